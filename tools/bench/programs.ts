import type { ProgramFiles } from "../../tests/support/program";
import { nodeProgram } from "../../tests/support/program";

/** The quick start's stack, `count` times, with the component. */
export function withComponent(count: number): ProgramFiles {
    return program(`
const { FireLensTask } = require("@firelens/pulumi");
for (const name of ${names(count)}) {
    new FireLensTask(name, {
        containers: { nginx: { image: "nginx:1.29" } },
        logging: { cloudWatchLogs: {}, firehose: { deliveryStream: "web-logs" } },
        config: { text: ${JSON.stringify(CONFIG)} },
    });
}
`);
}

/** The same resources, `count` times, written by hand: twelve for each task, in the same order. */
export function withoutComponent(count: number): ProgramFiles {
    return program(`
const aws = require("@pulumi/aws");
const pulumi = require("@pulumi/pulumi");
const { createHash } = require("node:crypto");

const trust = JSON.stringify({
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Principal: { Service: "ecs-tasks.amazonaws.com" }, Action: "sts:AssumeRole" }],
});
const allow = (Action, Resource) => ({ Effect: "Allow", Action, Resource });
const document = (...Statement) => pulumi.jsonStringify({ Version: "2012-10-17", Statement });
const content = ${JSON.stringify(CONFIG)};
const region = aws.getRegionOutput().region;
const account = aws.getCallerIdentityOutput().accountId;

for (const name of ${names(count)}) {
    const bucket = new aws.s3.Bucket(name, { forceDestroy: true });
    const versioning = new aws.s3.BucketVersioning(name, {
        bucket: bucket.id,
        versioningConfiguration: { status: "Enabled" },
    });
    const access = new aws.s3.BucketPublicAccessBlock(name, {
        bucket: bucket.id,
        blockPublicAcls: true,
        blockPublicPolicy: true,
        ignorePublicAcls: true,
        restrictPublicBuckets: true,
    });
    const policy = new aws.s3.BucketPolicy(
        name,
        {
            bucket: bucket.id,
            policy: document({
                Effect: "Deny",
                Principal: "*",
                Action: "s3:*",
                Resource: [bucket.arn, pulumi.interpolate\`\${bucket.arn}/*\`],
                Condition: { Bool: { "aws:SecureTransport": "false" } },
            }),
        },
        { dependsOn: [access] },
    );
    const key = \`firelens/\${name}/\${createHash("sha256").update(content).digest("hex").slice(0, 16)}.conf\`;
    const object = new aws.s3.BucketObjectv2(
        name,
        { bucket: bucket.id, key, content, contentType: "text/plain; charset=utf-8" },
        { dependsOn: [versioning, policy], retainOnDelete: true },
    );
    const logs = new aws.cloudwatch.LogGroup(name, { name: \`/ecs/\${name}\`, retentionInDays: 30 });
    const routerLogs = new aws.cloudwatch.LogGroup(\`\${name}-router\`, {
        name: \`/ecs/\${name}/log_router\`,
        retentionInDays: 30,
    });
    const write = ["logs:CreateLogStream", "logs:PutLogEvents"];
    const task = new aws.iam.Role(\`\${name}-task\`, { assumeRolePolicy: trust });
    const taskPolicy = new aws.iam.RolePolicy(\`\${name}-task\`, {
        role: task.name,
        policy: document(
            allow(
                ["firehose:PutRecordBatch"],
                [pulumi.interpolate\`arn:aws:firehose:\${region}:\${account}:deliverystream/web-logs\`],
            ),
            allow(write, [logs.arn, pulumi.interpolate\`\${logs.arn}:*\`]),
            allow(["s3:GetBucketLocation"], [bucket.arn]),
            allow(["s3:GetObject"], [pulumi.interpolate\`\${bucket.arn}/firelens/\${name}/*\`]),
        ),
    });
    const execution = new aws.iam.Role(\`\${name}-execution\`, { assumeRolePolicy: trust });
    const executionPolicy = new aws.iam.RolePolicy(\`\${name}-execution\`, {
        role: execution.name,
        policy: document(allow(write, [routerLogs.arn, pulumi.interpolate\`\${routerLogs.arn}:*\`])),
    });
    const lists = { mountPoints: [], portMappings: [], systemControls: [], volumesFrom: [] };
    new aws.ecs.TaskDefinition(
        name,
        {
            family: name,
            cpu: "256",
            memory: "512",
            networkMode: "awsvpc",
            requiresCompatibilities: ["FARGATE"],
            taskRoleArn: task.arn,
            executionRoleArn: execution.arn,
            containerDefinitions: pulumi.jsonStringify([
                {
                    ...lists,
                    name: "log_router",
                    image: "public.ecr.aws/aws-observability/aws-for-fluent-bit:init-3.4.15",
                    cpu: 0,
                    essential: true,
                    memoryReservation: 128,
                    stopTimeout: 120,
                    user: "0",
                    environment: [
                        { name: "aws_fluent_bit_init_s3_1", value: pulumi.interpolate\`\${bucket.arn}/\${object.key}\` },
                    ],
                    firelensConfiguration: { type: "fluentbit", options: { "enable-ecs-log-metadata": "true" } },
                    logConfiguration: {
                        logDriver: "awslogs",
                        options: {
                            "awslogs-group": routerLogs.name,
                            "awslogs-region": region,
                            "awslogs-stream-prefix": "firelens",
                        },
                    },
                },
                {
                    ...lists,
                    name: "nginx",
                    image: "nginx:1.29",
                    cpu: 0,
                    essential: true,
                    environment: [],
                    dependsOn: [{ containerName: "log_router", condition: "START" }],
                    logConfiguration: {
                        logDriver: "awsfirelens",
                        options: { "log-driver-buffer-limit": "1048576" },
                    },
                },
            ]),
        },
        { dependsOn: [object, policy, taskPolicy, executionPolicy, logs, routerLogs] },
    );
}
`);
}

const CONFIG = "[FILTER]\n    Name    grep\n    Match   nginx-firelens*\n    Exclude log ELB-HealthChecker\n";

function program(text: string): ProgramFiles {
    return { ...nodeProgram(""), "index.js": text };
}

function names(count: number): string {
    return JSON.stringify(Array.from({ length: count }, (_, index) => `web${String(index + 1)}`));
}
