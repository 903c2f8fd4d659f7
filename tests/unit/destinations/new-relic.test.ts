import assert from "node:assert/strict";
import { composeOutput } from "../../../core/destinations/compose";
import { newRelic } from "../../../core/destinations/new-relic";
import { environment } from "../support/builders";

const context = {
    environment: environment(),
    family: "shop",
    container: "web",
    retryLimit: 2,
    path: ["logging", "newRelic"],
};

describe("New Relic", () => {
    it("is Fluent Bit's own plugin, and its license key a secret", () => {
        const { plugin, options, secrets, statements } = composeOutput(
            newRelic,
            { licenseKeySecret: "/nr/key" },
            context,
        );
        assert.deepEqual(options, {
            base_uri: "https://log-api.newrelic.com/log/v1",
            compress: "gzip",
            retry_limit: "2",
            tls: "On",
            "tls.verify": "On",
        });
        assert.deepEqual(secrets, [
            { option: "license_key", valueFrom: "/nr/key", path: ["logging", "newRelic", "licenseKeySecret"] },
        ]);
        assert.deepEqual([plugin, statements], ["nrlogs", []]);
    });

    const ENDPOINTS = [
        ["US", "log-api.newrelic.com"],
        ["EU", "log-api.eu.newrelic.com"],
        ["JP", "log-api.jp.nr-data.net"],
        ["FEDRAMP", "gov-log-api.newrelic.com"],
    ] as const;
    for (const [dataCenter, host] of ENDPOINTS) {
        it(`sends to ${host} for ${dataCenter}`, () => {
            const { options, target } = composeOutput(newRelic, { licenseKeySecret: "/nr/key", dataCenter }, context);
            assert.deepEqual([options.base_uri, target], [`https://${host}/log/v1`, host]);
        });
    }
});
