import { destinationUnknownOptions } from "../../../core/rules/fl808-destination-unknown-options";
import { app, containers, logging, model, router, unknown } from "../support/builders";
import { describeRule } from "../support/rule";

describeRule(destinationUnknownOptions, {
    passes: {
        "options of every output": model(
            containers(
                logging({ Name: "http", Host: "x", TLS: "on", "net.keepalive": "on", Retry_Limit: "2" }),
                router(),
            ),
        ),
        "what the agent takes out": model(
            containers(logging({ Name: "stdout", "include-pattern": "x", "log-driver-buffer-limit": "1" }), router()),
        ),
        "any property of Kafka's library": model(
            containers(logging({ Name: "kafka", brokers: "b", "rdkafka.compression.codec": "x" }), router()),
        ),
        "both spellings of what Kafka's schemas come from": model(
            containers(
                logging({ Name: "kafka", brokers: "b", schema_registry_url: "x", "schema.registry.subject": "y" }),
                router(),
            ),
        ),
        "a Go plugin, which ignores them": model(
            containers(logging({ Name: "cloudwatch", region: "r", foo: "x", log_group_name: "g" }), router()),
        ),
        "a plugin of somebody's": model(containers(logging({ Name: "ours", foo: "x" }), router())),
        "what FL805 tells": model(containers(logging({ Name: "stdout", mode: "x" }), router())),
    },
    fails: {
        "a slip of the hand": [
            model(containers(logging({ Name: "s3", bukcet: "CANARY" }), router())),
            'task.containerDefinitions[0].logConfiguration.options["bukcet"]',
            /^s3 has no such option; did you mean "bucket"\?/,
        ],
        "nothing like any": [
            model(containers(logging({ Name: "stdout", xyzzyplugh: "CANARY" }), router())),
            'task.containerDefinitions[0].logConfiguration.options["xyzzyplugh"]',
            /^stdout has no such option; use the plugin's own names/,
        ],
    },
    skips: { "a plugin that is not known": model(containers(logging({ Name: unknown(), foo: "x" }), app(), router())) },
});
