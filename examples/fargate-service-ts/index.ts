import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { FireLensTask } from "@firelens/pulumi";

// The VPC that comes with the account. Put your own here.
const vpc = aws.ec2.getVpcOutput({ default: true });
const subnets = aws.ec2.getSubnetsOutput({ filters: [{ name: "vpc-id", values: [vpc.id] }] }).ids;

const balancerGroup = new aws.ec2.SecurityGroup("balancer", {
    vpcId: vpc.id,
    ingress: [{ protocol: "tcp", fromPort: 80, toPort: 80, cidrBlocks: ["0.0.0.0/0"] }],
    egress: [{ protocol: "tcp", fromPort: 80, toPort: 80, cidrBlocks: [vpc.cidrBlock] }],
});
const balancer = new aws.lb.LoadBalancer("web", { securityGroups: [balancerGroup.id], subnets });
const targets = new aws.lb.TargetGroup("web", { port: 80, protocol: "HTTP", targetType: "ip", vpcId: vpc.id });
const listener = new aws.lb.Listener("web", {
    loadBalancerArn: balancer.arn,
    port: 80,
    protocol: "HTTP",
    defaultActions: [{ type: "forward", targetGroupArn: targets.arn }],
});

const task = new FireLensTask("web", {
    containers: { nginx: { image: "nginx:1.29", portMappings: [{ containerPort: 80 }] } },
    logging: { cloudWatchLogs: {}, exclude: "ELB-HealthChecker" },
    securityGroup: {
        vpcId: vpc.id,
        ingress: [{ protocol: "tcp", fromPort: 80, toPort: 80, securityGroups: [balancerGroup.id] }],
    },
});

const cluster = new aws.ecs.Cluster("web");
const service = new aws.ecs.Service(
    "web",
    {
        cluster: cluster.arn,
        taskDefinition: task.arn,
        launchType: "FARGATE",
        desiredCount: 2,
        networkConfiguration: {
            subnets,
            // The component makes one whenever `securityGroup` is given.
            securityGroups: [task.securityGroupId as pulumi.Output<string>],
            assignPublicIp: true,
        },
        loadBalancers: [{ targetGroupArn: targets.arn, containerName: "nginx", containerPort: 80 }],
    },
    { dependsOn: listener },
);

export const url = pulumi.interpolate`http://${balancer.dnsName}`;
export const serviceArn = service.arn;
export const { arn, routes, securityGroupId } = task;
