import assert from "node:assert/strict";
import { composeOutput } from "../../../core/destinations/compose";
import { forward } from "../../../core/destinations/forward";
import { environment } from "../support/builders";

const context = {
    environment: environment(),
    family: "shop",
    container: "web",
    retryLimit: 2,
    path: ["logging", "forward"],
};

describe("Forward", () => {
    it("sends by verified TLS, and again what the aggregator has not answered for", () => {
        const { options, secrets } = composeOutput(forward, { host: "aggregator.example.com" }, context);
        assert.deepEqual(options, {
            host: "aggregator.example.com",
            port: "24224",
            require_ack_response: "On",
            retry_limit: "2",
            tls: "On",
            "tls.verify": "On",
        });
        assert.equal(secrets, undefined);
    });

    it("takes every property to the option of the plugin", () => {
        const given = {
            host: "a",
            port: 24225,
            tag: "web",
            tls: false,
            tlsVerify: false,
            sharedKeySecret: "/key",
            selfHostname: "web",
            username: "u",
            passwordSecret: "/password",
            requireAckResponse: false,
            timeAsInteger: true,
            compress: "gzip",
        };
        const { options, secrets } = composeOutput(forward, given, context);
        assert.deepEqual(options, {
            compress: "gzip",
            host: "a",
            port: "24225",
            require_ack_response: "Off",
            retry_limit: "2",
            self_hostname: "web",
            tag: "web",
            time_as_integer: "On",
            tls: "Off",
            "tls.verify": "Off",
            username: "u",
        });
        assert.deepEqual(
            secrets?.map(({ option, valueFrom }) => [option, valueFrom]),
            [
                ["shared_key", "/key"],
                ["password", "/password"],
            ],
        );
    });
});
