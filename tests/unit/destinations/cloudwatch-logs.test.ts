import assert from "node:assert/strict";
import { composeOutput } from "../../../core/destinations/compose";
import { cloudWatchLogs } from "../../../core/destinations/cloudwatch-logs";
import { environment } from "../support/builders";

const context = {
    environment: environment(),
    family: "shop",
    container: "web",
    retryLimit: 2,
    path: ["logging", "cloudWatchLogs"],
};

describe("CloudWatch Logs", () => {
    it("is a new group of the task's own, with streams of the container's own, when nothing is said", () => {
        const output = composeOutput(cloudWatchLogs, {}, context);
        assert.deepEqual(output.options, {
            log_group_name: "/ecs/shop",
            log_stream_prefix: "web/",
            region: "eu-central-1",
            retry_limit: "2",
        });
        assert.deepEqual(output.logGroup, {
            name: "/ecs/shop",
            retentionInDays: 30,
            suffix: "logs",
            path: ["logging", "cloudWatchLogs"],
        });
    });

    it("takes every property to the option of the plugin, and the plugin's other options on top", () => {
        const { options, sources, logGroup } = composeOutput(
            cloudWatchLogs,
            {
                logGroup: "g",
                logStreamPrefix: "p",
                logKey: "log",
                logFormat: "json/emf",
                region: "us-east-1",
                options: { workers: "2" },
            },
            { ...context, retryLimit: 5 },
        );
        assert.deepEqual(options, {
            log_format: "json/emf",
            log_group_name: "g",
            log_key: "log",
            log_stream_prefix: "p",
            region: "us-east-1",
            retry_limit: "5",
            workers: "2",
        });
        assert.deepEqual(sources.log_key, ["logging", "cloudWatchLogs", "logKey"]);
        assert.deepEqual(sources.retry_limit, ["logging", "retryLimit"]);
        assert.deepEqual(sources.workers, ["logging", "cloudWatchLogs", "options", "workers"]);
        assert.equal(logGroup, undefined);
    });

    it("keeps the events of its group as long as asked, or for ever", () => {
        assert.equal(composeOutput(cloudWatchLogs, { retentionInDays: 7 }, context).logGroup!.retentionInDays, 7);
        assert.equal(composeOutput(cloudWatchLogs, { retentionInDays: 0 }, context).logGroup!.retentionInDays, 0);
    });
});
