import assert from "node:assert/strict";
import { outputsOf } from "../../../core/destinations";
import { fluentdOutputsOf } from "../../../core/destinations/fluentd";
import { environment } from "../support/builders";

const context = { environment: environment(), family: "shop", container: "web", retryLimit: 2, path: ["logging"] };
const custom = [
    {
        name: "influxdb",
        options: { host: "a", flush_interval: "5s" },
        secretOptions: { http_token: "/token" },
        iam: [{ actions: ["s3:PutObject"], resources: ["arn:aws:s3:::a/*"] }],
    },
    { name: "null" },
];

describe("outputs by any plugin", () => {
    it("come behind the destinations, as they are given, with the limit of retries", () => {
        const [first, second] = outputsOf({ custom }, context);
        assert.deepEqual(
            [first?.plugin, first?.options],
            ["influxdb", { flush_interval: "5s", host: "a", retry_limit: "2" }],
        );
        assert.deepEqual(first?.sources.retry_limit, ["logging", "retryLimit"]);
        assert.deepEqual(first.secrets, [
            {
                option: "http_token",
                valueFrom: "/token",
                path: ["logging", "custom", 0, "secretOptions", "http_token"],
            },
        ]);
        assert.deepEqual(first.statements[0]?.actions, ["s3:PutObject"]);
        assert.deepEqual([second?.plugin, second?.options], ["null", { retry_limit: "2" }]);
    });

    it("may have an option of the same name as the limit", () => {
        const [output] = outputsOf({ custom: [{ name: "null", options: { retry_limit: "5" } }] }, context);
        assert.equal(output?.options.retry_limit, "5");
    });

    it("have with Fluentd a buffer of their own", () => {
        const [output] = fluentdOutputsOf({ custom }, { ...context, retryLimit: 3 });
        assert.deepEqual(output?.options, { host: "a" });
        assert.deepEqual(output.sections, [
            { name: "buffer", entries: { flush_interval: "5s", retry_max_times: "3" } },
        ]);
        assert.equal(output.secrets?.length, 1);
    });
});
