import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import { record } from "./recorder";
import schema from "../../provider/schema.json";

const containers = { nginx: { image: "nginx:1.29" } };
const everything = {
    containers,
    config: { text: "[FILTER]\n    Name stdout\n    Match *\n" },
    logging: { cloudWatchLogs: {}, firehose: { deliveryStream: "web-logs" } },
    securityGroup: { vpcId: "vpc-1" },
};
const { properties, required } = schema.resources["firelens:index:FireLensTask"];

describe("the outputs of FireLensTask", () => {
    it("are for the caller what they are for the state", async () => {
        const { task, outputs } = await record(everything);
        const seen = await (pulumi.output(task.outputs) as unknown as { promise(): Promise<unknown> }).promise();
        assert.deepEqual(seen, outputs);
    });

    it("are those of the schema, and no others", async () => {
        const { task, outputs } = await record(everything);
        const promised = Object.keys(properties).sort();
        assert.deepEqual(Object.keys(task.outputs).sort(), promised);
        assert.deepEqual(Object.keys(outputs).sort(), promised);
    });

    it("hold whatever the schema requires, also for the smallest task", async () => {
        const { outputs } = await record({ containers, logging: { firehose: { deliveryStream: "web-logs" } } });
        assert.deepEqual(
            required.filter((name) => outputs[name] === undefined),
            [],
        );
    });

    it("name what was made", async () => {
        const { outputs } = await record(everything);
        assert.equal(outputs.arn, "arn:of:TaskDefinition:web:7");
        assert.equal(outputs.arnWithoutRevision, "arn:of:TaskDefinition:web");
        assert.equal(outputs.revision, 7);
        assert.equal(outputs.taskRoleName, "web-task-1a2b");
        assert.equal(outputs.executionRoleName, "web-execution-1a2b");
        assert.equal(outputs.securityGroupId, "web-task-id");
        assert.deepEqual(outputs.logGroupNames, ["/ecs/shop-prod-web", "/ecs/shop-prod-web/log_router"]);
    });

    it("show the policies that the roles have", async () => {
        const { one, outputs } = await record(everything);
        assert.equal(outputs.taskRolePolicy, one("RolePolicy", "web-task").inputs.policy);
        assert.equal(outputs.executionRolePolicy, one("RolePolicy", "web-execution").inputs.policy);
    });

    it("show the configuration as it is delivered, and the container definitions as they are registered", async () => {
        const { one, outputs } = await record(everything);
        const { content, key } = one("BucketObjectv2").inputs;
        assert.ok((outputs.generatedConfig as string).includes(content as string));
        assert.deepEqual(outputs.configObjectArns, [`arn:aws:s3:::web-config-1a2b/${key as string}`]);
        assert.equal(outputs.containerDefinitions, one("TaskDefinition").inputs.containerDefinitions);
    });

    it("have nothing for what was not made", async () => {
        const { outputs } = await record({ containers });
        assert.deepEqual(outputs.configObjectArns, []);
        assert.ok(!("securityGroupId" in outputs));
    });

    it("hold no token that core left in the plan", async () => {
        const recording = await record(everything);
        assert.doesNotMatch(JSON.stringify([recording.registrations, recording.outputs]), /\\u0000/);
    });
});
