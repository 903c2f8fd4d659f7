package main

import (
	"github.com/pulumi-firelens/pulumi-firelens/sdk/go/firelens"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		task, err := firelens.NewFireLensTask(ctx, "web", &firelens.FireLensTaskArgs{
			Compatibilities: []firelens.Compatibility{firelens.CompatibilityEC2},
			NetworkMode:     pointer(firelens.NetworkModeBRIDGE),
			Containers: map[string]firelens.ContainerArgs{
				"nginx": {
					Image:        pulumi.String("nginx:1.29"),
					Memory:       pulumi.Int(128),
					PortMappings: []firelens.PortMappingArgs{{ContainerPort: pulumi.Int(80)}},
				},
			},
			Logging: &firelens.LoggingArgs{CloudWatchLogs: &firelens.CloudWatchLogsArgs{}},
			Config:  &firelens.RouterConfigArgs{File: pulumi.NewFileAsset("fluentd.conf")},
			LogRouter: &firelens.LogRouterArgs{
				Type:   pointer(firelens.LogRouterTypeFLUENTD),
				Image:  pulumi.String("example.com/fluentd:1.19.1"),
				Memory: pulumi.Int(256),
			},
		})
		if err != nil {
			return err
		}
		ctx.Export("arn", task.Arn)
		ctx.Export("routes", task.Routes)
		ctx.Export("generatedConfig", task.GeneratedConfig)
		return nil
	})
}

func pointer[T any](value T) *T {
	return &value
}
