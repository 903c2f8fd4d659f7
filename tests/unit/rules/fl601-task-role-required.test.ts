import { taskRoleRequired } from "../../../core/rules/fl601-task-role-required";
import { composeOutput } from "../../../core/destinations/compose";
import { firehose } from "../../../core/destinations/firehose";
import type { Model } from "../../../core/rules/model";
import type { ContainerDefinition } from "../../../core/task";
import { containers, environment, logging, model, router, task, unknown } from "../support/builders";
import { describeRule } from "../support/rule";

function withoutRole(...containerDefinitions: ContainerDefinition[]): Model {
    const { taskRoleArn: _taskRoleArn, ...rest } = task({ containerDefinitions });
    return model(rest);
}

const output = composeOutput(
    firehose,
    { deliveryStream: "logs" },
    { environment: environment(), family: "shop", container: "app", retryLimit: 2, path: [] },
);

describeRule(taskRoleRequired, {
    passes: {
        "a destination outside of AWS": withoutRole(logging({ Name: "http", Host: "example.com" })),
        "a variable of an app": withoutRole(logging({ Name: "http" }), router(), {
            name: "other",
            environment: [{ name: "aws_fluent_bit_init_s3_1", value: "arn" }],
        }),
    },
    fails: {
        "logs for AWS": [
            withoutRole(logging({ Name: "kinesis_firehose", delivery_stream: "x" })),
            "task.taskRoleArn",
            /sends logs to AWS and the task has no task role; give the task a task role with the permissions/,
        ],
        "logs for AWS by Fluentd": [
            withoutRole(logging({ "@type": "kinesis_streams_aggregated", stream_name: "x" })),
            "task.taskRoleArn",
            /sends logs to AWS/,
        ],
        "a configuration in S3": [
            withoutRole(router({ environment: [{ name: "aws_fluent_bit_init_s3_1", value: "arn" }] })),
            "task.taskRoleArn",
            /fetches its configuration from S3/,
        ],
        "an output of the configuration": [
            { ...withoutRole(router()), configOutputs: [{ container: "app", match: "app-firelens*", output }] },
            "task.taskRoleArn",
            /sends logs to AWS/,
        ],
    },
    skips: {
        "a plugin that is not known": withoutRole(logging({ Name: unknown() })),
        "variables that are not known": withoutRole(router({ environment: unknown() })),
        "a role that is not known": model(containers(logging({ Name: "s3" }))),
    },
});
