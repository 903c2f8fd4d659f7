import type { ContainerDefinition, LogOptions, TaskDefinition } from "../task";
import type { InboundRule } from "../network/security-group";
import type { Model, Runner, RolePermissions } from "./model";

/** Small parts that the rules' examples are made of. Their ARNs are those of AWS's own documentation. */
const PARTITION = "aws";
const ACCOUNT = "111122223333";

/** An ARN that an example needs. */
export function arn(service: string, resource: string, region = "eu-central-1"): string {
    const isRegional = !["iam", "s3"].includes(service);
    return `arn:${PARTITION}:${service}:${isRegional ? region : ""}:${service === "s3" ? "" : ACCOUNT}:${resource}`;
}

/** An app that logs to Firehose through FireLens. */
export function app(more: Partial<ContainerDefinition> = {}): ContainerDefinition {
    const options = { Name: "kinesis_firehose", region: "eu-central-1", delivery_stream: "logs" };
    return {
        name: "app",
        image: "nginx:1.29",
        memoryReservation: 128,
        logConfiguration: { logDriver: "awsfirelens", options },
        ...more,
    };
}

/** An app with these log options. */
export function logging(options: LogOptions, logDriver = "awsfirelens"): ContainerDefinition {
    return app({ logConfiguration: { logDriver, options } });
}

/** The app's options with these besides. */
export function alsoLogging(options: LogOptions): ContainerDefinition {
    return logging({ ...app().logConfiguration?.options, ...options });
}

/** A log router. */
export function router(more: Partial<ContainerDefinition> = {}): ContainerDefinition {
    return {
        name: "log_router",
        image: "public.ecr.aws/aws-observability/aws-for-fluent-bit:3.4.15",
        essential: true,
        memoryReservation: 128,
        firelensConfiguration: { type: "fluentbit" },
        logConfiguration: {
            logDriver: "awslogs",
            options: {
                "awslogs-group": "/ecs/log-router",
                "awslogs-region": "eu-central-1",
                "awslogs-stream-prefix": "router",
            },
        },
        ...more,
    };
}

/** A router with these options. */
export function routing(options: LogOptions, more: Partial<ContainerDefinition> = {}): ContainerDefinition {
    return router({ firelensConfiguration: { type: "fluentbit", options }, ...more });
}

/** A task on EC2, in awsvpc mode. */
export function ec2(more: Partial<TaskDefinition> = {}): Partial<TaskDefinition> {
    return { requiresCompatibilities: ["EC2"], ...more };
}

/** A task on EC2 in bridge mode, where every app waits for the router. */
export function waiting(container: ContainerDefinition, condition = "START"): ContainerDefinition {
    return { ...container, dependsOn: [{ containerName: "log_router", condition }] };
}

/** A model with these containers, and what else matters. */
export function example(
    containers: readonly ContainerDefinition[] = [app(), router()],
    task: { readonly [Name in keyof TaskDefinition]?: TaskDefinition[Name] | undefined } = {},
    more: Partial<Model> = {},
): Model {
    return {
        task: withoutAbsent({
            family: "shop",
            networkMode: "awsvpc",
            requiresCompatibilities: ["FARGATE"],
            cpu: "256",
            memory: "512",
            taskRoleArn: arn("iam", "role/task"),
            executionRoleArn: arn("iam", "role/execution"),
            containerDefinitions: containers,
            ...task,
        }),
        securityGroups: [],
        hostSecurityGroups: [],
        configOutputs: [],
        ...more,
    };
}

/** What is undefined is absent: an example may leave out what every other has. */
function withoutAbsent(task: object): TaskDefinition {
    return Object.fromEntries(
        Object.entries(task).filter(([, value]) => value !== undefined),
    ) as unknown as TaskDefinition;
}

/** A security group that lets this in. */
export function group(...ingress: InboundRule[]): Model["securityGroups"] {
    return [{ id: "sg-0123456789abcdef0", name: "shop", ingress }];
}

/** A service on Fargate. */
export function service(more: Partial<Runner> = {}): Runner {
    return { kind: "service", name: "shop", launchType: "FARGATE", namesSecurityGroups: true, targets: [], ...more };
}

/** A role that may do this to these, as far as all its policies have been read. */
export function role(actions: readonly string[], resources: readonly string[] = ["*"]): RolePermissions {
    return { name: "task", statements: [{ effect: "Allow", actions, resources, isConditional: false }], unread: [] };
}
