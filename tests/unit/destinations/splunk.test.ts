import assert from "node:assert/strict";
import { composeOutput } from "../../../core/destinations/compose";
import { splunk } from "../../../core/destinations/splunk";
import { environment } from "../support/builders";

const context = {
    environment: environment(),
    family: "shop",
    container: "web",
    retryLimit: 2,
    path: ["logging", "splunk"],
};
const needed = { host: "splunk.example.com", tokenSecret: "/splunk/token" };

describe("Splunk", () => {
    it("takes its token as a secret and sends events, compressed, over verified TLS", () => {
        const { plugin, options, secrets, statements, target } = composeOutput(splunk, needed, context);
        assert.deepEqual(options, {
            compress: "gzip",
            host: "splunk.example.com",
            port: "8088",
            retry_limit: "2",
            splunk_send_raw: "Off",
            tls: "On",
            "tls.verify": "On",
        });
        assert.deepEqual(secrets, [
            { option: "splunk_token", valueFrom: "/splunk/token", path: ["logging", "splunk", "tokenSecret"] },
        ]);
        assert.deepEqual([plugin, statements, target], ["splunk", [], "splunk.example.com:8088"]);
    });

    it("takes every property to the option of the plugin", () => {
        const given = {
            ...needed,
            port: 443,
            index: "i",
            source: "s",
            sourcetype: "t",
            eventHost: "$h",
            eventKey: "$log",
            channel: "c",
            tls: false,
            tlsVerify: false,
        };
        const { options } = composeOutput(splunk, given, context);
        assert.deepEqual(options, {
            channel: "c",
            compress: "gzip",
            event_host: "$h",
            event_index: "i",
            event_key: "$log",
            event_source: "s",
            event_sourcetype: "t",
            host: "splunk.example.com",
            port: "443",
            retry_limit: "2",
            splunk_send_raw: "Off",
            tls: "Off",
            "tls.verify": "Off",
        });
    });
});
