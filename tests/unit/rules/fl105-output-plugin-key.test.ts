import { outputPluginKey } from "../../../core/rules/fl105-output-plugin-key";
import { app, containers, logging, model, router, unknown } from "../support/builders";
import { describeRule } from "../support/rule";

describeRule(outputPluginKey, {
    passes: {
        "options that make no output": model(
            containers(router(), logging({ "log-driver-buffer-limit": "1", "include-pattern": "x" })),
        ),
        "no options at all": model(containers(router(), app({ logConfiguration: { logDriver: "awsfirelens" } }))),
        "@type for Fluentd": model(
            containers(router({ firelensConfiguration: { type: "fluentd" } }), logging({ "@type": "stdout" })),
        ),
        "options of another driver": model(containers(router(), logging({ "awslogs-group": "x" }, "awslogs"))),
    },
    fails: {
        "secrets of another driver": [
            model(
                containers(
                    router(),
                    app({
                        logConfiguration: {
                            logDriver: "splunk",
                            secretOptions: [{ name: "splunk-token", valueFrom: "/a" }],
                        },
                    }),
                ),
            ),
            "task.containerDefinitions[1].logConfiguration.secretOptions",
            /an output without a plugin, and does not start the task; leave them out/,
        ],
        "a plugin that is named in another case": [
            model(containers(router(), logging({ name: "http", Host: "x" }))),
            'task.containerDefinitions[1].logConfiguration.options["name"]',
            /names no output plugin, and the agent then does not start the task; write Name instead of name/,
        ],
        "Fluentd's key for Fluent Bit": [
            model(containers(router(), logging({ "@type": "http" }))),
            'task.containerDefinitions[1].logConfiguration.options["@type"]',
            /write Name instead of @type/,
        ],
        "options without a plugin": [
            model(containers(router(), logging({ Host: "x" }))),
            "task.containerDefinitions[1].logConfiguration.options",
            /add Name/,
        ],
        "secret options without a plugin": [
            model(
                containers(
                    router(),
                    app({
                        logConfiguration: {
                            logDriver: "awsfirelens",
                            secretOptions: [{ name: "apikey", valueFrom: "arn" }],
                        },
                    }),
                ),
            ),
            "task.containerDefinitions[1].logConfiguration.options",
            /add Name/,
        ],
    },
    skips: {
        "a router whose type is not known": model(
            containers(router({ firelensConfiguration: { type: unknown() } }), logging({ "@type": "stdout" })),
        ),
        "a plugin that is not known": model(containers(router(), logging({ Name: unknown() }))),
    },
});
