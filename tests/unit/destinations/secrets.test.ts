import assert from "node:assert/strict";
import type { FireLensTaskArguments } from "../../../core/arguments/types";
import { composeTask } from "../../../core/compose";
import { args, environment, found } from "../support/builders";

const secret = "arn:aws:secretsmanager:eu-central-1:123456789012:secret:logs-a1b2c3";
const compose = (overrides: Partial<FireLensTaskArguments>) => composeTask(args(overrides), environment()).plan;
const containerOf = (plan: ReturnType<typeof compose>, name: string) =>
    plan.task.containerDefinitions.find((container) => container.name === name)!;
const password = { host: "a.example.com", httpUser: "u", httpPasswordSecret: secret };

describe("the secrets of a destination", () => {
    it("are secretOptions of the container, which the execution role may read", () => {
        const plan = compose({ logging: { http: { ...password, httpPasswordSecret: `${secret}:password::` } } });
        const { options, secretOptions } = containerOf(plan, "nginx").logConfiguration ?? {};
        assert.deepEqual(secretOptions, [{ name: "http_passwd", valueFrom: `${secret}:password::` }]);
        assert.equal(options?.http_passwd, undefined);
        assert.deepEqual(
            plan.executionRole?.statements.filter(({ actions }) => actions[0]?.startsWith("secretsmanager")),
            [
                {
                    actions: ["secretsmanager:GetSecretValue"],
                    resources: [secret],
                    reason: "container nginx: read http_passwd",
                },
            ],
        );
        assert.match(plan.generatedConfig, /http_passwd \$\{http_passwd_1\}/);
        assert.equal(containerOf(plan, "log_router").secrets, undefined);
    });

    it("are variables of the router where the output stands in the configuration, each with a name of its own", () => {
        const plan = compose({
            containers: { a: { image: "a:1" }, "a-b": { image: "a:1" }, a_b: { image: "a:1" } },
            logging: { http: password, cloudWatchLogs: {} },
        });
        assert.equal(containerOf(plan, "a").logConfiguration?.secretOptions, undefined);
        const variables = containerOf(plan, "log_router").secrets ?? [];
        assert.equal(new Set(variables.map(({ name }) => name)).size, 3);
        for (const { name, valueFrom } of variables) {
            // Fluent Bit 1.9 reads 64 bytes of a name.
            assert.match(name, /^HTTP_PASSWD_[0-9a-f]{16}$/);
            assert.ok(plan.generatedConfig.includes(`http_passwd \${${name}}\n`));
            assert.equal(valueFrom, secret);
        }
        assert.doesNotMatch(plan.generatedConfig, /secretsmanager/);
    });

    it("keep the names of their variables when another container comes", () => {
        const logging = { http: password, cloudWatchLogs: {} };
        const names = (containers: string[]) =>
            containerOf(
                compose({
                    logging,
                    containers: Object.fromEntries(containers.map((name) => [name, { image: "a:1" }])),
                }),
                "log_router",
            ).secrets?.map(({ name }) => name);
        const [before] = names(["web"]) ?? [];
        assert.ok(names(["app", "web"])?.includes(before!));
    });

    it("stand behind the name of a header", () => {
        const plan = compose({ logging: { http: { host: "a.example.com", headerSecrets: { "X-Key": secret } } } });
        const [variable] = containerOf(plan, "log_router").secrets ?? [];
        const { options, secretOptions } = containerOf(plan, "nginx").logConfiguration ?? {};
        assert.equal(options?.header, `X-Key \${${variable?.name ?? ""}}`);
        assert.equal(secretOptions, undefined);
        assert.equal(plan.config, undefined);
    });

    it("go into the configuration beside another header", () => {
        const plan = compose({
            logging: { http: { host: "a.example.com", headers: { "X-A": "1" }, headerSecrets: { "X-Key": secret } } },
        });
        assert.match(plan.generatedConfig, /header X-A 1\n {4}header X-Key \$\{HEADER_[0-9a-f]{16}\}\n/);
    });

    it("are found fault with where they are given", () => {
        const literal = { host: "a.example.com", httpUser: "u", httpPasswordSecret: "hunter2" };
        assert.deepEqual(found(args({ logging: { http: literal } })), ["FL701 logging.http.httpPasswordSecret"]);
        assert.deepEqual(found(args({ logging: { http: literal, cloudWatchLogs: {} } })), [
            "FL701 logging.http.httpPasswordSecret",
        ]);
    });

    it("reach Fluentd as variables in its own words", () => {
        const plan = compose({
            logging: { custom: [{ name: "http", secretOptions: { token: "/a/b" } }, { name: "null" }] },
            logRouter: { type: "fluentd", image: "example.com/fluentd:1" },
        });
        assert.match(plan.generatedConfig, /token "#\{ENV\['TOKEN_[0-9a-f]{16}'\]\}"/);
    });
});
