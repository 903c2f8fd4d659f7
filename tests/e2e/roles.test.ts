import assert from "node:assert/strict";
import { join } from "node:path";
import {
    CreateLogGroupCommand,
    CreateLogStreamCommand,
    DeleteLogGroupCommand,
    DescribeLogStreamsCommand,
    PutLogEventsCommand,
} from "@aws-sdk/client-cloudwatch-logs";
import {
    CreateDeliveryStreamCommand,
    DescribeDeliveryStreamCommand,
    PutRecordBatchCommand,
} from "@aws-sdk/client-firehose";
import { GetRoleCommand } from "@aws-sdk/client-iam";
import {
    CreateBucketCommand,
    DeleteObjectCommand,
    GetBucketLocationCommand,
    GetObjectCommand,
    ListObjectsV2Command,
    PutObjectCommand,
} from "@aws-sdk/client-s3";
import { awsClients, type AwsClients } from "../support/aws-clients";
import { hold, type Held } from "../support/hold";
import { startMoto, type Moto } from "../support/moto";
import { repositoryRoot } from "../support/paths";
import { withWorkspace, type Workspace } from "../support/workspace";

const GROUP = "/ecs/firelens-quickstart-dev-web";
const ROUTER_GROUP = `${GROUP}/log_router`;

/** What exists beside the task, and is none of its business. */
const OTHER = { bucket: "someone-elses", stream: "other-logs", group: `${GROUP}-2` };

describe("the roles of a deployed task", () => {
    let moto: Moto;
    let stack: Held<Workspace>;
    /** What whoever runs with the role can do. */
    let task: AwsClients;
    let execution: AwsClients;
    let bucket: string;
    let key: string;

    before(async () => {
        moto = await startMoto();
        const projectDir = join(repositoryRoot, "examples", "quickstart-yaml");
        stack = await hold((body) => withWorkspace({ projectDir, moto }, body));
        await stack.value.up();
        const { resources = [] } = (await stack.value.exportState()).deployment;
        const outputs = resources.find(({ type }) => type === "firelens:index:FireLensTask")?.outputs ?? {};
        [, bucket = "", key = ""] = /:::([^/]+)\/(.*)$/.exec(String((outputs.configObjectArns as string[])[0])) ?? [];
        await makeNeighbours(awsClients(moto), bucket);
        task = awsClients(moto, await moto.assumeRole(String(outputs.taskRoleArn)));
        execution = awsClients(moto, await moto.assumeRole(String(outputs.executionRoleArn)));
        await moto.enforceIam(true);
    });
    after(async () => {
        await stack.release();
        await moto.stop();
    });

    describe("the task role", () => {
        it("fetches the router's configuration", async () => {
            await task.s3.send(new GetBucketLocationCommand({ Bucket: bucket }));
            await task.s3.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
        });

        it("fetches that of older revisions, of which a task may still start", async () => {
            const Key = "firelens/firelens-quickstart-dev-web/fluent-bit-0123456789abcdef.conf";
            await task.s3.send(new GetObjectCommand({ Bucket: bucket, Key }));
        });

        it("delivers to the stream and writes to the log group", async () => {
            await task.firehose.send(putRecord("web-logs"));
            await task.logs.send(new CreateLogStreamCommand({ logGroupName: GROUP, logStreamName: "nginx/1" }));
            await task.logs.send(putEvent(GROUP, "nginx/1"));
        });

        it("reads nothing else", async () => {
            await assertDenied({
                "a key outside the task's prefix": task.s3.send(new GetObjectCommand({ Bucket: bucket, Key: "other" })),
                "a task whose name begins with this one's": task.s3.send(
                    new GetObjectCommand({ Bucket: bucket, Key: "firelens/firelens-quickstart-dev-web-2/fluent-bit" }),
                ),
                "another bucket": task.s3.send(new GetObjectCommand({ Bucket: OTHER.bucket, Key: key })),
                "where another bucket is": task.s3.send(new GetBucketLocationCommand({ Bucket: OTHER.bucket })),
                "what is in the bucket": task.s3.send(new ListObjectsV2Command({ Bucket: bucket })),
                "what streams the group has": task.logs.send(new DescribeLogStreamsCommand({ logGroupName: GROUP })),
                "the delivery stream's settings": task.firehose.send(
                    new DescribeDeliveryStreamCommand({ DeliveryStreamName: "web-logs" }),
                ),
                "its own role": task.iam.send(new GetRoleCommand({ RoleName: "web-task" })),
            });
        });

        it("writes nothing else", async () => {
            await assertDenied({
                "the configuration": task.s3.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: "-" })),
                "a deletion of the configuration": task.s3.send(new DeleteObjectCommand({ Bucket: bucket, Key: key })),
                "another stream": task.firehose.send(putRecord(OTHER.stream)),
                "a group whose name begins with this one's": task.logs.send(putEvent(OTHER.group, "s")),
                "a new stream in that group": task.logs.send(newStream(OTHER.group)),
                "a new group": task.logs.send(new CreateLogGroupCommand({ logGroupName: "/ecs/new" })),
                "a deletion of the group": task.logs.send(new DeleteLogGroupCommand({ logGroupName: GROUP })),
            });
        });

        it("does not do what is the execution role's", async () => {
            await assertDenied({
                "a new stream of the router's": task.logs.send(newStream(ROUTER_GROUP)),
                "the router's own log": task.logs.send(putEvent(ROUTER_GROUP, "s")),
            });
        });
    });

    describe("the execution role", () => {
        it("writes the router's own log", async () => {
            const logStreamName = "firelens/log_router/1";
            await execution.logs.send(new CreateLogStreamCommand({ logGroupName: ROUTER_GROUP, logStreamName }));
            await execution.logs.send(putEvent(ROUTER_GROUP, logStreamName));
        });

        it("does not do what is the task role's", async () => {
            await assertDenied({
                "the configuration": execution.s3.send(new GetObjectCommand({ Bucket: bucket, Key: key })),
                "where the bucket is": execution.s3.send(new GetBucketLocationCommand({ Bucket: bucket })),
                "the delivery stream": execution.firehose.send(putRecord("web-logs")),
                "a new stream of the app's": execution.logs.send(newStream(GROUP)),
                "the app's log": execution.logs.send(putEvent(GROUP, "nginx/1")),
            });
        });

        it("writes nothing else", async () => {
            await assertDenied({
                "the configuration": execution.s3.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: "-" })),
                "a group whose name begins with this one's": execution.logs.send(newStream(`${ROUTER_GROUP}-2`)),
                "a new group": execution.logs.send(new CreateLogGroupCommand({ logGroupName: "/ecs/new" })),
            });
        });
    });
});

async function makeNeighbours(aws: AwsClients, bucket: string): Promise<void> {
    await aws.s3.send(new CreateBucketCommand({ Bucket: OTHER.bucket }));
    for (const [Bucket, Key] of [
        [bucket, "other"],
        [bucket, "firelens/firelens-quickstart-dev-web-2/fluent-bit"],
        [bucket, "firelens/firelens-quickstart-dev-web/fluent-bit-0123456789abcdef.conf"],
    ] as const) {
        await aws.s3.send(new PutObjectCommand({ Bucket, Key, Body: "-" }));
    }
    for (const DeliveryStreamName of ["web-logs", OTHER.stream]) {
        await aws.firehose.send(
            new CreateDeliveryStreamCommand({
                DeliveryStreamName,
                ExtendedS3DestinationConfiguration: {
                    BucketARN: `arn:aws:s3:::${OTHER.bucket}`,
                    RoleARN: "arn:aws:iam::123456789012:role/delivery",
                },
            }),
        );
    }
    for (const logGroupName of [OTHER.group, `${ROUTER_GROUP}-2`]) {
        await aws.logs.send(new CreateLogGroupCommand({ logGroupName }));
        await aws.logs.send(new CreateLogStreamCommand({ logGroupName, logStreamName: "s" }));
    }
    await aws.logs.send(new CreateLogStreamCommand({ logGroupName: ROUTER_GROUP, logStreamName: "s" }));
}

function putRecord(DeliveryStreamName: string): PutRecordBatchCommand {
    return new PutRecordBatchCommand({ DeliveryStreamName, Records: [{ Data: Buffer.from("{}\n") }] });
}

function newStream(logGroupName: string): CreateLogStreamCommand {
    return new CreateLogStreamCommand({ logGroupName, logStreamName: "new" });
}

function putEvent(logGroupName: string, logStreamName: string): PutLogEventsCommand {
    const logEvents = [{ timestamp: Date.now(), message: "hello" }];
    return new PutLogEventsCommand({ logGroupName, logStreamName, logEvents });
}

/** Each call is refused for want of a permission, and for no other reason. */
async function assertDenied(calls: Readonly<Record<string, Promise<unknown>>>): Promise<void> {
    const outcomes = await Promise.allSettled(Object.values(calls));
    const allowed = Object.keys(calls).flatMap((what, index) => {
        const outcome = outcomes[index];
        if (outcome?.status === "fulfilled") return [`${what}: allowed`];
        const { name, message } = outcome?.reason as Error;
        return /^AccessDenied(Exception)?$/.test(name) ? [] : [`${what}: ${name}: ${message}`];
    });
    assert.deepEqual(allowed, []);
}
