package main

import (
	"github.com/pulumi-firelens/pulumi-firelens/sdk/go/firelens"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		task, err := firelens.NewFireLensTask(ctx, "web", &firelens.FireLensTaskArgs{
			Containers: map[string]firelens.ContainerArgs{
				"nginx": {Image: pulumi.String("nginx:1.29")},
			},
			Logging: &firelens.LoggingArgs{
				Firehose: &firelens.FirehoseArgs{
					DeliveryStream: pulumi.String("central-logs"),
					RoleArn:        pulumi.String("arn:aws:iam::210987654321:role/central-logs-writer"),
					ExternalId:     pulumi.String("web"),
				},
			},
		})
		if err != nil {
			return err
		}
		ctx.Export("arn", task.Arn)
		ctx.Export("trustPolicies", task.TrustPolicies)
		return nil
	})
}
