import assert from "node:assert/strict";
import { composeOutput } from "../../../core/destinations/compose";
import { loki } from "../../../core/destinations/loki";
import { environment } from "../support/builders";

const context = {
    environment: environment(),
    family: "shop",
    container: "web",
    retryLimit: 2,
    path: ["logging", "loki"],
};
const needed = { host: "loki.example.com" };

describe("Loki", () => {
    it("labels a stream by family and container, over verified TLS", () => {
        const { options, secrets, statements, target } = composeOutput(loki, needed, context);
        assert.deepEqual(options, {
            host: "loki.example.com",
            labels: "container=web,job=shop",
            line_format: "json",
            port: "443",
            retry_limit: "2",
            tls: "On",
            "tls.verify": "On",
        });
        assert.deepEqual([secrets, statements, target], [undefined, [], "loki.example.com:443"]);
    });

    it("takes every property to the option of the plugin", () => {
        const given = {
            ...needed,
            port: 3100,
            uri: "/push",
            labels: { z: "1", a: "$ecs_cluster" },
            labelKeys: "$a,$b",
            removeKeys: "c",
            tenantId: "t",
            httpUser: "1",
            httpPasswordSecret: "/loki/password",
            lineFormat: "key_value",
            tls: false,
            tlsVerify: false,
        };
        const { options, secrets } = composeOutput(loki, given, context);
        assert.deepEqual(options, {
            host: "loki.example.com",
            http_user: "1",
            label_keys: "$a,$b",
            labels: "a=$ecs_cluster,z=1",
            line_format: "key_value",
            port: "3100",
            remove_keys: "c",
            retry_limit: "2",
            tenant_id: "t",
            tls: "Off",
            "tls.verify": "Off",
            uri: "/push",
        });
        assert.deepEqual(
            secrets?.map(({ option, valueFrom }) => [option, valueFrom]),
            [["http_passwd", "/loki/password"]],
        );
    });

    it("takes a token in the place of a user", () => {
        const { secrets } = composeOutput(loki, { ...needed, bearerTokenSecret: "/loki/token" }, context);
        assert.deepEqual(
            secrets?.map(({ option, valueFrom }) => [option, valueFrom]),
            [["bearer_token", "/loki/token"]],
        );
    });
});
