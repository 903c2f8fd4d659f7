package main

import (
	"github.com/pulumi-firelens/pulumi-firelens/sdk/go/firelens"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		task, err := firelens.NewFireLensTask(ctx, "web", &firelens.FireLensTaskArgs{
			Compatibilities: []firelens.Compatibility{firelens.CompatibilityEC2},
			NetworkMode:     networkMode(firelens.NetworkModeBRIDGE),
			Containers: map[string]firelens.ContainerArgs{
				"nginx": {
					Image:        pulumi.String("nginx:1.29"),
					Memory:       pulumi.Int(128),
					PortMappings: []firelens.PortMappingArgs{{ContainerPort: pulumi.Int(80)}},
				},
			},
			Logging: &firelens.LoggingArgs{
				CloudWatchLogs: &firelens.CloudWatchLogsArgs{},
				Exclude:        pulumi.String("ELB-HealthChecker"),
			},
			LogRouter: &firelens.LogRouterArgs{Memory: pulumi.Int(128)},
		})
		if err != nil {
			return err
		}
		ctx.Export("arn", task.Arn)
		ctx.Export("routes", task.Routes)
		ctx.Export("fluentHost", task.FluentHost)
		ctx.Export("fluentPort", task.FluentPort)
		return nil
	})
}

func networkMode(mode firelens.NetworkMode) *firelens.NetworkMode {
	return &mode
}
