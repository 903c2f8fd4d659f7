import { CloudWatchLogsClient, DescribeLogGroupsCommand } from "@aws-sdk/client-cloudwatch-logs";
import { DescribeSecurityGroupsCommand, EC2Client } from "@aws-sdk/client-ec2";
import {
    DescribeClustersCommand,
    ECSClient,
    ListClustersCommand,
    ListTaskDefinitionsCommand,
} from "@aws-sdk/client-ecs";
import {
    DescribeLoadBalancersCommand,
    DescribeTargetGroupsCommand,
    ElasticLoadBalancingV2Client,
} from "@aws-sdk/client-elastic-load-balancing-v2";
import { FirehoseClient, ListDeliveryStreamsCommand } from "@aws-sdk/client-firehose";
import { IAMClient, ListRolesCommand } from "@aws-sdk/client-iam";
import { ListBucketsCommand, S3Client } from "@aws-sdk/client-s3";
import type { Moto } from "./moto";

/**
 * Names everything that exists in moto and that a program could have made: after `destroy` it is empty, or holds only
 * what the program retains on purpose. Security groups that every account has do not count.
 */
export async function inventory(moto: Moto): Promise<string[]> {
    const options = { endpoint: moto.endpoint, region: moto.region, credentials: moto.credentials };
    const elb = new ElasticLoadBalancingV2Client(options);
    const ecs = new ECSClient(options);
    const [buckets, roles, logGroups, securityGroups, taskDefinitions, clusters, streams, balancers, targets] =
        await Promise.all([
            new S3Client({ ...options, forcePathStyle: true }).send(new ListBucketsCommand({})),
            new IAMClient(options).send(new ListRolesCommand({})),
            new CloudWatchLogsClient(options).send(new DescribeLogGroupsCommand({})),
            new EC2Client(options).send(new DescribeSecurityGroupsCommand({})),
            ecs.send(new ListTaskDefinitionsCommand({ status: "ACTIVE" })),
            activeClusters(ecs),
            new FirehoseClient(options).send(new ListDeliveryStreamsCommand({})),
            elb.send(new DescribeLoadBalancersCommand({})),
            elb.send(new DescribeTargetGroupsCommand({})),
        ]);
    const made = securityGroups.SecurityGroups?.filter((group) => group.GroupName !== "default");
    return [
        ...named(
            "bucket",
            buckets.Buckets?.map((bucket) => bucket.Name),
        ),
        ...named(
            "role",
            roles.Roles?.map((role) => role.RoleName),
        ),
        ...named(
            "log group",
            logGroups.logGroups?.map((group) => group.logGroupName),
        ),
        ...named(
            "security group",
            made?.map((group) => group.GroupName),
        ),
        ...named("task definition", taskDefinitions.taskDefinitionArns),
        ...named("cluster", clusters),
        ...named("delivery stream", streams.DeliveryStreamNames),
        ...named(
            "load balancer",
            balancers.LoadBalancers?.map((balancer) => balancer.LoadBalancerName),
        ),
        ...named(
            "target group",
            targets.TargetGroups?.map((group) => group.TargetGroupName),
        ),
    ].sort();
}

/** ECS goes on listing a deleted cluster for a while. */
async function activeClusters(ecs: ECSClient): Promise<(string | undefined)[]> {
    const { clusterArns = [] } = await ecs.send(new ListClustersCommand({}));
    const { clusters = [] } = await ecs.send(new DescribeClustersCommand({ clusters: clusterArns }));
    return clusters.filter((cluster) => cluster.status === "ACTIVE").map((cluster) => cluster.clusterName);
}

function named(kind: string, names: readonly (string | undefined)[] = []): string[] {
    return names.map((name) => `${kind} ${name}`);
}
