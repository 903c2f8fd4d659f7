import assert from "node:assert/strict";
import { record } from "../recorder";

const containers = { nginx: { image: "nginx:1.29" } };

describe("the log groups", () => {
    it("keep their events for 30 days unless told otherwise", async () => {
        const { inputs } = (await record({ containers })).one("LogGroup", "web-logs");
        assert.deepEqual(inputs, { name: "/ecs/shop-prod-web", retentionInDays: 30, skipDestroy: false, tags: {} });
    });

    it("take the retention of their own destination", async () => {
        const recording = await record({
            containers,
            logging: { cloudWatchLogs: { retentionInDays: 7 } },
            logRouter: { retentionInDays: 0 },
        });
        assert.equal(recording.one("LogGroup", "web-logs").inputs.retentionInDays, 7);
        assert.equal(recording.one("LogGroup", "web-router-logs").inputs.retentionInDays, 0);
    });
});
