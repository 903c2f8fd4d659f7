import { destinationRequiredOptions } from "../../../core/rules/fl807-destination-required-options";
import { app, containers, logging, model, router, unknown } from "../support/builders";
import { describeRule } from "../support/rule";

describeRule(destinationRequiredOptions, {
    passes: {
        "options in any case": model(
            containers(logging({ Name: "KINESIS_firehose", Region: "r", Delivery_Stream: "x" }), router()),
        ),
        "one that comes from a secret": model(
            containers(
                app({
                    logConfiguration: {
                        logDriver: "awsfirelens",
                        options: { Name: "datadog" },
                        secretOptions: [{ name: "apikey", valueFrom: "/a/b" }],
                    },
                }),
                router(),
            ),
        ),
        "either of two": model(
            containers(
                logging({ Name: "cloudwatch_logs", region: "r", log_group_name: "g", log_stream_prefix: "p" }),
                logging({ Name: "cloudwatch_logs", region: "r", log_group_name: "g", log_stream_name: "n" }),
                router(),
            ),
        ),
        "a plugin of somebody's": model(containers(logging({ Name: "ours" }), router())),
        "a plugin named like what objects have": model(containers(logging({ Name: "constructor" }), router())),
        "Fluentd, whose plugins are gems": model(
            containers(logging({ "@type": "s3" }), router({ firelensConfiguration: { type: "fluentd" } })),
        ),
    },
    fails: {
        "Firehose without a stream": [
            model(containers(logging({ Name: "kinesis_firehose", region: "CANARY" }), router())),
            "task.containerDefinitions[0].logConfiguration.options",
            /^kinesis_firehose does not start without delivery_stream; add delivery_stream/,
        ],
        "CloudWatch Logs without a stream": [
            model(containers(logging({ Name: "cloudwatch_logs", region: "r", log_group_name: "g" }), router())),
            "task.containerDefinitions[0].logConfiguration.options",
            /does not start without log_stream_name or log_stream_prefix/,
        ],
        "S3 without a bucket": [
            model(containers(logging({ Name: "s3" }), router())),
            "task.containerDefinitions[0].logConfiguration.options",
            /^s3 does not start without bucket/,
        ],
    },
    skips: {
        "a plugin that is not known": model(containers(logging({ Name: unknown() }), router())),
        "an option that is not known": model(containers(logging({ Name: "s3", bucket: unknown() }), router())),
    },
});
