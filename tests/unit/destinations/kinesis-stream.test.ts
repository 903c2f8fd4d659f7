import assert from "node:assert/strict";
import { composeOutput } from "../../../core/destinations/compose";
import { kinesisStream } from "../../../core/destinations/kinesis-stream";
import { environment } from "../support/builders";

const context = {
    environment: environment(),
    family: "shop",
    container: "web",
    retryLimit: 2,
    path: ["logging", "kinesisStream"],
};
const roleArn = "arn:aws:iam::111122223333:role/logs";

describe("Kinesis Data Streams", () => {
    it("needs its stream and no more", () => {
        const { plugin, options, statements } = composeOutput(kinesisStream, { stream: "s" }, context);
        assert.equal(plugin, "kinesis_streams");
        assert.deepEqual(options, { region: "eu-central-1", retry_limit: "2", stream: "s" });
        assert.deepEqual(
            statements.map(({ actions, resources }) => [actions, resources]),
            [[["kinesis:PutRecords"], ["arn:aws:kinesis:eu-central-1:123456789012:stream/s"]]],
        );
    });

    it("takes every property to the option of the plugin, and may use the stream's key", () => {
        const kmsKeyArn = "arn:aws:kms:us-east-1:123456789012:key/1";
        const given = { stream: "s", timeKey: "t", timeKeyFormat: "%s", region: "us-east-1", kmsKeyArn };
        const { options, statements } = composeOutput(kinesisStream, given, context);
        assert.deepEqual(options, {
            region: "us-east-1",
            retry_limit: "2",
            stream: "s",
            time_key: "t",
            time_key_format: "%s",
        });
        assert.deepEqual(
            statements.map(({ actions, resources }) => [actions, resources]),
            [
                [["kinesis:PutRecords"], ["arn:aws:kinesis:us-east-1:123456789012:stream/s"]],
                [["kms:GenerateDataKey"], [kmsKeyArn]],
            ],
        );
    });

    it("takes on a role instead of rights of its own", () => {
        const { options, assumes, statements } = composeOutput(kinesisStream, { stream: "s", roleArn }, context);
        assert.equal(options.role_arn, roleArn);
        assert.deepEqual(assumes, { roleArn });
        assert.deepEqual(statements[0]?.actions, ["sts:AssumeRole"]);
    });
});
