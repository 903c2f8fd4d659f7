import assert from "node:assert/strict";
import { DESTINATION_NAMES } from "../../../../core/destinations";
import { fluentdDestination, fluentdOutputsOf } from "../../../../core/destinations/fluentd";
import { environment } from "../../support/builders";

const context = {
    environment: environment(),
    family: "shop",
    container: "web",
    retryLimit: undefined,
    path: ["logging"],
};

describe("Fluentd's destinations", () => {
    it("are outputs in the order of all destinations, each at its own path", () => {
        const outputs = fluentdOutputsOf({ firehose: { deliveryStream: "s" }, cloudWatchLogs: {} }, context);
        assert.deepEqual(
            outputs.map(({ destination, sources }) => [destination, sources.region]),
            [
                ["cloudWatchLogs", ["logging", "cloudWatchLogs", "region"]],
                ["firehose", ["logging", "firehose", "region"]],
            ],
        );
    });

    it("name the gem that each needs", () => {
        for (const name of DESTINATION_NAMES) {
            const gem = fluentdDestination(name)?.gem;
            if (gem !== undefined) assert.match(gem, /^fluent-plugin-[a-z-]+$/);
        }
        assert.equal(fluentdDestination("firehose")?.gem, "fluent-plugin-kinesis");
    });
});
