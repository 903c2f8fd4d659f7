package main

import (
	"github.com/pulumi-firelens/pulumi-firelens/sdk/go/firelens"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

const secret = "arn:aws:secretsmanager:us-east-1:123456789012:secret"

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		task, err := firelens.NewFireLensTask(ctx, "api", &firelens.FireLensTaskArgs{
			Containers: map[string]firelens.ContainerArgs{
				"api": {
					Image: pulumi.String("123456789012.dkr.ecr.us-east-1.amazonaws.com/shop/api:1.4.2"),
					Secrets: pulumi.StringMap{
						// One key of a secret that holds JSON; the version that a stage names; a parameter.
						"DB_PASSWORD": pulumi.String(secret + ":shop/db-a1b2c3:password::"),
						"OLD_TOKEN":   pulumi.String(secret + ":shop/token-d4e5f6::AWSPREVIOUS:"),
						"FEATURES":    pulumi.String("arn:aws:ssm:us-east-1:123456789012:parameter/shop/features"),
					},
				},
			},
			Logging: &firelens.LoggingArgs{CloudWatchLogs: &firelens.CloudWatchLogsArgs{}},
			SecretsKmsKeyArns: pulumi.StringArray{
				pulumi.String("arn:aws:kms:us-east-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab"),
			},
		})
		if err != nil {
			return err
		}
		ctx.Export("arn", task.Arn)
		ctx.Export("executionRolePolicy", task.ExecutionRolePolicy)
		return nil
	})
}
