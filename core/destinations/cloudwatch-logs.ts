import type { CloudWatchLogsArguments } from "../arguments/types";
import { writeLogsStatement } from "../iam/logs";
import { DEFAULT_RETENTION_IN_DAYS } from "../log-group";
import type { Path } from "../path";
import type { Destination, Output } from "./destination";
import { assumedRole, gatherOptions, permissionsFor, roleOptions } from "./options";

/** Amazon CloudWatch Logs by Fluent Bit's `cloudwatch_logs` plugin (firelens.md §7.2). */
export const cloudWatchLogs: Destination<CloudWatchLogsArguments> = (args, context) => {
    const { environment, family, container } = context;
    const logGroup = args.logGroup ?? `/ecs/${family}`;
    const region = args.region ?? environment.region;
    return {
        destination: "cloudWatchLogs",
        plugin: "cloudwatch_logs",
        target: logGroup,
        ...gatherOptions(
            [
                { option: "region", value: region, property: "region" },
                { option: "log_group_name", value: logGroup, property: "logGroup" },
                {
                    option: "log_stream_prefix",
                    value: args.logStreamPrefix ?? `${container}/`,
                    property: "logStreamPrefix",
                },
                { option: "log_key", value: args.logKey, property: "logKey" },
                { option: "log_format", value: args.logFormat, property: "logFormat" },
                ...roleOptions(args),
            ],
            args.options,
            context,
        ),
        statements: permissionsFor(
            writeLogsStatement(logGroup, environment, region, `container ${container}: send logs to ${logGroup}`),
            args,
            container,
        ),
        ...assumedRole(args),
        ...madeLogGroup(logGroup, args, context.path),
    };
};

/** The log group that has to be made, where none is named. */
export function madeLogGroup(name: string, args: CloudWatchLogsArguments, path: Path): Pick<Output, "logGroup"> {
    if (args.logGroup !== undefined) return {};
    const retentionInDays = args.retentionInDays ?? DEFAULT_RETENTION_IN_DAYS;
    return { logGroup: { name, retentionInDays, suffix: "logs", path } };
}
