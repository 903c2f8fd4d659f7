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
				CloudWatchLogs: &firelens.CloudWatchLogsArgs{},
				Firehose:       &firelens.FirehoseArgs{DeliveryStream: pulumi.String("web-logs")},
			},
			Config: &firelens.RouterConfigArgs{File: pulumi.NewFileAsset("extra.conf")},
		})
		if err != nil {
			return err
		}
		ctx.Export("arn", task.Arn)
		ctx.Export("generatedConfig", task.GeneratedConfig)
		ctx.Export("routes", task.Routes)
		return nil
	})
}
