import assert from "node:assert/strict";
import type { StackGraph, StackResource } from "../../../core/stack/graph";
import { joinStack, type JoinOptions, type StackTask } from "../../../core/stack/join";
import type { ReadStack } from "../../../core/stack/graph";

/** Types by the names that tests give them. */
const TYPES = {
    task: "aws:ecs/taskDefinition:TaskDefinition",
    nativeTask: "aws-native:ecs:TaskDefinition",
    daemonTask: "aws:ecs/daemonTaskDefinition:DaemonTaskDefinition",
    job: "aws:batch/jobDefinition:JobDefinition",
    nativeJob: "aws-native:batch:JobDefinition",
    service: "aws:ecs/service:Service",
    nativeService: "aws-native:ecs:Service",
    taskSet: "aws:ecs/taskSet:TaskSet",
    daemon: "aws:ecs/daemon:Daemon",
    eventTarget: "aws:cloudwatch/eventTarget:EventTarget",
    eventRule: "aws-native:events:Rule",
    schedule: "aws:scheduler/schedule:Schedule",
    nativeSchedule: "aws-native:scheduler:Schedule",
    group: "aws:ec2/securityGroup:SecurityGroup",
    nativeGroup: "aws-native:ec2:SecurityGroup",
    defaultGroup: "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup",
    groupRule: "aws:ec2/securityGroupRule:SecurityGroupRule",
    ingressRule: "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
    nativeIngress: "aws-native:ec2:SecurityGroupIngress",
    cluster: "aws:ecs/cluster:Cluster",
    clusterProviders: "aws:ecs/clusterCapacityProviders:ClusterCapacityProviders",
    provider: "aws:ecs/capacityProvider:CapacityProvider",
    scaling: "aws:autoscaling/group:Group",
    template: "aws:ec2/launchTemplate:LaunchTemplate",
    nativeTemplate: "aws-native:ec2:LaunchTemplate",
    launchConfiguration: "aws:ec2/launchConfiguration:LaunchConfiguration",
    instance: "aws:ec2/instance:Instance",
    parameter: "aws:ssm/parameter:Parameter",
    ami: "aws:ec2/ami:Ami",
    role: "aws:iam/role:Role",
    nativeRole: "aws-native:iam:Role",
    policy: "aws:iam/policy:Policy",
    nativePolicy: "aws-native:iam:ManagedPolicy",
    rolePolicy: "aws:iam/rolePolicy:RolePolicy",
    nativeRolePolicy: "aws-native:iam:RolePolicy",
    attachment: "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
    policyAttachment: "aws:iam/policyAttachment:PolicyAttachment",
    exclusivePolicies: "aws:iam/rolePoliciesExclusive:RolePoliciesExclusive",
    exclusiveAttachments: "aws:iam/rolePolicyAttachmentsExclusive:RolePolicyAttachmentsExclusive",
    component: "shop:index:Web",
} as const;

/** A resource of a stack; its id is its name. */
export function resource(
    type: keyof typeof TYPES,
    name: string,
    properties: object = {},
    more: Partial<StackResource> = {},
): StackResource {
    return {
        id: name,
        type: TYPES[type],
        name,
        properties: properties as Readonly<Record<string, unknown>>,
        outputs: {},
        references: {},
        ...more,
    };
}

/** Two containers in the shape of ECS: a log router and an app that logs through it. */
export const CONTAINERS = [
    { name: "log_router", image: "router:1", firelensConfiguration: { type: "fluentbit" } },
    { name: "app", image: "app:1", logConfiguration: { logDriver: "awsfirelens", options: { Name: "stdout" } } },
];

/** A task definition of the aws provider, which the ARN `…:task-definition/web:1` names. */
export function webTask(properties: object = {}, more: Partial<StackResource> = {}): StackResource {
    return resource(
        "task",
        "web",
        { family: "web", networkMode: "awsvpc", containerDefinitions: JSON.stringify(CONTAINERS), ...properties },
        { outputs: { arn: WEB_ARN }, ...more },
    );
}

export const WEB_ARN = "arn:aws:ecs:eu-central-1:123456789012:task-definition/web:1";

/** The tasks of a stack. */
export function join(resources: readonly StackResource[], options?: JoinOptions): StackTask[] {
    return joinStack({ resources }, options);
}

/** The one task of a stack. */
export function joinOne(resources: readonly StackResource[], options?: JoinOptions): StackTask {
    const tasks = join(resources, options);
    assert.equal(tasks.length, 1);
    return tasks[0]!;
}

/** The stack that was read; a problem fails the test. */
export function graphOf({ graph, problem }: ReadStack): StackGraph {
    assert.equal(problem, undefined);
    return graph;
}
