import * as aws from "@pulumi/aws";
import * as awsx from "@pulumi/awsx";
import type * as pulumi from "@pulumi/pulumi";
import { FireLensTask } from "@firelens/pulumi";

const vpc = new awsx.ec2.Vpc("web", { natGateways: { strategy: "Single" } });

const task = new FireLensTask("web", {
    containers: { nginx: { image: "nginx:1.29" } },
    logging: { cloudWatchLogs: {} },
    securityGroup: { vpcId: vpc.vpcId },
});

const cluster = new aws.ecs.Cluster("web");
const service = new awsx.ecs.FargateService("web", {
    cluster: cluster.arn,
    taskDefinition: task.arn,
    desiredCount: 2,
    networkConfiguration: {
        subnets: vpc.privateSubnetIds,
        // Left out, the service would make a group of its own that is open to the world.
        securityGroups: [task.securityGroupId as pulumi.Output<string>],
    },
});

export const serviceArn = service.service.arn;
export const { arn, routes, securityGroupId } = task;
