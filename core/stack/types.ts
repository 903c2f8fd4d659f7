/** The types that the join reads, by what they are. Other resources only matter as parents. */
export const TYPES = {
    taskDefinition: [
        "aws:ecs/taskDefinition:TaskDefinition",
        "aws-native:ecs:TaskDefinition",
        "aws:ecs/daemonTaskDefinition:DaemonTaskDefinition",
        "aws:batch/jobDefinition:JobDefinition",
        "aws-native:batch:JobDefinition",
    ],
    runner: [
        "aws:ecs/service:Service",
        "aws-native:ecs:Service",
        "aws:ecs/taskSet:TaskSet",
        "aws-native:ecs:TaskSet",
        "aws:ecs/daemon:Daemon",
        "aws:cloudwatch/eventTarget:EventTarget",
        "aws-native:events:Rule",
        "aws:scheduler/schedule:Schedule",
        "aws-native:scheduler:Schedule",
    ],
    securityGroup: [
        "aws:ec2/securityGroup:SecurityGroup",
        "aws-native:ec2:SecurityGroup",
        "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup",
    ],
    ingressRule: [
        "aws:ec2/securityGroupRule:SecurityGroupRule",
        "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
        "aws-native:ec2:SecurityGroupIngress",
    ],
    cluster: ["aws:ecs/cluster:Cluster", "aws-native:ecs:Cluster"],
    clusterCapacity: [
        "aws:ecs/clusterCapacityProviders:ClusterCapacityProviders",
        "aws-native:ecs:ClusterCapacityProviderAssociations",
    ],
    capacityProvider: ["aws:ecs/capacityProvider:CapacityProvider", "aws-native:ecs:CapacityProvider"],
    autoScalingGroup: ["aws:autoscaling/group:Group", "aws-native:autoscaling:AutoScalingGroup"],
    launch: [
        "aws:ec2/launchTemplate:LaunchTemplate",
        "aws-native:ec2:LaunchTemplate",
        "aws:ec2/launchConfiguration:LaunchConfiguration",
        "aws-native:autoscaling:LaunchConfiguration",
        "aws:ec2/instance:Instance",
        "aws-native:ec2:Instance",
    ],
    image: ["aws:ssm/parameter:Parameter", "aws-native:ssm:Parameter", "aws:ec2/ami:Ami", "aws:ec2/amiCopy:AmiCopy"],
    role: ["aws:iam/role:Role", "aws-native:iam:Role"],
    policy: ["aws:iam/policy:Policy", "aws-native:iam:ManagedPolicy"],
    rolePolicy: ["aws:iam/rolePolicy:RolePolicy", "aws-native:iam:RolePolicy", "aws-native:iam:Policy"],
    attachment: [
        "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
        "aws:iam/policyAttachment:PolicyAttachment",
        "aws:iam/rolePolicyAttachmentsExclusive:RolePolicyAttachmentsExclusive",
        "aws:iam/rolePoliciesExclusive:RolePoliciesExclusive",
    ],
    object: ["aws:s3/bucketObjectv2:BucketObjectv2", "aws:s3/bucketObject:BucketObject"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** What a resource is to the join. */
export type Kind = keyof typeof TYPES;

const KINDS: ReadonlyMap<string, Kind> = new Map(
    Object.entries(TYPES).flatMap(([kind, types]) => types.map((type): [string, Kind] => [type, kind as Kind])),
);

/** What a type is to the join; undefined when the join never reads it. */
export function kindOf(type: string): Kind | undefined {
    return KINDS.get(type);
}
