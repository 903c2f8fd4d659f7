import type { TaskDefinition } from "@aws-sdk/client-ecs";

/** What the four quick starts are to make. */
export const FAMILY = "firelens-quickstart-dev-web";
export const ACCOUNT = "123456789012";
export const REGION = "us-east-1";

/** Trust policy of both roles. */
export const tasksTrust = {
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Principal: { Service: "ecs-tasks.amazonaws.com" }, Action: "sts:AssumeRole" }],
};

/** A policy document. */
export function policy(...statements: [actions: string[], resources: string[]][]): object {
    return {
        Version: "2012-10-17",
        Statement: statements.map(([Action, Resource]) => ({ Effect: "Allow", Action, Resource })),
    };
}

/** Both forms of a log group's ARN. */
export function logGroup(name: string): string[] {
    const arn = `arn:aws:logs:${REGION}:${ACCOUNT}:log-group:${name}`;
    return [arn, `${arn}:*`];
}

/** The containers of the quick start, as ECS describes them. */
export function expectedContainers(config: string): object[] {
    return [
        {
            name: "log_router",
            image: "public.ecr.aws/aws-observability/aws-for-fluent-bit:init-3.4.15",
            cpu: 0,
            memoryReservation: 128,
            essential: true,
            user: "0",
            stopTimeout: 120,
            environment: [{ name: "aws_fluent_bit_init_s3_1", value: config }],
            firelensConfiguration: { type: "fluentbit", options: { "enable-ecs-log-metadata": "true" } },
            logConfiguration: {
                logDriver: "awslogs",
                options: {
                    "awslogs-group": `/ecs/${FAMILY}/log_router`,
                    "awslogs-region": REGION,
                    "awslogs-stream-prefix": "firelens",
                },
            },
        },
        {
            name: "nginx",
            image: "nginx:1.29",
            cpu: 0,
            essential: true,
            dependsOn: [{ containerName: "log_router", condition: "START" }],
            logConfiguration: { logDriver: "awsfirelens", options: { "log-driver-buffer-limit": "1048576" } },
        },
    ];
}

/** ECS answers with empty lists for all that was not given. */
export function withoutEmpty(containers: TaskDefinition["containerDefinitions"] = []): object[] {
    return containers.map((container) =>
        Object.fromEntries(
            Object.entries(container).filter(([, value]) => !(Array.isArray(value) && value.length === 0)),
        ),
    );
}

/** Only the bucket has a name that Pulumi makes up. */
export function withoutBucketName(containers: object[], bucket: string): unknown {
    return JSON.parse(JSON.stringify(containers).replaceAll(bucket, "<bucket>"));
}
