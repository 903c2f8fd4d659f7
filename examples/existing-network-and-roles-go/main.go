package main

import (
	"github.com/pulumi-firelens/pulumi-firelens/sdk/go/firelens"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi/config"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		settings := config.New(ctx, "")
		required := func(key string) pulumi.String { return pulumi.String(settings.Require(key)) }

		// The statements are attached to these roles; what else the roles may do stays as it is.
		web, err := firelens.NewFireLensTask(ctx, "web", &firelens.FireLensTaskArgs{
			Containers: map[string]firelens.ContainerArgs{
				"nginx": {Image: pulumi.String("nginx:1.29")},
			},
			Logging: &firelens.LoggingArgs{
				CloudWatchLogs: &firelens.CloudWatchLogsArgs{},
				Firehose:       &firelens.FirehoseArgs{DeliveryStream: pulumi.String("web-logs")},
			},
			Config: &firelens.RouterConfigArgs{
				Bucket: required("bucket"),
				Text:   pulumi.String("[FILTER]\n    Name   record_modifier\n    Match  *\n    Record team shop\n"),
			},
			SecurityGroupIds: pulumi.StringArray{required("securityGroupId")},
			TaskRoleArn:      required("taskRoleArn"),
			ExecutionRoleArn: required("executionRoleArn"),
		})
		if err != nil {
			return err
		}

		// Nobody but their owners may touch these roles: the outputs say what they need.
		worker, err := firelens.NewFireLensTask(ctx, "worker", &firelens.FireLensTaskArgs{
			Containers: map[string]firelens.ContainerArgs{
				"worker": {Image: pulumi.String("busybox:1.37")},
			},
			Logging: &firelens.LoggingArgs{
				Firehose: &firelens.FirehoseArgs{DeliveryStream: pulumi.String("worker-logs")},
			},
			SecurityGroupIds: pulumi.StringArray{required("securityGroupId")},
			TaskRoleArn:      required("lockedTaskRoleArn"),
			ExecutionRoleArn: required("lockedExecutionRoleArn"),
			AttachPolicies:   pulumi.BoolRef(false),
		})
		if err != nil {
			return err
		}

		ctx.Export("webArn", web.Arn)
		ctx.Export("workerArn", worker.Arn)
		ctx.Export("neededByTaskRole", worker.TaskRolePolicy)
		ctx.Export("neededByExecutionRole", worker.ExecutionRolePolicy)
		return nil
	})
}
