import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { TaskDefinition } from "@aws-sdk/client-ecs";
import { hold, type Held } from "../support/hold";
import { inventory } from "../support/inventory";
import { startMoto, type Moto } from "../support/moto";
import { repositoryRoot } from "../support/paths";
import { readBack, type ReadBack } from "../support/read-back";
import {
    ACCOUNT,
    FAMILY,
    REGION,
    expectedContainers,
    logGroup,
    policy,
    tasksTrust,
    withoutBucketName,
    withoutEmpty,
} from "../support/quickstart";
import { taskOutputs } from "../support/state";
import { withWorkspace, type Workspace } from "../support/workspace";

describe("the quick start", () => {
    let moto: Moto;
    let live: ReadBack;
    const definitions = new Map<string, unknown>();

    before(async () => {
        moto = await startMoto();
        live = readBack(moto);
    });
    after(() => moto.stop());

    for (const language of ["ts", "python", "go", "yaml"]) {
        describe(`in ${language}`, () => {
            const projectDir = join(repositoryRoot, "examples", `quickstart-${language}`);
            let stack: Held<Workspace>;
            let outputs: Record<string, unknown>;
            /** Outputs of the component, those that the program does not export too. */
            let all: Record<string, unknown>;
            let taskDefinition: TaskDefinition;
            let bucket: string;

            before(async () => {
                await moto.reset();
                stack = await hold((body) => withWorkspace({ projectDir, moto }, body));
                await stack.value.up();
                outputs = await stack.value.outputs();
                all = await taskOutputs(stack.value);
                taskDefinition = await live.taskDefinition(String(all.arn));
                bucket = /^bucket (.*)$/m.exec((await inventory(moto)).join("\n"))?.[1] ?? "";
            });
            after(() => stack.release());

            it("makes the task, and nothing but the task", async () => {
                const made = (await inventory(moto)).map((name) => name.replace(/-[0-9a-f]{7}$/, ""));
                assert.deepEqual(made, [
                    "bucket web-config",
                    `log group /ecs/${FAMILY}`,
                    `log group /ecs/${FAMILY}/log_router`,
                    "role web-execution",
                    "role web-task",
                    `task definition arn:aws:ecs:${REGION}:${ACCOUNT}:task-definition/${FAMILY}:1`,
                ]);
            });

            it("sizes the task for Fargate and gives it both roles", () => {
                const { family, networkMode, requiresCompatibilities, cpu, memory } = taskDefinition;
                assert.deepEqual(
                    { family, networkMode, requiresCompatibilities, cpu, memory },
                    {
                        family: FAMILY,
                        networkMode: "awsvpc",
                        requiresCompatibilities: ["FARGATE"],
                        cpu: "256",
                        memory: "512",
                    },
                );
                assert.equal(taskDefinition.taskRoleArn, all.taskRoleArn);
                assert.equal(taskDefinition.executionRoleArn, all.executionRoleArn);
            });

            it("runs the router beside nginx, which logs through it alone", () => {
                const containers = withoutEmpty(taskDefinition.containerDefinitions);
                const config = String((all.configObjectArns as string[])[0]);
                assert.deepEqual(containers, expectedContainers(config));
                definitions.set(language, withoutBucketName(containers, bucket));
            });

            it("lets the task role fetch its configuration, send its logs and do nothing else", async () => {
                const { inline, ...rest } = await live.role(taskDefinition.taskRoleArn);
                assert.deepEqual(rest, { trust: tasksTrust, attached: [], permissionsBoundary: undefined });
                assert.deepEqual(inline, [
                    policy(
                        [
                            ["firehose:PutRecordBatch"],
                            [`arn:aws:firehose:${REGION}:${ACCOUNT}:deliverystream/web-logs`],
                        ],
                        [["logs:CreateLogStream", "logs:PutLogEvents"], logGroup(`/ecs/${FAMILY}`)],
                        [["s3:GetBucketLocation"], [`arn:aws:s3:::${bucket}`]],
                        [["s3:GetObject"], [`arn:aws:s3:::${bucket}/firelens/${FAMILY}/*`]],
                    ),
                ]);
            });

            it("lets the execution role write the router's own logs and do nothing else", async () => {
                const { inline, ...rest } = await live.role(taskDefinition.executionRoleArn);
                assert.deepEqual(rest, { trust: tasksTrust, attached: [], permissionsBoundary: undefined });
                const group = logGroup(`/ecs/${FAMILY}/log_router`);
                assert.deepEqual(inline, [policy([["logs:CreateLogStream", "logs:PutLogEvents"], group])]);
            });

            it("keeps the configuration in a private, versioned bucket that is reached by TLS only", async () => {
                const { keys: _keys, ...settings } = await live.bucket(bucket);
                assert.deepEqual(settings, {
                    publicAccessBlock: {
                        BlockPublicAcls: true,
                        BlockPublicPolicy: true,
                        IgnorePublicAcls: true,
                        RestrictPublicBuckets: true,
                    },
                    policy: {
                        Version: "2012-10-17",
                        Statement: [
                            {
                                Sid: "TlsOnly",
                                Effect: "Deny",
                                Principal: "*",
                                Action: "s3:*",
                                Resource: [`arn:aws:s3:::${bucket}`, `arn:aws:s3:::${bucket}/*`],
                                Condition: { Bool: { "aws:SecureTransport": "false" } },
                            },
                        ],
                    },
                    versioning: "Enabled",
                });
            });

            it("delivers the configuration that generatedConfig shows, under a key with its hash", async () => {
                const { keys } = await live.bucket(bucket);
                const [key = ""] = keys;
                assert.deepEqual(
                    all.configObjectArns,
                    keys.map((each) => `arn:aws:s3:::${bucket}/${each}`),
                );
                assert.equal(keys.length, 1);
                const content = await live.text(bucket, key);
                const hash = createHash("sha256").update(content).digest("hex");
                assert.equal(key, `firelens/${FAMILY}/fluent-bit-${hash.slice(0, 16)}.conf`);
                assert.ok(String(outputs.generatedConfig).endsWith(`(fetched from S3)\n${content}`));
                assert.ok(content.includes(await readFile(join(projectDir, "extra.conf"), "utf8")));
            });

            it("keeps logs for 30 days in the two groups that it writes to", async () => {
                const expected = { [`/ecs/${FAMILY}`]: 30, [`/ecs/${FAMILY}/log_router`]: 30 };
                assert.deepEqual(await live.logGroups(), expected);
                assert.deepEqual(all.logGroupNames, Object.keys(expected));
            });

            it("says where every container's logs go", () => {
                assert.deepEqual(outputs.routes, [
                    {
                        container: "nginx",
                        driver: "awsfirelens",
                        match: "nginx-firelens*",
                        filters: [{ plugin: "grep", source: "config.file, line 2" }],
                        destinations: [
                            {
                                destination: "cloudWatchLogs",
                                plugin: "cloudwatch_logs",
                                target: `/ecs/${FAMILY}`,
                                via: "config",
                            },
                            {
                                destination: "firehose",
                                plugin: "kinesis_firehose",
                                target: "web-logs",
                                via: "config",
                            },
                        ],
                    },
                ]);
            });

            it("gives outputs that name what was made", async () => {
                const { taskRoleArn, executionRoleArn, taskRolePolicy, executionRolePolicy, ...rest } = all;
                const { arn, family, revision, fluentHost, fluentPort, warnings, securityGroupId } = rest;
                assert.equal(outputs.arn, arn);
                assert.equal(arn, taskDefinition.taskDefinitionArn);
                assert.equal(arn, `${String(rest.arnWithoutRevision)}:1`);
                assert.deepEqual(
                    { family, revision, securityGroupId },
                    { family: FAMILY, revision: 1, securityGroupId: undefined },
                );
                assert.deepEqual({ fluentHost, fluentPort }, { fluentHost: "127.0.0.1", fluentPort: "24224" });
                assert.deepEqual(warnings, []);
                assert.ok(String(taskRoleArn).endsWith(`:role/${String(rest.taskRoleName)}`));
                assert.ok(String(executionRoleArn).endsWith(`:role/${String(rest.executionRoleName)}`));
                const [taskPolicy] = (await live.role(String(taskRoleArn))).inline;
                const [executionPolicy] = (await live.role(String(executionRoleArn))).inline;
                assert.deepEqual(JSON.parse(String(taskRolePolicy)), taskPolicy);
                assert.deepEqual(JSON.parse(String(executionRolePolicy)), executionPolicy);
            });

            it("shows no change in a second preview, nor in one that asks AWS first", async () => {
                await stack.value.expectNoChanges();
                await stack.value.refreshPreview();
            });

            it("leaves nothing behind when it is destroyed", async () => {
                await stack.value.destroy();
                assert.deepEqual(await inventory(moto), []);
                assert.deepEqual((await stack.value.exportState()).deployment.resources ?? [], []);
            });
        });
    }

    describe("in every language", () => {
        it("runs the same containers", () => {
            const [first, ...others] = [...definitions.values()];
            assert.equal(others.length, 3);
            for (const other of others) assert.deepEqual(other, first);
        });
    });
});
