import type { InboundGroup, InboundRule } from "../../../core/network/security-group";
import type { Model, RolePermissions, Runner } from "../../../core/rules/model";
import { urnOf, type EngineResource } from "./in-process";

/** How a task definition is written: as the aws provider has it, JSON in a text, or as ECS and aws-native have it. */
export type Shape = "aws" | "aws-native";

const TASK_TYPE: Readonly<Record<Shape, string>> = {
    aws: "aws:ecs/taskDefinition:TaskDefinition",
    "aws-native": "aws-native:ecs:TaskDefinition",
};

const TASK_ID = "task-definition/shop:1";

/** A model as a task definition of a stack. */
export function taskOfModel({ task }: Model, shape: Shape): EngineResource {
    const type = TASK_TYPE[shape];
    const { containerDefinitions, ...rest } = task;
    const inputs =
        shape === "aws"
            ? { ...rest, containerDefinitions: JSON.stringify(containerDefinitions) }
            : { ...rest, containerDefinitions };
    const made = shape === "aws" ? { arn: TASK_ID, id: task.family } : { taskDefinitionArn: TASK_ID, id: TASK_ID };
    return {
        urn: urnOf(type, "shop"),
        type,
        inputs: plain(inputs),
        outputs: plain({ ...inputs, ...made }),
        region: "us-east-1",
    };
}

/** A model as the stack that it could have been read from: the task, whoever runs it, their groups, roles and instances. */
export function stackOfModel(model: Model, shape: Shape): EngineResource[] {
    const groups = model.securityGroups.map((group, at) => securityGroup(group, `group-${at}`));
    const hostGroups = model.hostSecurityGroups.map((group, at) => securityGroup(group, `host-group-${at}`));
    const isOnHosts = hostGroups.length > 0 || model.bottlerocketVersion !== undefined;
    const given = model.runners ?? [];
    const needsRunner = groups.length > 0 || isOnHosts || model.platformVersion !== undefined;
    const runners = given.length === 0 && needsRunner ? [defaultRunner(model, isOnHosts)] : given;
    const definition = taskOfModel(model, shape);
    return [
        { urn: urnOf("pulumi:pulumi:Stack", "program-dev"), type: "pulumi:pulumi:Stack", inputs: {} },
        definition,
        ...groups,
        ...hostGroups,
        ...(isOnHosts ? [cluster(), launchTemplate(model, hostGroups)] : []),
        ...roleOf(model.task.taskRoleArn, model.taskRole),
        ...roleOf(model.task.executionRoleArn, model.executionRole),
        ...runners.map((runner) => service(model, runner, groups, isOnHosts)),
    ];
}

function defaultRunner({ platformVersion }: Model, isOnHosts: boolean): Runner {
    const launchType = isOnHosts ? "EC2" : "FARGATE";
    return {
        kind: "service",
        name: "shop",
        launchType,
        namesSecurityGroups: true,
        targets: [],
        ...(platformVersion !== undefined && { platformVersion }),
    };
}

function service(model: Model, runner: Runner, groups: readonly EngineResource[], isOnHosts: boolean): EngineResource {
    const of = (via: string): Runner["targets"] => runner.targets.filter((target) => target.via === via);
    const platformVersion = runner.platformVersion ?? model.platformVersion;
    return resource("aws:ecs/service:Service", runner.name, {
        taskDefinition: TASK_ID,
        ...(isOnHosts && { cluster: "shop-cluster" }),
        launchType: runner.launchType,
        ...(platformVersion !== undefined && { platformVersion }),
        networkConfiguration: {
            subnets: ["subnet-1"],
            ...(runner.namesSecurityGroups === true && {
                securityGroups:
                    groups.length === 0 ? ["sg-0fedcba9876543210"] : groups.map(({ outputs }) => outputs?.id),
            }),
        },
        loadBalancers: of("loadBalancer").map(({ containerName, port }) => ({ containerName, containerPort: port })),
        ...(of("serviceConnect").length > 0 && {
            serviceConnectConfiguration: {
                enabled: true,
                services: of("serviceConnect").map(({ port, portName }) => ({
                    portName,
                    clientAlias: [{ port }],
                })),
            },
        }),
        ...(of("serviceRegistry")[0] !== undefined && {
            serviceRegistries: {
                containerName: of("serviceRegistry")[0]?.containerName,
                port: of("serviceRegistry")[0]?.port,
                containerPort: of("serviceRegistry")[0]?.port,
            },
        }),
    });
}

function cluster(): EngineResource {
    return resource(
        "aws:ecs/cluster:Cluster",
        "shop",
        { name: "shop-cluster" },
        { id: "shop-cluster", arn: "shop-cluster" },
    );
}

function launchTemplate({ bottlerocketVersion }: Model, groups: readonly EngineResource[]): EngineResource {
    const userData = Buffer.from("#!/bin/sh\necho ECS_CLUSTER=shop-cluster >> /etc/ecs/ecs.config\n").toString(
        "base64",
    );
    return resource("aws:ec2/launchTemplate:LaunchTemplate", "hosts", {
        userData,
        vpcSecurityGroupIds: groups.map(({ outputs }) => outputs?.id),
        ...(bottlerocketVersion !== undefined && {
            imageId: `resolve:ssm:/aws/service/bottlerocket/aws-ecs-1/x86_64/${bottlerocketVersion}/image_id`,
        }),
    });
}

function securityGroup({ id, name, ingress }: InboundGroup, fallback: string): EngineResource {
    const given = { ...(name !== undefined && { name }), ingress: ingress.map(ingressRule) };
    const type =
        name === "default"
            ? "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup"
            : "aws:ec2/securityGroup:SecurityGroup";
    return resource(type, fallback, given, { id: id ?? fallback });
}

function ingressRule({ protocol, fromPort, toPort, source }: InboundRule): Record<string, unknown> {
    return { protocol, fromPort, toPort, cidrBlocks: [source ?? "10.0.0.0/8"] };
}

function roleOf(arn: string | undefined, role: RolePermissions | undefined): EngineResource[] {
    if (arn === undefined || role === undefined) return [];
    const statements = role.statements.map((statement) => ({
        Effect: statement.effect,
        Action: statement.actions,
        NotAction: statement.notActions,
        Resource: statement.resources,
        NotResource: statement.notResources,
        ...(statement.isConditional && { Condition: { StringEquals: { "aws:PrincipalTag/team": "web" } } }),
    }));
    const policy = JSON.stringify({ Version: "2012-10-17", Statement: statements });
    return [
        resource(
            "aws:iam/role:Role",
            role.name,
            {
                inlinePolicies: [{ name: "own", policy }],
                ...(role.unread.length > 0 && { managedPolicyArns: ["policy/of-somebody-else"] }),
            },
            { arn, name: arn.split("/").at(-1), id: arn.split("/").at(-1) },
        ),
    ];
}

function resource(type: string, name: string, inputs: object, made: object = {}): EngineResource {
    return {
        urn: urnOf(type, name),
        type,
        inputs: plain(inputs),
        outputs: plain({ ...inputs, ...made }),
        region: "us-east-1",
    };
}

/** As the wire carries it: nothing that is undefined. */
function plain(value: object): Record<string, unknown> {
    return JSON.parse(JSON.stringify(value)) as Record<string, unknown>;
}
