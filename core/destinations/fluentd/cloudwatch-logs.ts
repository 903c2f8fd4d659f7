import type { CloudWatchLogsArguments } from "../../arguments/types";
import { findLogsStatements, writeLogsStatement } from "../../iam/logs";
import { madeLogGroup } from "../cloudwatch-logs";
import { assumedRole, permissionsFor } from "../options";
import type { FluentdDestination } from "./fluentd-destination";
import { bufferSection, gatherFluentdOptions } from "./options";

const STREAM = "the name of the stream is made from the tag, as ECS gives it";

/**
 * Amazon CloudWatch Logs by the plugin `cloudwatch_logs` of fluent-plugin-cloudwatch-logs. Before it writes it asks whether
 * the group and the stream are there, which is a permission of its own; the stream is the tag.
 * Source: the gem's README and lib/fluent/plugin/out_cloudwatch_logs.rb.
 */
export const cloudWatchLogs: FluentdDestination<CloudWatchLogsArguments> = {
    gem: "fluent-plugin-cloudwatch-logs",
    compose: (args, context) => {
        const { environment, family, container } = context;
        const logGroup = args.logGroup ?? `/ecs/${family}`;
        const region = args.region ?? environment.region;
        const prefix = args.logStreamPrefix;
        const reason = `container ${container}: send logs to ${logGroup}`;
        return {
            destination: "cloudWatchLogs",
            plugin: "cloudwatch_logs",
            target: logGroup,
            ...gatherFluentdOptions(
                [
                    { option: "region", value: region, property: "region" },
                    { option: "log_group_name", value: logGroup, property: "logGroup" },
                    // It makes the stream; the group is there.
                    { option: "auto_create_stream", value: "true", property: "logGroup" },
                    prefix === undefined
                        ? { option: "use_tag_as_stream", value: "true", property: "logStreamPrefix" }
                        : { option: "log_stream_name", value: `${prefix}\${tag}`, property: "logStreamPrefix" },
                    { option: "message_keys", value: args.logKey, property: "logKey" },
                    {
                        option: "aws_use_sts",
                        value: args.roleArn === undefined ? undefined : "true",
                        property: "roleArn",
                    },
                    { option: "aws_sts_role_arn", value: args.roleArn, property: "roleArn" },
                    { option: "aws_sts_external_id", value: args.externalId, property: "externalId" },
                ],
                // ${tag} is only put in where the buffer is cut by tags.
                [bufferSection(context, prefix === undefined ? undefined : "tag")],
                args.options,
                context,
            ),
            statements: permissionsFor(
                [
                    writeLogsStatement(logGroup, environment, region, reason),
                    ...findLogsStatements(logGroup, environment, region, reason),
                ],
                args,
                container,
            ),
            ...assumedRole(args),
            ...madeLogGroup(logGroup, args, context.path),
        };
    },
    lacks: [
        {
            property: "logFormat",
            problem: "fluent-plugin-cloudwatch-logs has no such setting, and writes every record as JSON",
            fix: "leave it out; for metrics in the embedded format use logRouter.type fluentbit",
        },
    ],
    properties: new Map([
        ["region", "region"],
        ["log_group_name", "logGroup"],
        ["message_keys", "logKey"],
        ["aws_use_sts", "roleArn"],
        ["aws_sts_role_arn", "roleArn"],
        ["aws_sts_external_id", "externalId"],
    ]),
    impossible: new Map([
        ["log_stream_name", [STREAM, "set logStreamPrefix"]],
        ["log_stream_name_key", [STREAM, "set logStreamPrefix"]],
        ["use_tag_as_stream", [STREAM, "leave it out, or set logStreamPrefix"]],
        ["use_tag_as_group", ["the log group is made before the task starts", "set logGroup"]],
        ["log_group_name_key", ["the role cannot be allowed groups that only the records name", "set logGroup"]],
        ["auto_create_stream", ["is always true: the group is there, and streams are made", "leave it out"]],
        ["retention_in_days", ["it only means something to a group that Fluentd makes", "set retentionInDays"]],
        ["retention_in_days_key", ["it only means something to a group that Fluentd makes", "set retentionInDays"]],
    ]),
};
