import assert from "node:assert/strict";
import {
    CreateLogStreamCommand,
    DescribeLogGroupsCommand,
    DescribeLogStreamsCommand,
} from "@aws-sdk/client-cloudwatch-logs";
import type { ContainerDefinition, TaskDefinition } from "@aws-sdk/client-ecs";
import { GetObjectCommand } from "@aws-sdk/client-s3";
import { awsClients } from "../support/aws-clients";
import { hold, type Held } from "../support/hold";
import { inventory } from "../support/inventory";
import { startMoto, type Moto } from "../support/moto";
import { task, withProgram, yamlProgram, type ProgramStack } from "../support/program";
import { readBack, type ReadBack } from "../support/read-back";
import { taskOutputs } from "../support/state";

const FILTER =
    "<filter web-firelens**>\n  @type grep\n  <exclude>\n    key log\n    pattern healthz\n  </exclude>\n</filter>\n";
const ROLE = "arn:aws:iam::210987654321:role/streams";

const logRouter = { type: "fluentd", image: "example.com/fluentd:1.19.1" };
const program = yamlProgram({
    fargate: task({
        containers: { web: { image: "nginx:1.29" } },
        logging: { cloudWatchLogs: {}, firehose: { deliveryStream: "web-logs", roleArn: ROLE } },
        config: { text: FILTER },
        logRouter,
    }),
    ec2: task({
        containers: { web: { image: "nginx:1.29", memory: 128 } },
        logging: { cloudWatchLogs: {}, include: "GET" },
        config: { text: FILTER },
        // moto asks for it where ECS takes a reservation.
        logRouter: { ...logRouter, memory: 256 },
        compatibilities: ["EC2"],
    }),
});

/** What the component writes for the two destinations of the task on Fargate. */
const MATCH = `<match web-firelens**>
    @type copy
    <store ignore_error>
        @type cloudwatch_logs
        auto_create_stream true
        log_group_name /ecs/program-dev-fargate
        region us-east-1
        use_tag_as_stream true
    </store>
    <store ignore_error>
        @type kinesis_firehose
        delivery_stream_name web-logs
        region us-east-1
        <assume_role_credentials>
            role_arn ${ROLE}
            role_session_name fluentd
        </assume_role_credentials>
    </store>
</match>
`;

describe("a task whose logs Fluentd routes", () => {
    let moto: Moto;
    let live: ReadBack;
    let held: Held<ProgramStack>;
    let stack: ProgramStack;

    before(async () => {
        moto = await startMoto();
        live = readBack(moto);
        held = await hold((body) => withProgram(program, { moto }, body));
        stack = held.value;
        await stack.up();
    });
    after(async () => {
        await held.release();
        await moto.stop();
    });

    async function deployed(name: string): Promise<TaskDefinition> {
        return live.taskDefinition(String((await taskOutputs(stack, name)).arn));
    }

    async function containerOf(name: string, container: string): Promise<ContainerDefinition> {
        const { containerDefinitions = [] } = await deployed(name);
        return containerDefinitions.find((one) => one.name === container) ?? {};
    }

    describe("on Fargate", () => {
        it("starts Fluentd from the agent's file, which includes what the router has written before", async () => {
            const { image, entryPoint, command, user, firelensConfiguration } = await containerOf(
                "fargate",
                "log_router",
            );
            assert.deepEqual([image, user, entryPoint], [logRouter.image, "0", ["/bin/sh", "-c"]]);
            assert.match(
                command?.[0] ?? "",
                />\/tmp\/firelens\.conf && exec fluentd --config \/fluentd\/etc\/fluent\.conf /,
            );
            assert.deepEqual(firelensConfiguration, {
                type: "fluentd",
                options: {
                    "config-file-type": "file",
                    "config-file-value": "/tmp/firelens.conf",
                    "enable-ecs-log-metadata": "true",
                },
            });
        });

        it("brings the text and both destinations in a variable, and gives the container no output of its own", async () => {
            const { environment = [] } = await containerOf("fargate", "log_router");
            const [variable] = environment;
            assert.equal(environment.length, 1);
            assert.equal(Buffer.from(variable?.value ?? "", "base64").toString(), `${FILTER}\n${MATCH}`);
            const { logConfiguration } = await containerOf("fargate", "web");
            assert.deepEqual(logConfiguration?.options, { "log-driver-buffer-limit": "1048576" });
        });

        it("shows the same text that is deployed", async () => {
            const { generatedConfig } = await taskOutputs(stack, "fargate");
            assert.ok(
                String(generatedConfig).endsWith(
                    `\n@include /tmp/firelens.conf\n\n# /tmp/firelens.conf (written by the router when it starts)\n${FILTER}\n${MATCH}`,
                ),
            );
        });

        it("may do what the plugins do, and nothing to other groups", async () => {
            const { taskRoleArn } = await taskOutputs(stack, "fargate");
            const { logs } = awsClients(moto, await moto.assumeRole(String(taskRoleArn)));
            const logGroupName = "/ecs/program-dev-fargate";
            const create = (group: string): Promise<unknown> =>
                logs.send(new CreateLogStreamCommand({ logGroupName: group, logStreamName: "web-firelens-1" }));
            await moto.enforceIam(true);
            try {
                await logs.send(new DescribeLogGroupsCommand({ logGroupNamePrefix: logGroupName }));
                await logs.send(new DescribeLogStreamsCommand({ logGroupName }));
                await create(logGroupName);
                await assert.rejects(create("/ecs/program-dev-ec2"), /AccessDenied|not authorized/i);
            } finally {
                await moto.enforceIam(false);
            }
        });

        it("takes on the role that may write to the stream", async () => {
            const { taskRolePolicy } = await taskOutputs(stack, "fargate");
            assert.match(
                String(taskRolePolicy),
                new RegExp(`"Action":\\["sts:AssumeRole"\\],"Resource":\\["${ROLE}"\\]`),
            );
            assert.doesNotMatch(String(taskRolePolicy), /firehose:|s3:/);
        });
    });

    describe("on EC2", () => {
        it("gives the container its destination as options of Fluentd's plugin", async () => {
            const { logConfiguration } = await containerOf("ec2", "web");
            assert.deepEqual(logConfiguration?.options, {
                "@type": "cloudwatch_logs",
                auto_create_stream: "true",
                "include-pattern": "GET",
                log_group_name: "/ecs/program-dev-ec2",
                region: "us-east-1",
                use_tag_as_stream: "true",
            });
        });

        it("has ECS fetch the configuration, which the execution role may read", async () => {
            const { firelensConfiguration } = await containerOf("ec2", "log_router");
            const { "config-file-type": type, "config-file-value": arn = "" } = firelensConfiguration?.options ?? {};
            assert.equal(type, "s3");
            const [, bucket = "", key = ""] = /^arn:aws:s3:::([^/]+)\/(.+)$/.exec(arn) ?? [];
            assert.match(key, /\/fluentd-[0-9a-f]{16}\.conf$/);
            assert.equal(await live.text(bucket, key), FILTER);
            const { executionRoleArn } = await deployed("ec2");
            const { s3 } = awsClients(moto, await moto.assumeRole(executionRoleArn ?? ""));
            await moto.enforceIam(true);
            try {
                await s3.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
            } finally {
                await moto.enforceIam(false);
            }
        });
    });

    describe("once it is deployed", () => {
        it("says which gems the image has to hold, and is no change once it is deployed", async () => {
            const { warnings } = await taskOutputs(stack, "fargate");
            assert.match(JSON.stringify(warnings), /fluent-plugin-cloudwatch-logs.*fluent-plugin-kinesis/);
            await stack.expectNoChanges();
            await stack.refreshPreview();
        });

        it("leaves nothing behind", async () => {
            await stack.destroy();
            assert.deepEqual(await inventory(moto), []);
        });
    });
});
