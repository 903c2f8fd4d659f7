import { row, task, type BadInput } from "./bad-input";

const key = "arn:aws:secretsmanager:eu-central-1:123456789012:secret:key-AbCdEf";
const cluster = "arn:aws:kafka:eu-central-1:123456789012:cluster/shop/1a-2b";
const brokers = "b.example.com:9094";
const host = "logs.example.com";

const to = (name: string, args: object): object => task({ logging: { [name]: args } });

/** Destinations of other companies, OpenTelemetry and Kafka. */
export const PARTNERS: readonly BadInput[] = [
    row("Datadog without a key", to("datadog", {}), [
        "FL002",
        "logging.datadog.apiKeySecret",
        "is required and missing; add apiKeySecret.",
    ]),
    row("Datadog's key itself", to("datadog", { apiKeySecret: "CANARY0123456789" }), [
        "FL701",
        "logging.datadog.apiKeySecret",
        "is not the ARN of a Secrets Manager secret or of an SSM parameter, or a parameter's name that begins with /; give the reference: the secret itself must not stand in a task definition.",
    ]),
    row("a site that Datadog has not", to("datadog", { apiKeySecret: key, site: "datadoghq.de" }), [
        "FL004",
        "logging.datadog.site",
        "is not one of the possible values; write one of datadoghq.com, us3.datadoghq.com, us5.datadoghq.com, datadoghq.eu, ap1.datadoghq.com, ap2.datadoghq.com, ddog-gov.com.",
    ]),
    row("a tag with a comma", to("datadog", { apiKeySecret: key, tags: { env: "CANARY,b" } }), [
        "FL011",
        'logging.datadog.tags["env"]',
        "holds a comma, at which the router begins another tag; write it without.",
    ]),
    row("a tag's name with a colon", to("datadog", { apiKeySecret: key, tags: { "a:b": "CANARY" } }), [
        "FL011",
        'logging.datadog.tags["a:b"]',
        "is not a valid name of a tag; begin it with a letter, without blanks, commas and colons.",
    ]),
    row("Datadog without TLS", to("datadog", { apiKeySecret: key, options: { TLS: "Off" } }), [
        "FL011",
        'logging.datadog.options["TLS"]',
        "Datadog takes logs over TLS only; leave it out.",
    ]),
    row("Datadog's host", to("datadog", { apiKeySecret: key, options: { Host: "CANARY" } }), [
        "FL011",
        'logging.datadog.options["Host"]',
        "has a property of its own; set site instead.",
    ]),
    row(
        "Datadog without the metadata",
        task({ logging: { datadog: { apiKeySecret: key } }, logRouter: { ecsMetadata: false } }),
        [
            "FL011",
            "logRouter.ecsMetadata",
            "takes the ECS metadata off records that go to datadog: Datadog's tags of the cluster, the task and the container are made of it; leave it out.",
        ],
    ),
    row("Splunk without a token", to("splunk", { host }), [
        "FL002",
        "logging.splunk.tokenSecret",
        "is required and missing; add tokenSecret.",
    ]),
    row("Splunk's URL", to("splunk", { host: "https://CANARY.example.com", tokenSecret: key }), [
        "FL011",
        "logging.splunk.host",
        "is not the name of a host; write it alone, such as logs.example.com, without https://, port and path.",
    ]),
    row("Splunk's host with a port", to("splunk", { host: "splunk.example.com:8088", tokenSecret: key }), [
        "FL011",
        "logging.splunk.host",
        "is not the name of a host; write it alone, such as logs.example.com, without https://, port and path.",
    ]),
    row("a port that is none", to("splunk", { host, tokenSecret: key, port: 70000 }), [
        "FL006",
        "logging.splunk.port",
        "70000 is out of range; write 1 to 65535.",
    ]),
    row("Splunk's user", to("splunk", { host, tokenSecret: key, options: { http_user: "CANARY" } }), [
        "FL011",
        'logging.splunk.options["http_user"]',
        "the plugin would send it in the place of the token; leave it out.",
    ]),
    row(
        "New Relic's older key",
        to("newRelic", { licenseKeySecret: key, options: { api_key: "CANARY" } }),
        [
            "FL011",
            'logging.newRelic.options["api_key"]',
            "the plugin sends one key, and the license key is what New Relic asks for; set licenseKeySecret.",
        ],
        [
            "FL701",
            'logging.newRelic.options["api_key"]',
            "a secret in a log option can be read in the ECS console and in the router's configuration; put it into AWS Secrets Manager and give it to the router by logRouter.secrets, as ${NAME} in the configuration.",
        ],
    ),
    row("a data center that New Relic has not", to("newRelic", { licenseKeySecret: key, dataCenter: "eu" }), [
        "FL004",
        "logging.newRelic.dataCenter",
        "is not one of the possible values; write one of US, EU, JP, FEDRAMP.",
    ]),
    row("Loki's path without a slash", to("loki", { host, uri: "push" }), [
        "FL011",
        "logging.loki.uri",
        "is not the path of a URL; begin it with /, and leave the host out.",
    ]),
    row("a label with a dot", to("loki", { host, labels: { "a.b": "CANARY" } }), [
        "FL011",
        'logging.loki.labels["a.b"]',
        "is not a valid name of a label; use letters, digits and _, and no digit first.",
    ]),
    row("a label with a comma", to("loki", { host, labels: { a: "CANARY,b=c" } }), [
        "FL011",
        'logging.loki.labels["a"]',
        "holds a comma, at which the router begins another label; write it without.",
    ]),
    row("no label at all", to("loki", { host, labels: {} }), [
        "FL011",
        "logging.loki.labels",
        "Loki refuses a stream without labels; name one, or leave it out.",
    ]),
    row(
        "more labels than Loki takes",
        to("loki", {
            host,
            labels: Object.fromEntries(Array.from({ length: 16 }, (_, index) => [`l${String(index)}`, "x"])),
        }),
        ["FL011", "logging.loki.labels", "are more than the 15 labels that Loki takes; keep those with few values."],
    ),
    row("Loki's user without a password", to("loki", { host, httpUser: "1" }), [
        "FL011",
        "logging.loki",
        "httpUser and httpPasswordSecret belong together; give both, or neither.",
    ]),
    row("Loki's password without a user", to("loki", { host, httpPasswordSecret: key }), [
        "FL011",
        "logging.loki",
        "httpUser and httpPasswordSecret belong together; give both, or neither.",
    ]),
    row("Loki's token and user", to("loki", { host, httpUser: "1", httpPasswordSecret: key, bearerTokenSecret: key }), [
        "FL011",
        "logging.loki.bearerTokenSecret",
        "a request is let in by user and password or by a token, not by both; keep bearerTokenSecret, or httpUser and httpPasswordSecret.",
    ]),
    row("a format that Loki has not", to("loki", { host, lineFormat: "logfmt" }), [
        "FL004",
        "logging.loki.lineFormat",
        "is not one of the possible values; write one of json, key_value.",
    ]),
    row("OpenTelemetry's password without a user", to("openTelemetry", { host, httpPasswordSecret: key }), [
        "FL011",
        "logging.openTelemetry",
        "httpUser and httpPasswordSecret belong together; give both, or neither.",
    ]),
    row("a compression that OpenTelemetry has not", to("openTelemetry", { host, compress: "lz4" }), [
        "FL004",
        "logging.openTelemetry.compress",
        "is not one of the possible values; write one of gzip, zstd.",
    ]),
    row(
        "OpenTelemetry with an image that sends metrics only",
        task({ logging: { openTelemetry: { host } }, logRouter: { version: "2.34.3" } }),
        [
            "FL015",
            "logging.openTelemetry",
            "opentelemetry needs Fluent Bit 3.0.0, and the router's image holds 1.9.10; use version 3.4.15 of the image.",
        ],
    ),
    row(
        "Loki's token with an image that does not know it",
        task({ logging: { loki: { host, bearerTokenSecret: key } }, logRouter: { version: "2.34.3" } }),
        [
            "FL015",
            "logging.loki.bearerTokenSecret",
            "bearer_token needs Fluent Bit 2.0.0, and the router's image holds 1.9.10; use version 3.4.15 of the image.",
        ],
    ),
    row(
        "MSK with an image that does not know it",
        task({
            logging: { kafka: { brokers, topics: "web", mskClusterArn: cluster } },
            logRouter: { version: "2.34.3" },
        }),
        [
            "FL015",
            "logging.kafka.mskClusterArn",
            "aws_msk_iam_cluster_arn needs Fluent Bit 4.0.4, and the router's image holds 1.9.10; use version 3.4.15 of the image.",
        ],
    ),
    row("Kafka without topics", to("kafka", { brokers }), [
        "FL002",
        "logging.kafka.topics",
        "is required and missing; add topics.",
    ]),
    row("a broker without a port", to("kafka", { brokers: "CANARY.example.com", topics: "web" }), [
        "FL011",
        "logging.kafka.brokers",
        "is not a list of brokers; write host:port, several with commas between them.",
    ]),
    row("a topic that cannot be", to("kafka", { brokers, topics: "web logs" }), [
        "FL011",
        "logging.kafka.topics",
        "is not a list of topics; write names of 1 to 249 letters, digits, dots, _ and -, several with commas between them.",
    ]),
    row("topics without a key that chooses", to("kafka", { brokers, topics: "web,audit" }), [
        "FL011",
        "logging.kafka.topics",
        "are several, and without topicKey every record goes to the first; set topicKey, or name one topic.",
    ]),
    row("a key that chooses from one topic", to("kafka", { brokers, topics: "web", topicKey: "topic" }), [
        "FL011",
        "logging.kafka.topicKey",
        "means nothing with one topic; name more topics, or leave it out.",
    ]),
    row("Kafka's user without a password", to("kafka", { brokers, topics: "web", saslUsername: "web" }), [
        "FL011",
        "logging.kafka.saslUsername",
        "means nothing without saslMechanism and saslPasswordSecret; give saslMechanism, saslUsername and saslPasswordSecret, or none.",
    ]),
    row("Kafka's mechanism alone", to("kafka", { brokers, topics: "web", saslMechanism: "PLAIN" }), [
        "FL011",
        "logging.kafka.saslMechanism",
        "means nothing without saslUsername and saslPasswordSecret; give saslMechanism, saslUsername and saslPasswordSecret, or none.",
    ]),
    row(
        "a mechanism that Kafka has not",
        to("kafka", { brokers, topics: "web", saslMechanism: "GSSAPI", saslUsername: "web", saslPasswordSecret: key }),
        [
            "FL004",
            "logging.kafka.saslMechanism",
            "is not one of the possible values; write one of PLAIN, SCRAM-SHA-256, SCRAM-SHA-512.",
        ],
    ),
    row("MSK by its name", to("kafka", { brokers, topics: "web", mskClusterArn: "shop" }), [
        "FL011",
        "logging.kafka.mskClusterArn",
        "is not the ARN of an MSK cluster; give that of aws.msk.Cluster or aws.msk.ServerlessCluster.",
    ]),
    row(
        "MSK with a password",
        to("kafka", {
            brokers,
            topics: "web",
            mskClusterArn: cluster,
            saslMechanism: "SCRAM-SHA-512",
            saslUsername: "web",
            saslPasswordSecret: key,
        }),
        [
            "FL011",
            "logging.kafka.saslMechanism",
            "the task role makes itself known to the cluster of mskClusterArn; keep one of the two.",
        ],
        [
            "FL011",
            "logging.kafka.saslPasswordSecret",
            "the task role makes itself known to the cluster of mskClusterArn; keep one of the two.",
        ],
        [
            "FL011",
            "logging.kafka.saslUsername",
            "the task role makes itself known to the cluster of mskClusterArn; keep one of the two.",
        ],
    ),
    row("MSK with IAM but without TLS", to("kafka", { brokers, topics: "web", mskClusterArn: cluster, tls: false }), [
        "FL011",
        "logging.kafka.tls",
        "MSK takes IAM over TLS only; leave it out, or leave mskClusterArn out.",
    ]),
    row(
        "MSK with topics that only the records name",
        to("kafka", { brokers, topics: "web", mskClusterArn: cluster, options: { Dynamic_Topic: "On" } }),
        [
            "FL011",
            'logging.kafka.options["Dynamic_Topic"]',
            "the role cannot be allowed topics that only the records name; name all of them in topics.",
        ],
    ),
    row(
        "Kafka's password as an option",
        to("kafka", { brokers, topics: "web", options: { "rdkafka.sasl.password": "CANARY" } }),
        [
            "FL011",
            'logging.kafka.options["rdkafka.sasl.password"]',
            "has a property of its own; set saslPasswordSecret instead.",
        ],
        [
            "FL701",
            'logging.kafka.options["rdkafka.sasl.password"]',
            "a secret in a log option can be read in the ECS console and in the router's configuration; put it into AWS Secrets Manager and give it to the router by logRouter.secrets, as ${NAME} in the configuration.",
        ],
    ),
    row(
        "Kafka's brokers by the library's name",
        to("kafka", { brokers, topics: "web", options: { "rdkafka.bootstrap.servers": "CANARY" } }),
        ["FL011", 'logging.kafka.options["rdkafka.bootstrap.servers"]', "is what brokers sets; set brokers."],
    ),
    row("Splunk's token for all to read", to("splunk", { host, tokenSecret: key, tls: false }), [
        "FL701",
        "logging.splunk.tokenSecret",
        "goes over the network for all to read without TLS; leave tls out, which then is on.",
    ]),
    row(
        "Kafka's password for all to read",
        to("kafka", {
            brokers,
            topics: "web",
            saslMechanism: "PLAIN",
            saslUsername: "web",
            saslPasswordSecret: key,
            tls: false,
        }),
        [
            "FL701",
            "logging.kafka.saslPasswordSecret",
            "goes over the network for all to read without TLS; leave tls out, which then is on.",
        ],
    ),
    row(
        "OpenTelemetry's secret header for all to read",
        to("openTelemetry", { host, headerSecrets: { "X-Key": key }, tls: false }),
        [
            "FL701",
            "logging.openTelemetry.headerSecrets",
            "goes over the network for all to read without TLS; leave tls out, which then is on.",
        ],
    ),
];
