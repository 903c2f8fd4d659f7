import assert from "node:assert/strict";
import { composeOutput } from "../../../core/destinations/compose";
import { kafka } from "../../../core/destinations/kafka";
import { check, environment, found, unknown } from "../support/builders";

const context = {
    environment: environment(),
    family: "shop",
    container: "web",
    retryLimit: 2,
    path: ["logging", "kafka"],
};
const needed = { brokers: "b:9094", topics: "web" };
const CLUSTER = "arn:aws-cn:kafka:cn-north-1:123456789012:cluster/shop/1a-2b";

const sasl = { saslMechanism: "SCRAM-SHA-512", saslUsername: "web", saslPasswordSecret: "/kafka/password" };

describe("Kafka", () => {
    it("is sent JSON, and its certificates and the names in them are verified", () => {
        const { options, statements, target } = composeOutput(kafka, needed, context);
        assert.deepEqual(options, {
            brokers: "b:9094",
            format: "json",
            "rdkafka.enable.ssl.certificate.verification": "true",
            "rdkafka.log.connection.close": "false",
            "rdkafka.security.protocol": "ssl",
            "rdkafka.ssl.endpoint.identification.algorithm": "https",
            retry_limit: "2",
            topics: "web",
        });
        assert.deepEqual([statements, target], [[], "web at b:9094"]);
    });

    const PROTOCOLS = [
        [{}, "ssl"],
        [{ tls: false }, "plaintext"],
        [sasl, "sasl_ssl"],
        [{ ...sasl, tls: false }, "sasl_plaintext"],
    ] as const;
    for (const [given, protocol] of PROTOCOLS) {
        it(`speaks ${protocol}`, () => {
            const { options } = composeOutput(kafka, { ...needed, ...given }, context);
            assert.equal(options["rdkafka.security.protocol"], protocol);
            const ofTls = Object.keys(options).filter((option) => option.includes("ssl.")).length;
            assert.equal(ofTls, protocol.endsWith("ssl") ? 2 : 0);
        });
    }

    it("leaves the host's name alone where nothing is verified", () => {
        const { options } = composeOutput(kafka, { ...needed, tlsVerify: false }, context);
        assert.equal(options["rdkafka.enable.ssl.certificate.verification"], "false");
        assert.equal(options["rdkafka.ssl.endpoint.identification.algorithm"], undefined);
    });

    it("takes every property to the option of the plugin", () => {
        const given = {
            ...needed,
            topics: "web, audit",
            topicKey: "topic",
            format: "msgpack",
            timestampKey: "time",
            timestampFormat: "iso8601",
            messageKey: "k",
            messageKeyField: "f",
            compression: "gzip",
            options: { "rdkafka.linger.ms": "5" },
        };
        const { options } = composeOutput(kafka, given, context);
        assert.deepEqual(
            Object.entries(options).filter(([option]) => !/ssl|security|log\.|retry/.test(option)),
            [
                ["brokers", "b:9094"],
                ["format", "msgpack"],
                ["message_key", "k"],
                ["message_key_field", "f"],
                ["rdkafka.compression.codec", "gzip"],
                ["rdkafka.linger.ms", "5"],
                ["timestamp_format", "iso8601"],
                ["timestamp_key", "time"],
                ["topic_key", "topic"],
                ["topics", "web, audit"],
            ],
        );
    });

    it("keeps its password in a variable whose name every shell hands on", () => {
        const { plan, findings } = check({
            containers: { web: { image: "nginx:1.29", logging: { kafka: { ...needed, ...sasl } } } },
        });
        assert.deepEqual(findings, []);
        const [router, web] = plan.task.containerDefinitions;
        const variable = router?.secrets?.[0];
        assert.match(variable?.name ?? "", /^RDKAFKA_SASL_PASSWORD_[0-9a-f]{16}$/);
        assert.match(variable?.valueFrom ?? "", /\/kafka\/password$/);
        assert.equal(web?.logConfiguration?.options?.["rdkafka.sasl.password"], `\${${variable?.name ?? ""}}`);
    });

    it("writes to MSK with the task role, to the topics that are named and no other", () => {
        const given = { ...needed, topics: "web, audit", topicKey: "topic", mskClusterArn: CLUSTER };
        const { options, statements } = composeOutput(kafka, given, context);
        assert.deepEqual(
            ["aws_msk_iam", "aws_msk_iam_cluster_arn", "rdkafka.security.protocol", "rdkafka.sasl.mechanism"].map(
                (option) => options[option],
            ),
            ["true", CLUSTER, "sasl_ssl", "OAUTHBEARER"],
        );
        const topic = "arn:aws-cn:kafka:cn-north-1:123456789012:topic/shop/1a-2b";
        const reason = "container web: send logs to Kafka";
        assert.deepEqual(statements, [
            { actions: ["kafka-cluster:Connect"], resources: [CLUSTER], reason },
            {
                actions: ["kafka-cluster:DescribeTopic", "kafka-cluster:WriteData"],
                resources: [`${topic}/web`, `${topic}/audit`],
                reason,
            },
        ]);
    });

    it("needs an ARN of MSK that may be seen, for the topics are named under it", () => {
        const to = (mskClusterArn: string): string[] =>
            found({ containers: { web: { image: "nginx:1.29" } }, logging: { kafka: { ...needed, mskClusterArn } } });
        assert.deepEqual(to(unknown({ secret: true })), [
            "FL011 logging.kafka.mskClusterArn",
            "FL701 logging.kafka.mskClusterArn",
        ]);
        assert.deepEqual(to(unknown()), []);
    });
});
