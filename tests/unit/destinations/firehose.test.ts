import assert from "node:assert/strict";
import { composeOutput } from "../../../core/destinations/compose";
import { firehose } from "../../../core/destinations/firehose";
import { environment } from "../support/builders";

const context = {
    environment: environment(),
    family: "shop",
    container: "web",
    retryLimit: 2,
    path: ["logging", "firehose"],
};

describe("Firehose", () => {
    it("needs its stream and no more", () => {
        const { options, statements, target, logGroup } = composeOutput(firehose, { deliveryStream: "s" }, context);
        assert.deepEqual(options, { delivery_stream: "s", region: "eu-central-1", retry_limit: "2" });
        assert.deepEqual(statements, [
            {
                actions: ["firehose:PutRecordBatch"],
                resources: ["arn:aws:firehose:eu-central-1:123456789012:deliverystream/s"],
                reason: "container web: send logs to delivery stream s",
            },
        ]);
        assert.deepEqual([target, logGroup], ["s", undefined]);
    });

    it("takes every property to the option of the plugin", () => {
        const given = { deliveryStream: "s", timeKey: "t", timeKeyFormat: "%s", region: "us-east-1" };
        const { options, statements } = composeOutput(
            firehose,
            { ...given, options: { compression: "gzip" } },
            context,
        );
        assert.deepEqual(options, {
            compression: "gzip",
            delivery_stream: "s",
            region: "us-east-1",
            retry_limit: "2",
            time_key: "t",
            time_key_format: "%s",
        });
        assert.match(statements[0]!.resources[0]!, /:us-east-1:/);
    });
});
