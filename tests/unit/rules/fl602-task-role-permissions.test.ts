import { taskRolePermissions } from "../../../core/rules/fl602-task-role-permissions";
import { composeOutput } from "../../../core/destinations/compose";
import { firehose } from "../../../core/destinations/firehose";
import type { ContainerDefinition } from "../../../core/task";
import { may } from "../support/roles";
import { app, containers, environment, logging, model, router, task, unknown } from "../support/builders";
import { describeRule } from "../support/rule";

const logs = (more: Readonly<Record<string, string>>): ContainerDefinition =>
    logging({ Name: "cloudwatch_logs", region: "r", log_group_name: "shop", log_stream_prefix: "p", ...more });
const CLUSTER = "arn:aws:kafka:eu-central-1:1:cluster/logs/a-1";
const msk = (more: Readonly<Record<string, string>>): ContainerDefinition =>
    logging({ Name: "kafka", brokers: "b:9098", aws_msk_iam: "true", aws_msk_iam_cluster_arn: CLUSTER, ...more });
const output = composeOutput(
    firehose,
    { deliveryStream: "logs" },
    { environment: environment(), family: "shop", container: "app", retryLimit: 2, path: [] },
);

describeRule(taskRolePermissions, {
    passes: {
        "a role that may do it": model(task(), { taskRole: may(["firehose:Put*"]) }),
        "the log group's own ARN": model(containers(logs({}), router()), {
            taskRole: may(["logs:*"], ["arn:aws:logs:eu-central-1:111122223333:log-group:shop"]),
        }),
        "a destination that does not call AWS": model(containers(logging({ Name: "datadog", apikey: "x" }), router()), {
            taskRole: may([]),
        }),
        "OpenSearch without AWS's signature": model(containers(logging({ Name: "es", Host: "x" }), router()), {
            taskRole: may([]),
        }),
        "Kafka without IAM": model(containers(logging({ Name: "kafka", brokers: "b:9092" }), router()), {
            taskRole: may([]),
        }),
        "MSK's own ARNs": model(containers(msk({ topics: "logs, audit" }), router()), {
            taskRole: may(
                ["kafka-cluster:*"],
                [
                    CLUSTER,
                    "arn:aws:kafka:eu-central-1:1:topic/logs/a-1/logs",
                    "arn:aws:kafka:eu-central-1:1:topic/logs/a-1/audit",
                ],
            ),
        }),
        "another role that is taken on": model(containers(logs({ role_arn: "arn:aws:iam::1:role/a" }), router()), {
            taskRole: may(["sts:AssumeRole"], ["arn:aws:iam::1:role/a"]),
        }),
        "a role with policies that could not be read": model(task(), {
            taskRole: { ...may(["s3:GetObject"]), unread: ["a policy"] },
        }),
    },
    fails: {
        "a role that may do nothing": [
            model(task(), { taskRole: may([]) }),
            "task.taskRoleArn",
            /the destination of "app" needs: firehose:PutRecordBatch; allow it/,
        ],
        "another stream": [
            model(task(), {
                taskRole: may(["firehose:*"], ["arn:aws:firehose:eu-central-1:111122223333:deliverystream/other"]),
            }),
            "task.taskRoleArn",
            /firehose:PutRecordBatch/,
        ],
        "a log group that has to be made": [
            model(containers(logs({ auto_create_group: "On", log_retention_days: "7" }), router()), {
                taskRole: may(["logs:CreateLogStream", "logs:PutLogEvents"]),
            }),
            "task.taskRoleArn",
            /needs: logs:CreateLogGroup, logs:PutRetentionPolicy;/,
        ],
        "the Go plugin, which looks streams up": [
            model(containers(logs({ Name: "cloudwatch" }), router()), {
                taskRole: may(["logs:CreateLogStream", "logs:PutLogEvents"]),
            }),
            "task.taskRoleArn",
            /needs: logs:DescribeLogStreams;/,
        ],
        "OpenSearch with AWS's signature": [
            model(containers(logging({ Name: "opensearch", AWS_Auth: "On" }), router()), { taskRole: may([]) }),
            "task.taskRoleArn",
            /es:ESHttpPost/,
        ],
        "OpenSearch Serverless": [
            model(containers(logging({ Name: "opensearch", aws_auth: "On", aws_service_name: "aoss" }), router()), {
                taskRole: may(["es:*"]),
            }),
            "task.taskRoleArn",
            /aoss:APIAccessAll/,
        ],
        "MSK with a role for another topic": [
            model(containers(msk({ topics: "logs" }), router()), {
                taskRole: may(["kafka-cluster:*"], [CLUSTER, "arn:aws:kafka:eu-central-1:1:topic/logs/a-1/other"]),
            }),
            "task.taskRoleArn",
            /needs: kafka-cluster:DescribeTopic, kafka-cluster:WriteData;/,
        ],
        "a role that may not take on the other": [
            model(containers(logs({ role_arn: "arn:aws:iam::1:role/a" }), router()), { taskRole: may(["logs:*"]) }),
            "task.taskRoleArn",
            /sts:AssumeRole/,
        ],
        "Fluentd's plugin": [
            model(
                containers(
                    logging({ "@type": "kinesis_streams", stream_name: "s" }),
                    router({ firelensConfiguration: { type: "fluentd" } }),
                ),
                { taskRole: may([]) },
            ),
            "task.taskRoleArn",
            /kinesis:PutRecords/,
        ],
        "a destination in the delivered configuration": [
            model(containers(app({ logConfiguration: { logDriver: "awsfirelens" } }), router()), {
                taskRole: may([]),
                configOutputs: [{ container: "app", match: "app-firelens*", output }],
            }),
            "task.taskRoleArn",
            /the destination of "app" needs: firehose:PutRecordBatch/,
        ],
    },
    skips: {
        "a role that is not known": model(task()),
        "actions that are not known": model(task(), { taskRole: may([unknown()]) }),
        "a stream that is not known": model(
            containers(logging({ Name: "firehose", region: "r", delivery_stream: unknown() }), router()),
            { taskRole: may(["firehose:*"], ["arn:aws:firehose:r:1:deliverystream/x"]) },
        ),
    },
});
