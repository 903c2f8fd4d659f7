import assert from "node:assert/strict";
import { composeOutput } from "../../../core/destinations/compose";
import { datadog } from "../../../core/destinations/datadog";
import { environment, found } from "../support/builders";

const context = {
    environment: environment(),
    family: "shop",
    container: "web",
    retryLimit: 2,
    path: ["logging", "datadog"],
};
const apiKeySecret = "arn:aws:secretsmanager:eu-central-1:123456789012:secret:datadog-AbCdEf";

describe("Datadog", () => {
    it("needs its key, which is no option, and speaks verified TLS", () => {
        const { options, secrets, statements, target } = composeOutput(datadog, { apiKeySecret }, context);
        assert.deepEqual(options, {
            compress: "gzip",
            host: "http-intake.logs.datadoghq.com",
            provider: "ecs",
            retry_limit: "2",
            tls: "On",
            "tls.verify": "On",
        });
        assert.deepEqual(secrets, [
            { option: "apikey", valueFrom: apiKeySecret, path: ["logging", "datadog", "apiKeySecret"] },
        ]);
        assert.deepEqual([statements, target], [[], "http-intake.logs.datadoghq.com"]);
    });

    for (const site of [
        "us3.datadoghq.com",
        "us5.datadoghq.com",
        "datadoghq.eu",
        "ap1.datadoghq.com",
        "ddog-gov.com",
    ]) {
        it(`sends to the intake of ${site}`, () => {
            const { options, sources } = composeOutput(datadog, { apiKeySecret, site }, context);
            assert.equal(options.host, `http-intake.logs.${site}`);
            assert.deepEqual(sources.host, ["logging", "datadog", "site"]);
        });
    }

    it("writes tags in the order of their names", () => {
        const given = {
            apiKeySecret,
            service: "shop",
            source: "nginx",
            messageKey: "line",
            tags: { team: "a", env: "prod" },
        };
        const { options } = composeOutput(datadog, given, context);
        assert.deepEqual(
            [options.dd_service, options.dd_source, options.dd_message_key, options.dd_tags],
            ["shop", "nginx", "line", "env:prod,team:a"],
        );
    });

    it("lets the user's own options have the last word", () => {
        const { options } = composeOutput(datadog, { apiKeySecret, options: { compress: "false" } }, context);
        assert.equal(options.compress, "false");
    });

    it("warns where the metadata that its tags are made of is off, also by the task's default", () => {
        const containers = { web: { image: "nginx:1.29" } };
        const off = { containers, logging: { datadog: { apiKeySecret } }, logRouter: { ecsMetadata: false } };
        assert.deepEqual(found(off), ["FL011 logRouter.ecsMetadata"]);
        assert.deepEqual(found({ ...off, logRouter: {} }), []);
        assert.deepEqual(found({ ...off, logging: { cloudWatchLogs: {} } }), []);
    });
});
