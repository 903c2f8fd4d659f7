import assert from "node:assert/strict";
import { firehose } from "../../../../core/destinations/fluentd/firehose";
import { environment } from "../../support/builders";

const context = {
    environment: environment(),
    family: "shop",
    container: "web",
    retryLimit: undefined,
    path: ["logging", "firehose"],
};

describe("Firehose by Fluentd", () => {
    it("needs its stream and no more", () => {
        const { plugin, options, sections, statements } = firehose.compose({ deliveryStream: "s" }, context);
        assert.equal(plugin, "kinesis_firehose");
        assert.deepEqual(options, { delivery_stream_name: "s", region: "eu-central-1" });
        assert.deepEqual(sections, []);
        assert.deepEqual(statements[0]?.resources, ["arn:aws:firehose:eu-central-1:123456789012:deliverystream/s"]);
    });

    it("sends one key of a record alone", () => {
        const { options } = firehose.compose({ deliveryStream: "s", logKey: "log" }, context);
        assert.equal(options.data_key, "log");
    });

    it("takes on a role and adds a time in sections of their own", () => {
        const roleArn = "arn:aws:iam::111122223333:role/logs";
        const given = { deliveryStream: "s", timeKey: "t", timeKeyFormat: "%s", roleArn, externalId: "shop" };
        const { sections, assumes, statements, sources } = firehose.compose(given, { ...context, retryLimit: 3 });
        assert.deepEqual(sections, [
            {
                name: "assume_role_credentials",
                entries: { external_id: "shop", role_arn: roleArn, role_session_name: "fluentd" },
            },
            { name: "inject", entries: { time_format: "%s", time_key: "t", time_type: "string" } },
            { name: "buffer", entries: { retry_max_times: "3" } },
        ]);
        assert.deepEqual(assumes, { roleArn, externalId: "shop" });
        assert.deepEqual(statements[0]?.actions, ["sts:AssumeRole"]);
        assert.deepEqual(sources["inject.time_key"], ["logging", "firehose", "timeKey"]);
    });

    it("writes a time as Fluent Bit does where no format is given", () => {
        const { sections = [] } = firehose.compose({ deliveryStream: "s", timeKey: "t" }, context);
        assert.equal(sections[0]?.entries.time_format, "%Y-%m-%dT%H:%M:%S");
    });
});
