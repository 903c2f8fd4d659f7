import { createHash } from "node:crypto";
import type { Schema } from "../../../core/arguments/schema";
import type { FireLensTaskArguments } from "../../../core/arguments/types";
import { checkTask, type Checked } from "../../../core/check";
import type { Environment } from "../../../core/environment";
import { formatPath } from "../../../core/path";
import type { Model } from "../../../core/rules/model";
import type { ContainerDefinition, TaskDefinition } from "../../../core/task";
import { makeToken, type TokenFacts } from "../../../core/value";
import schema from "../../../provider/schema.json";

/** What every test that uses the contract reads. */
export const SCHEMA: Schema = schema;
export const TYPE = "firelens:index:FireLensTask";

/** A world in which every fact is known. */
export function environment(overrides: Partial<Environment> = {}): Environment {
    return {
        name: "web",
        project: "shop",
        stack: "dev",
        partition: "aws",
        region: "eu-central-1",
        accountId: "123456789012",
        created: { bucketName: "bucket", taskRoleArn: "task-role-arn", executionRoleArn: "execution-role-arn" },
        base64: (text) => Buffer.from(text).toString("base64"),
        digest: (text) => createHash("sha256").update(text).digest("hex").slice(0, 16),
        ...overrides,
    };
}

/** The smallest arguments that are valid. */
export function args(overrides: Partial<FireLensTaskArguments> = {}): FireLensTaskArguments {
    return { containers: { nginx: { image: "nginx:1.29" } }, ...overrides };
}

/** What is found of raw arguments. */
export function check(raw: unknown, world: Environment = environment()): Checked {
    return checkTask(SCHEMA, TYPE, raw, world);
}

/** The findings as `code path`, in the order in which they are shown. */
export function found(raw: unknown, world?: Environment): string[] {
    return check(raw, world).findings.map(({ code, path }) => `${code} ${formatPath(path)}`);
}

/** A value that is not known in a preview, or, with its facts, one that must not be seen. */
export function unknown(facts: TokenFacts = {}): string {
    return makeToken(7, facts);
}

/** An app that logs by log options to Firehose. */
export function app(overrides: Partial<ContainerDefinition> = {}): ContainerDefinition {
    return {
        name: "app",
        image: "app:1",
        logConfiguration: {
            logDriver: "awsfirelens",
            options: { Name: "kinesis_firehose", delivery_stream: "logs", region: "eu-central-1" },
        },
        ...overrides,
    };
}

/** An app whose log options are these. */
export function logging(options: Readonly<Record<string, string>>, logDriver = "awsfirelens"): ContainerDefinition {
    return app({ logConfiguration: { logDriver, options } });
}

/** A log router. */
export function router(overrides: Partial<ContainerDefinition> = {}): ContainerDefinition {
    return {
        name: "log_router",
        image: "public.ecr.aws/aws-observability/aws-for-fluent-bit:3.4.15",
        essential: true,
        user: "0",
        memoryReservation: 128,
        firelensConfiguration: { type: "fluentbit" },
        logConfiguration: { logDriver: "awslogs", options: { "awslogs-group": "/ecs/log_router" } },
        ...overrides,
    };
}

/** A router whose FireLens options are these. */
export function routing(options: Readonly<Record<string, string>>, overrides = {}): ContainerDefinition {
    return router({ firelensConfiguration: { type: "fluentbit", options }, ...overrides });
}

/** A task for Fargate with one app and a router, which breaks no rule. */
export function task(overrides: Partial<TaskDefinition> = {}): TaskDefinition {
    return {
        family: "shop",
        cpu: "256",
        memory: "512",
        networkMode: "awsvpc",
        requiresCompatibilities: ["FARGATE"],
        taskRoleArn: "task-role-arn",
        executionRoleArn: "execution-role-arn",
        containerDefinitions: [app(), router()],
        ...overrides,
    };
}

/** A task with these containers. */
export function containers(...containerDefinitions: ContainerDefinition[]): TaskDefinition {
    return task({ containerDefinitions });
}

/** What the rules read. */
export function model(definition: TaskDefinition = task(), overrides: Partial<Model> = {}): Model {
    return { task: definition, securityGroups: [], hostSecurityGroups: [], configOutputs: [], ...overrides };
}
