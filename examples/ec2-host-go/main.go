package main

import (
	"github.com/pulumi-firelens/pulumi-firelens/sdk/go/firelens"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		task, err := firelens.NewFireLensTask(ctx, "agent", &firelens.FireLensTaskArgs{
			Compatibilities: []firelens.Compatibility{firelens.CompatibilityEC2},
			NetworkMode:     networkMode(firelens.NetworkModeHOST),
			Containers: map[string]firelens.ContainerArgs{
				"agent": {
					Image:        pulumi.String("prom/node-exporter:v1.9.0"),
					Memory:       pulumi.Int(64),
					PortMappings: []firelens.PortMappingArgs{{ContainerPort: pulumi.Int(9100)}},
				},
			},
			Logging: &firelens.LoggingArgs{
				CloudWatchLogs: &firelens.CloudWatchLogsArgs{RetentionInDays: pulumi.Int(7)},
			},
			LogRouter: &firelens.LogRouterArgs{Memory: pulumi.Int(128)},
			HostOs:    &firelens.HostOsArgs{BottlerocketVersion: pulumi.String("1.19.0")},
		})
		if err != nil {
			return err
		}
		ctx.Export("arn", task.Arn)
		ctx.Export("routes", task.Routes)
		return nil
	})
}

func networkMode(mode firelens.NetworkMode) *firelens.NetworkMode {
	return &mode
}
