import assert from "node:assert/strict";
import { composeOutput } from "../../../core/destinations/compose";
import { openTelemetry } from "../../../core/destinations/open-telemetry";
import { environment } from "../support/builders";

const path = ["logging", "openTelemetry"];
const context = { environment: environment(), family: "shop", container: "web", retryLimit: 2, path };
const needed = { host: "otel.example.com" };

describe("OpenTelemetry", () => {
    it("keeps the whole record: what is no body becomes attributes", () => {
        const { plugin, options, secrets, statements } = composeOutput(openTelemetry, needed, context);
        assert.deepEqual(options, {
            host: "otel.example.com",
            logs_body_key_attributes: "On",
            logs_uri: "/v1/logs",
            port: "4318",
            retry_limit: "2",
            tls: "On",
            "tls.verify": "On",
        });
        assert.deepEqual([plugin, secrets, statements], ["opentelemetry", undefined, []]);
    });

    it("gives one header as an option and several apart", () => {
        const one = composeOutput(openTelemetry, { ...needed, headers: { A: "1" } }, context);
        assert.deepEqual([one.options.header, one.repeated], ["A 1", undefined]);
        const two = composeOutput(openTelemetry, { ...needed, headers: { B: "2", A: "1" } }, context);
        assert.deepEqual(two.options.header, undefined);
        assert.deepEqual(two.repeated, [
            { option: "header", value: "A 1", path: [...path, "headers", "A"] },
            { option: "header", value: "B 2", path: [...path, "headers", "B"] },
        ]);
    });

    it("takes every property to the option of the plugin", () => {
        const given = {
            ...needed,
            port: 443,
            logsUri: "/otlp/v1/logs",
            headerSecrets: { "X-Key": "/otel/key" },
            httpUser: "shop",
            httpPasswordSecret: "/otel/password",
            compress: "gzip",
            tls: false,
            tlsVerify: false,
        };
        const { options, secrets } = composeOutput(openTelemetry, given, context);
        assert.deepEqual(options, {
            compress: "gzip",
            host: "otel.example.com",
            http_user: "shop",
            logs_body_key_attributes: "On",
            logs_uri: "/otlp/v1/logs",
            port: "443",
            retry_limit: "2",
            tls: "Off",
            "tls.verify": "Off",
        });
        assert.deepEqual(secrets, [
            { option: "header", valueFrom: "/otel/key", path: [...path, "headerSecrets", "X-Key"], before: "X-Key " },
            { option: "http_passwd", valueFrom: "/otel/password", path: [...path, "httpPasswordSecret"] },
        ]);
    });
});
