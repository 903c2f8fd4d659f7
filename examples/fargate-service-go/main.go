package main

import (
	"github.com/pulumi-firelens/pulumi-firelens/sdk/go/firelens"
	"github.com/pulumi/pulumi-aws/sdk/v7/go/aws/ec2"
	"github.com/pulumi/pulumi-aws/sdk/v7/go/aws/ecs"
	"github.com/pulumi/pulumi-aws/sdk/v7/go/aws/lb"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		// The VPC that comes with the account. Put your own here.
		vpc, err := ec2.LookupVpc(ctx, &ec2.LookupVpcArgs{Default: pulumi.BoolRef(true)})
		if err != nil {
			return err
		}
		found, err := ec2.GetSubnets(ctx, &ec2.GetSubnetsArgs{
			Filters: []ec2.GetSubnetsFilter{{Name: "vpc-id", Values: []string{vpc.Id}}},
		})
		if err != nil {
			return err
		}
		subnets := pulumi.ToStringArray(found.Ids)

		balancerGroup, err := ec2.NewSecurityGroup(ctx, "balancer", &ec2.SecurityGroupArgs{
			VpcId: pulumi.String(vpc.Id),
			Ingress: ec2.SecurityGroupIngressArray{ec2.SecurityGroupIngressArgs{
				Protocol:   pulumi.String("tcp"),
				FromPort:   pulumi.Int(80),
				ToPort:     pulumi.Int(80),
				CidrBlocks: pulumi.ToStringArray([]string{"0.0.0.0/0"}),
			}},
			Egress: ec2.SecurityGroupEgressArray{ec2.SecurityGroupEgressArgs{
				Protocol:   pulumi.String("tcp"),
				FromPort:   pulumi.Int(80),
				ToPort:     pulumi.Int(80),
				CidrBlocks: pulumi.ToStringArray([]string{vpc.CidrBlock}),
			}},
		})
		if err != nil {
			return err
		}
		balancer, err := lb.NewLoadBalancer(ctx, "web", &lb.LoadBalancerArgs{
			SecurityGroups: pulumi.StringArray{balancerGroup.ID()},
			Subnets:        subnets,
		})
		if err != nil {
			return err
		}
		targets, err := lb.NewTargetGroup(ctx, "web", &lb.TargetGroupArgs{
			Port:       pulumi.Int(80),
			Protocol:   pulumi.String("HTTP"),
			TargetType: pulumi.String("ip"),
			VpcId:      pulumi.String(vpc.Id),
		})
		if err != nil {
			return err
		}
		listener, err := lb.NewListener(ctx, "web", &lb.ListenerArgs{
			LoadBalancerArn: balancer.Arn,
			Port:            pulumi.Int(80),
			Protocol:        pulumi.String("HTTP"),
			DefaultActions: lb.ListenerDefaultActionArray{lb.ListenerDefaultActionArgs{
				Type:           pulumi.String("forward"),
				TargetGroupArn: targets.Arn,
			}},
		})
		if err != nil {
			return err
		}

		task, err := firelens.NewFireLensTask(ctx, "web", &firelens.FireLensTaskArgs{
			Containers: map[string]firelens.ContainerArgs{
				"nginx": {
					Image:        pulumi.String("nginx:1.29"),
					PortMappings: []firelens.PortMappingArgs{{ContainerPort: pulumi.Int(80)}},
				},
			},
			Logging: &firelens.LoggingArgs{
				CloudWatchLogs: &firelens.CloudWatchLogsArgs{},
				Exclude:        pulumi.String("ELB-HealthChecker"),
			},
			SecurityGroup: &firelens.SecurityGroupArgs{
				VpcId: pulumi.String(vpc.Id),
				Ingress: []firelens.SecurityGroupRuleArgs{{
					Protocol:       pulumi.String("tcp"),
					FromPort:       pulumi.Int(80),
					ToPort:         pulumi.Int(80),
					SecurityGroups: pulumi.StringArray{balancerGroup.ID()},
				}},
			},
		})
		if err != nil {
			return err
		}

		cluster, err := ecs.NewCluster(ctx, "web", nil)
		if err != nil {
			return err
		}
		service, err := ecs.NewService(ctx, "web", &ecs.ServiceArgs{
			Cluster:        cluster.Arn,
			TaskDefinition: task.Arn,
			LaunchType:     pulumi.String("FARGATE"),
			DesiredCount:   pulumi.Int(2),
			NetworkConfiguration: ecs.ServiceNetworkConfigurationArgs{
				Subnets:        subnets,
				SecurityGroups: pulumi.StringArray{task.SecurityGroupId.Elem()},
				AssignPublicIp: pulumi.Bool(true),
			},
			LoadBalancers: ecs.ServiceLoadBalancerArray{ecs.ServiceLoadBalancerArgs{
				TargetGroupArn: targets.Arn,
				ContainerName:  pulumi.String("nginx"),
				ContainerPort:  pulumi.Int(80),
			}},
		}, pulumi.DependsOn([]pulumi.Resource{listener}))
		if err != nil {
			return err
		}

		ctx.Export("url", pulumi.Sprintf("http://%s", balancer.DnsName))
		ctx.Export("serviceArn", service.Arn)
		ctx.Export("arn", task.Arn)
		ctx.Export("routes", task.Routes)
		ctx.Export("securityGroupId", task.SecurityGroupId)
		return nil
	})
}
