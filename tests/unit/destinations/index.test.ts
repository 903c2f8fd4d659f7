import assert from "node:assert/strict";
import { DESTINATION_NAMES, outputsOf } from "../../../core/destinations";
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

    it("are properties of Logging", () => {
        const { properties } = schema.types["firelens:index:Logging"];
        const ways = Object.entries(properties).filter(([, property]) => "$ref" in property);
        const names = ways.map(([name]) => name).filter((name) => name !== "awslogs");
        assert.deepEqual([...DESTINATION_NAMES].sort(), names.sort());
    });

    it("are none where none is asked for", () => {
        assert.deepEqual(outputsOf({}, context), []);
    });
});
