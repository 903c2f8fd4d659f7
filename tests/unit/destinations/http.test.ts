import assert from "node:assert/strict";
import { composeOutput } from "../../../core/destinations/compose";
import { http } from "../../../core/destinations/http";
import { environment } from "../support/builders";

const context = {
    environment: environment(),
    family: "shop",
    container: "web",
    retryLimit: 2,
    path: ["logging", "http"],
};
const secret = "/logs/key";

describe("HTTP", () => {
    it("sends JSON by verified TLS", () => {
        const { options, statements } = composeOutput(http, { host: "logs.example.com" }, context);
        assert.deepEqual(options, {
            format: "json",
            host: "logs.example.com",
            port: "443",
            retry_limit: "2",
            tls: "On",
            "tls.verify": "On",
        });
        assert.deepEqual(statements, []);
    });

    it("has one header as an option, and several apart, for options are a map", () => {
        const one = composeOutput(http, { host: "a", headers: { "X-A": "1" } }, context);
        assert.deepEqual([one.options.header, one.repeated], ["X-A 1", undefined]);
        const two = composeOutput(http, { host: "a", headers: { "X-B": "2", "X-A": "1" } }, context);
        assert.equal(two.options.header, undefined);
        assert.deepEqual(
            two.repeated?.map(({ option, value, path }) => [option, value, path.at(-1)]),
            [
                ["header", "X-A 1", "X-A"],
                ["header", "X-B 2", "X-B"],
            ],
        );
    });

    it("knows its secrets by the options that they belong to", () => {
        const given = { host: "a", uriSecret: secret, headerSecrets: { "X-Key": secret } };
        const { options, secrets } = composeOutput(http, given, context);
        assert.deepEqual(
            secrets?.map(({ option, before }) => [option, before]),
            [
                ["uri", undefined],
                ["header", "X-Key "],
            ],
        );
        assert.doesNotMatch(JSON.stringify(options), /logs\/key/);
    });

    it("goes to port 80 without TLS", () => {
        const { options } = composeOutput(http, { host: "a", tls: false }, context);
        assert.deepEqual([options.port, options.tls], ["80", "Off"]);
    });
});
