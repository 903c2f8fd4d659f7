import assert from "node:assert/strict";
import { DESTINATION_NAMES, destinationOf, outputsOf } from "../../../core/destinations";
import schema from "../../../provider/schema.json";
import { environment } from "../support/builders";

const context = { environment: environment(), family: "shop", container: "web", retryLimit: 2, path: ["logging"] };

describe("the destinations", () => {
    it("are outputs in a fixed order, each at its own path", () => {
        const outputs = outputsOf({ firehose: { deliveryStream: "s" }, cloudWatchLogs: {} }, context);
        assert.deepEqual(
            outputs.map(({ destination, plugin, sources }) => [destination, plugin, sources.region]),
            [
                ["cloudWatchLogs", "cloudwatch_logs", ["logging", "cloudWatchLogs", "region"]],
                ["firehose", "kinesis_firehose", ["logging", "firehose", "region"]],
            ],
        );
    });

    it("are called as in Logging, and none is left out", () => {
        const { properties } = schema.types["firelens:index:Logging"];
        const ways = Object.entries(properties).flatMap(([name, property]) => ("$ref" in property ? [name] : []));
        assert.deepEqual([...DESTINATION_NAMES, "awslogs"].sort(), ways.sort());
        for (const name of DESTINATION_NAMES) assert.equal(destinationOf(name).name, name);
    });

    it("are none where none is asked for", () => {
        assert.deepEqual(outputsOf({}, context), []);
    });
});
