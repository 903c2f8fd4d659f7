import { secretsInOptions } from "../../../core/rules/fl701-secrets-in-options";
import { composeOutput } from "../../../core/destinations/compose";
import { firehose } from "../../../core/destinations/firehose";
import { containers, environment, fluentdRouter, logging, model, task, unknown } from "../support/builders";
import { describeRule } from "../support/rule";

const output = composeOutput(
    firehose,
    { deliveryStream: "logs", timeKey: unknown({ secret: true }) },
    { environment: environment(), family: "shop", container: "app", retryLimit: 2, path: [] },
);

describeRule(secretsInOptions, {
    passes: {
        "a reference that Fluent Bit resolves": model(
            containers(logging({ Name: "datadog", apikey: "${DD_API_KEY}" })),
        ),
        "a reference that Fluentd resolves": model(
            containers(fluentdRouter(), logging({ "@type": "datadog", api_key: `"#{ENV['DD_API_KEY']}"` })),
        ),
        "options that are no secrets": model(containers(logging({ Name: "http", Host: "example.com", tls: "on" }))),
        "options of another driver": model(containers(logging({ "splunk-token": "x" }, "splunk"))),
    },
    fails: {
        ...Object.fromEntries(
            [
                "apikey",
                "api_key",
                "ApiKey",
                "splunk_token",
                "http_passwd",
                "shared_key",
                "Cloud_Auth",
                "http_api_key",
                "bearer_token",
                "tls.key_passwd",
                "oauth2.client_secret",
                "rdkafka.sasl.password",
                "aws_secret_access_key",
            ].map((option) => [
                `a value of ${option}`,
                [
                    model(containers(logging({ Name: "http", [option]: "CANARY" }))),
                    `task.containerDefinitions[0].logConfiguration.options["${option}"]`,
                    /^a secret in a log option can be read [^;]*; put it into AWS Secrets Manager/,
                ] as const,
            ]),
        ),
        "a Pulumi secret in any option": [
            model(containers(logging({ Name: "http", Host: unknown({ secret: true }) }))),
            'task.containerDefinitions[0].logConfiguration.options["Host"]',
            /a secret in a log option/,
        ],
        "what Fluent Bit alone would resolve": [
            model(containers(fluentdRouter(), logging({ "@type": "datadog", api_key: "${DD_API_KEY}" }))),
            'task.containerDefinitions[1].logConfiguration.options["api_key"]',
            /write "#\{ENV\['NAME'\]\}" here/,
        ],
        "a secret in an output of the configuration": [
            model(task(), { configOutputs: [{ container: "app", match: "app-firelens*", output }] }),
            'configOutputs[0].options["time_key"]',
            /a secret in a log option/,
        ],
    },
    skips: { "an option that is not known": model(containers(logging({ Name: "http", http_passwd: unknown() }))) },
});
