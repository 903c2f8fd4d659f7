import type { KafkaArguments } from "../arguments/destination-types";
import { known } from "../value";
import { checkKafka } from "./kafka-checks";
import type { DerivedOption, Destination, DestinationContext } from "./destination";
import type { Statement } from "../iam/statement";

const TOPIC = "[A-Za-z0-9._-]{1,249}";
const BROKER = "[A-Za-z0-9.-]+:\\d{1,5}";
const list = (one: string): RegExp => new RegExp(`^${one}( *, *${one})*$`);

/** Apache Kafka, also Amazon MSK with IAM, by Fluent Bit's `kafka` plugin (plugins/out_kafka; librdkafka's CONFIGURATION.md). */
export const kafka: Destination<KafkaArguments> = {
    name: "kafka",
    title: "Apache Kafka and Amazon MSK",
    plugin: "kafka",
    gem: "fluent-plugin-kafka",
    rows: [
        {
            property: "brokers",
            option: "brokers",
            form: {
                pattern: list(BROKER),
                problem: "is not a list of brokers",
                fix: "write host:port, several with commas between them",
            },
        },
        {
            property: "topics",
            option: "topics",
            form: {
                pattern: list(TOPIC),
                problem: "is not a list of topics",
                fix: "write names of 1 to 249 letters, digits, dots, _ and -, several with commas between them",
            },
        },
        { property: "topicKey", option: "topic_key" },
        { property: "format", option: "format", default: "json", oneOf: ["json", "msgpack", "gelf"] },
        { property: "timestampKey", option: "timestamp_key" },
        { property: "timestampFormat", option: "timestamp_format", oneOf: ["double", "iso8601"] },
        { property: "messageKey", option: "message_key" },
        { property: "messageKeyField", option: "message_key_field" },
        { property: "compression", option: "rdkafka.compression.codec", oneOf: ["gzip", "snappy", "lz4"] },
        {
            property: "saslMechanism",
            option: "rdkafka.sasl.mechanism",
            kind: "derived",
            oneOf: ["PLAIN", "SCRAM-SHA-256", "SCRAM-SHA-512"],
        },
        { property: "saslUsername", option: "rdkafka.sasl.username" },
        { property: "saslPasswordSecret", option: "rdkafka.sasl.password", kind: "secret" },
        {
            property: "mskClusterArn",
            option: "aws_msk_iam_cluster_arn",
            since: "4.0.4",
            form: {
                pattern: /^arn:[a-z-]+:kafka:[a-z0-9-]+:\d{12}:cluster\/[A-Za-z0-9-]+\/[A-Za-z0-9-]+$/,
                problem: "is not the ARN of an MSK cluster",
                fix: "give that of aws.msk.Cluster or aws.msk.ServerlessCluster",
            },
        },
        { property: "tls", option: "rdkafka.security.protocol", kind: "derived", default: true },
        {
            property: "tlsVerify",
            option: "rdkafka.enable.ssl.certificate.verification",
            kind: "derived",
            default: true,
        },
    ],
    // Brokers close idle connections, which is nothing to report.
    fixed: { "rdkafka.log.connection.close": "false" },
    impossible: {
        aws_msk_iam: ["follows from the cluster", "set mskClusterArn"],
        "rdkafka.bootstrap.servers": ["is what brokers sets", "set brokers"],
        "rdkafka.metadata.broker.list": ["is what brokers sets", "set brokers"],
        "rdkafka.sasl.mechanisms": ["is another name of what saslMechanism sets", "set saslMechanism"],
    },
    describe: (args, context) => ({
        target: `${args.topics} at ${args.brokers}`,
        options: securityOf(args),
        statements: args.mskClusterArn === undefined ? [] : writeTopics(args.mskClusterArn, args.topics, context),
    }),
    check: checkKafka,
    page: {
        network: "the brokers that are named and those that they name; MSK with IAM listens on 9098",
        permissions: [
            "Only with `mskClusterArn`: `kafka-cluster:Connect` on it, `kafka-cluster:DescribeTopic` and `kafka-cluster:WriteData` on `arn:<partition>:kafka:<region>:<account>:topic/<cluster>/<id>/<topic>`",
        ],
        notes: [
            "The topics have to exist, or the brokers have to make them: the router is not allowed to.",
            "Records go to the first topic, or to the one that the value of `topicKey` names where it is among `topics`.",
            'Any other property of librdkafka is an option: `options: { "rdkafka.request.required.acks": "1" }`.',
            "MSK with IAM: a token holds for five minutes, and on a connection that is idle for longer older versions ask for the next one too late; the chunk is then sent again.",
        ],
        sources: ["Fluent Bit's plugins/out_kafka", "librdkafka's CONFIGURATION.md", "Amazon MSK's IAM access control"],
    },
};

/** How the plugin makes itself known, and whether by TLS. librdkafka knows `true` and `false`, not `On`. */
function securityOf({ tls = true, tlsVerify = true, saslMechanism, mskClusterArn }: KafkaArguments): DerivedOption[] {
    const mechanism = mskClusterArn === undefined ? saslMechanism : "OAUTHBEARER";
    const protocol = mechanism === undefined ? (tls ? "ssl" : "plaintext") : tls ? "sasl_ssl" : "sasl_plaintext";
    const verify = "rdkafka.enable.ssl.certificate.verification";
    return [
        { option: "rdkafka.security.protocol", value: protocol, property: "tls" },
        ...(mechanism === undefined
            ? []
            : [{ option: "rdkafka.sasl.mechanism", value: mechanism, property: "saslMechanism" }]),
        ...(mskClusterArn === undefined ? [] : [{ option: "aws_msk_iam", value: "true", property: "mskClusterArn" }]),
        ...(tls ? [{ option: verify, value: String(tlsVerify), property: "tlsVerify" }] : []),
        // librdkafka before 2.0 does not look at the host's name by itself.
        ...(tls && tlsVerify
            ? [{ option: "rdkafka.ssl.endpoint.identification.algorithm", value: "https", property: "tlsVerify" }]
            : []),
    ];
}

/** What a producer needs (Amazon MSK's Developer Guide, "Common use cases for client authorization policy"). */
function writeTopics(cluster: string, topics: string, { container }: DestinationContext): Statement[] {
    const names = (known(topics) === undefined ? [topics] : topics.split(",")).map((name) => name.trim());
    const reason = `container ${container}: send logs to Kafka`;
    return [
        { actions: ["kafka-cluster:Connect"], resources: [cluster], reason },
        {
            actions: ["kafka-cluster:DescribeTopic", "kafka-cluster:WriteData"],
            resources: names.map((name) => `${cluster.replace(":cluster/", ":topic/")}/${name}`),
            reason,
        },
    ];
}
