import { known } from "../value";
import { containersOf, optionSetsOf, type Rule } from "./rule";

/** Plugins that call an AWS API with the task role's credentials (policy.md §2.2). */
const AWS_PLUGINS = new Set([
    "cloudwatch",
    "cloudwatch_logs",
    "firehose",
    "kinesis",
    "kinesis_firehose",
    "kinesis_streams",
    "kinesis_streams_aggregated",
    "s3",
]);
const INIT_S3_VARIABLE = /aws_fluent_bit_init_[sS]3/;

export const taskRoleRequired: Rule = {
    code: "FL601",
    name: "firelens-task-role-required",
    title: "A task whose router calls AWS has a task role.",
    severity: "high",
    level: "error",
    source: "the FireLens page: you must create an IAM role for your tasks that provides the permissions",
    check: (model) => {
        if (model.task.taskRoleArn !== undefined) return [];
        const sends = [
            ...optionSetsOf(model).map(({ options }) => options.Name ?? options["@type"]),
            ...model.configOutputs.map(({ output }) => output.plugin),
        ].some((plugin) => AWS_PLUGINS.has(known(plugin) ?? ""));
        const fetches = containersOf(model).some(
            ({ container: { environment, firelensConfiguration } }) =>
                firelensConfiguration !== undefined &&
                Array.isArray(environment) &&
                environment.some(({ name }: { name: string }) => INIT_S3_VARIABLE.test(name)),
        );
        if (!sends && !fetches) return [];
        return [
            {
                path: ["task", "taskRoleArn"],
                problem: `the log router ${sends ? "sends logs to AWS" : "fetches its configuration from S3"} and the task has no task role`,
                fix: "give the task a task role with the permissions",
            },
        ];
    },
};
