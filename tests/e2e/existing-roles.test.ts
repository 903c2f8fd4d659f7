import assert from "node:assert/strict";
import { CreateLogStreamCommand, PutLogEventsCommand } from "@aws-sdk/client-cloudwatch-logs";
import { CreateDeliveryStreamCommand, PutRecordBatchCommand } from "@aws-sdk/client-firehose";
import { CreateRoleCommand, PutRolePolicyCommand, type IAMClient } from "@aws-sdk/client-iam";
import { CreateBucketCommand } from "@aws-sdk/client-s3";
import { AssumeRoleCommand, STSClient } from "@aws-sdk/client-sts";
import { awsClients, type AwsClients } from "../support/aws-clients";
import { inventory } from "../support/inventory";
import { startMoto, type Moto } from "../support/moto";
import { task, withProgram, yamlProgram } from "../support/program";
import { tasksTrust } from "../support/quickstart";
import { readBack } from "../support/read-back";
import { taskOutputs } from "../support/state";

const containers = { web: { image: "nginx:1.29" } };
const logging = { firehose: { deliveryStream: "web-logs" } };

/** What a user's role could do before; nobody else may touch it. */
const OWN_POLICY = {
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Action: "s3:ListAllMyBuckets", Resource: "*" }],
};

async function makeRole(iam: IAMClient, RoleName: string, Path = "/"): Promise<string> {
    const AssumeRolePolicyDocument = JSON.stringify(tasksTrust);
    const { Role } = await iam.send(new CreateRoleCommand({ RoleName, Path, AssumeRolePolicyDocument }));
    const PolicyDocument = JSON.stringify(OWN_POLICY);
    await iam.send(new PutRolePolicyCommand({ RoleName, PolicyName: "own", PolicyDocument }));
    return Role?.Arn ?? "";
}

describe("a task with roles of the user's own", () => {
    let moto: Moto;
    let aws: AwsClients;
    beforeEach(async () => {
        moto = await startMoto();
        aws = awsClients(moto);
    });
    afterEach(() => moto.stop());

    it("attaches exactly its statements to them, also behind a path, and takes only these away again", async () => {
        const taskRoleArn = await makeRole(aws.iam, "their-task", "/apps/web/");
        const executionRoleArn = await makeRole(aws.iam, "their-execution");
        await makeStreams(aws);
        const program = yamlProgram({ web: task({ containers, logging, taskRoleArn, executionRoleArn }) });
        await withProgram(program, { moto }, async (stack) => {
            await stack.up();
            const live = readBack(moto);
            const outputs = await taskOutputs(stack);
            const definition = await live.taskDefinition(String(outputs.arn));
            assert.equal(definition.taskRoleArn, taskRoleArn);
            assert.equal(definition.executionRoleArn, executionRoleArn);
            assert.equal(outputs.taskRoleArn, taskRoleArn);
            assert.equal(outputs.taskRoleName, "their-task");
            const { inline } = await live.role(taskRoleArn);
            assert.deepEqual(sortedJson(inline), sortedJson([OWN_POLICY, JSON.parse(String(outputs.taskRolePolicy))]));
            await stack.expectNoChanges();
            await stack.refreshPreview();

            const asTask = awsClients(moto, await moto.assumeRole(taskRoleArn));
            const asExecution = awsClients(moto, await moto.assumeRole(executionRoleArn));
            await moto.enforceIam(true);
            await asTask.firehose.send(putRecord("web-logs"));
            await assert.rejects(asTask.firehose.send(putRecord("other-logs")), /AccessDenied|not authorized/);
            await assert.rejects(asExecution.firehose.send(putRecord("web-logs")), /AccessDenied|not authorized/);
            const group = { logGroupName: "/ecs/program-dev-web/log_router", logStreamName: "firelens/log_router/1" };
            await asExecution.logs.send(new CreateLogStreamCommand(group));
            const logEvents = [{ timestamp: Date.now(), message: "hello" }];
            await asExecution.logs.send(new PutLogEventsCommand({ ...group, logEvents }));
            await assert.rejects(
                asTask.logs.send(new PutLogEventsCommand({ ...group, logEvents })),
                /AccessDenied|not authorized/,
            );
            await moto.enforceIam(false);

            await stack.destroy();
            for (const arn of [taskRoleArn, executionRoleArn]) {
                assert.deepEqual((await live.role(arn)).inline, [OWN_POLICY]);
            }
            assert.deepEqual(await inventory(moto), [
                "bucket someone-elses",
                "delivery stream other-logs",
                "delivery stream web-logs",
                "role their-execution",
                "role their-task",
            ]);
        });
    });

    it("only reports its statements when it is told to", async () => {
        const taskRoleArn = await makeRole(aws.iam, "their-task");
        const properties = { containers, logging, taskRoleArn, attachPolicies: false };
        await withProgram(yamlProgram({ web: task(properties) }), { moto }, async (stack) => {
            await stack.up();
            const live = readBack(moto);
            const { arn, taskRolePolicy, executionRoleArn } = await taskOutputs(stack);
            assert.deepEqual((await live.role(taskRoleArn)).inline, [OWN_POLICY]);
            assert.deepEqual(JSON.parse(String(taskRolePolicy)), {
                Version: "2012-10-17",
                Statement: [
                    {
                        Effect: "Allow",
                        Action: ["firehose:PutRecordBatch"],
                        Resource: ["arn:aws:firehose:us-east-1:123456789012:deliverystream/web-logs"],
                    },
                ],
            });
            assert.equal((await live.taskDefinition(String(arn))).taskRoleArn, taskRoleArn);
            // The role that is made has its policy in any case.
            assert.equal((await live.role(String(executionRoleArn))).inline.length, 1);
            await stack.expectNoChanges();
            await stack.refreshPreview();
            await stack.destroy();
            assert.deepEqual(await inventory(moto), ["role their-task"]);
        });
    });

    it("takes a role that the same program makes, whose ARN no preview knows", async () => {
        const resources = {
            theirs: {
                type: "aws:iam:Role",
                properties: { path: "/apps/", assumeRolePolicy: JSON.stringify(tasksTrust) },
            },
            web: task({ containers, logging, taskRoleArn: "${theirs.arn}" }),
        };
        await withProgram(yamlProgram(resources), { moto }, async (stack) => {
            await stack.preview();
            await stack.up();
            const outputs = await taskOutputs(stack);
            assert.match(String(outputs.taskRoleArn), /^arn:aws:iam::123456789012:role\/apps\/theirs-/);
            const { inline } = await readBack(moto).role(String(outputs.taskRoleArn));
            assert.deepEqual(inline, [JSON.parse(String(outputs.taskRolePolicy))]);
            await stack.expectNoChanges();
            await stack.refreshPreview();
            await stack.destroy();
            assert.deepEqual(await inventory(moto), []);
        });
    });

    it("takes on the role of another account with the external id that its trust policy asks for", async () => {
        const roleArn = "arn:aws:iam::999999999999:role/central/logs";
        const firehose = { deliveryStream: "central", roleArn, externalId: "shop-7" };
        await withProgram(
            yamlProgram({ web: task({ containers, logging: { firehose } }) }),
            { moto },
            async (stack) => {
                await stack.up();
                const outputs = await taskOutputs(stack);
                assert.deepEqual(JSON.parse(String(outputs.taskRolePolicy)), {
                    Version: "2012-10-17",
                    Statement: [{ Effect: "Allow", Action: ["sts:AssumeRole"], Resource: [roleArn] }],
                });
                const trust = outputs.trustPolicies as Record<string, string>;
                assert.deepEqual(Object.keys(trust), [roleArn]);
                assert.deepEqual(JSON.parse(trust[roleArn]!), {
                    Version: "2012-10-17",
                    Statement: [
                        {
                            Effect: "Allow",
                            Principal: { AWS: outputs.taskRoleArn },
                            Action: "sts:AssumeRole",
                            Condition: { StringEquals: { "sts:ExternalId": "shop-7" } },
                        },
                    ],
                });
                const { containerDefinitions = [] } = await readBack(moto).taskDefinition(String(outputs.arn));
                const { options = {} } =
                    containerDefinitions.find(({ name }) => name === "web")?.logConfiguration ?? {};
                assert.deepEqual([options.role_arn, options.external_id], [roleArn, "shop-7"]);
                await stack.expectNoChanges();
                await stack.refreshPreview();

                const credentials = await moto.assumeRole(String(outputs.taskRoleArn));
                const sts = new STSClient({
                    endpoint: moto.endpoint,
                    region: moto.region,
                    credentials,
                    maxAttempts: 1,
                });
                const takeOn = (RoleArn: string) =>
                    sts.send(new AssumeRoleCommand({ RoleArn, RoleSessionName: "router", ExternalId: "shop-7" }));
                await moto.enforceIam(true);
                await takeOn(roleArn);
                await assert.rejects(takeOn(`${roleArn}-2`), /AccessDenied|not authorized/);
                await assert.rejects(
                    awsClients(moto, credentials).firehose.send(putRecord("central")),
                    /AccessDenied|not authorized/,
                );
                await moto.enforceIam(false);
            },
        );
    });
});

async function makeStreams(aws: AwsClients): Promise<void> {
    await aws.s3.send(new CreateBucketCommand({ Bucket: "someone-elses" }));
    for (const DeliveryStreamName of ["web-logs", "other-logs"]) {
        await aws.firehose.send(
            new CreateDeliveryStreamCommand({
                DeliveryStreamName,
                ExtendedS3DestinationConfiguration: {
                    BucketARN: "arn:aws:s3:::someone-elses",
                    RoleARN: "arn:aws:iam::123456789012:role/delivery",
                },
            }),
        );
    }
}

function putRecord(DeliveryStreamName: string): PutRecordBatchCommand {
    return new PutRecordBatchCommand({ DeliveryStreamName, Records: [{ Data: Buffer.from("{}\n") }] });
}

function sortedJson(documents: readonly unknown[]): string[] {
    return documents.map((document) => JSON.stringify(document)).sort();
}
