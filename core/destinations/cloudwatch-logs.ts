import { checkLogGroup } from "../arguments/log-group";
import type { CloudWatchLogsArguments } from "../arguments/types";
import { error, type Finding } from "../finding";
import { writeLogsStatement } from "../iam/logs";
import { DEFAULT_RETENTION_IN_DAYS, type LogGroup } from "../log-group";
import type { Path } from "../path";
import type { Destination, Form } from "./destination";
import { ROLE_ROWS } from "./options";

/** Names of log streams hold neither (CreateLogStream). */
export const STREAM_PREFIX: Form = {
    pattern: /^[^:*]*$/,
    problem: "holds : or *, which no name of a log stream may hold",
    fix: "take it out",
};

/** Amazon CloudWatch Logs by Fluent Bit's `cloudwatch_logs` plugin (firelens.md §7.2). */
export const cloudWatchLogs: Destination<CloudWatchLogsArguments> = {
    name: "cloudWatchLogs",
    title: "Amazon CloudWatch Logs",
    plugin: "cloudwatch_logs",
    gem: "fluent-plugin-cloudwatch-logs",
    rows: [
        { property: "region", option: "region" },
        { property: "logGroup", option: "log_group_name" },
        { property: "logStreamPrefix", option: "log_stream_prefix", form: STREAM_PREFIX },
        { property: "logKey", option: "log_key" },
        { property: "logFormat", option: "log_format" },
        ...ROLE_ROWS,
    ],
    impossible: {
        log_stream_name: [
            "Fluent Bit refuses it together with log_stream_prefix, which is always set",
            "set logStreamPrefix",
        ],
        log_group_template: ["the role cannot be allowed groups that only the records name", "set logGroup"],
        auto_create_group: [
            "the log group is made before the task starts",
            "leave it out; for a group that exists, set logGroup",
        ],
        log_retention_days: ["it only means something to a group that Fluent Bit makes", "set retentionInDays"],
    },
    describe: (args, { environment, family, container, path }) => {
        const logGroup = args.logGroup ?? `/ecs/${family}`;
        const region = args.region ?? environment.region;
        const reason = `container ${container}: send logs to ${logGroup}`;
        return {
            target: logGroup,
            defaults: { region, logGroup, logStreamPrefix: `${container}/` },
            statements: [writeLogsStatement(logGroup, environment, region, reason)],
            ...madeLogGroup(logGroup, args, path),
        };
    },
    check: (args, path) => [...checkLogGroup(args, path), ...checkNewGroup(args, path)],
    page: {
        network: "`logs.<region>.amazonaws.com:443`",
        permissions: [
            "`logs:CreateLogStream`, `logs:PutLogEvents` on `arn:<partition>:logs:<region>:<account>:log-group:<logGroup>` and on that with `:*`",
        ],
        notes: [
            "An event of CloudWatch Logs has at most 256 KiB: what is longer is cut off.",
            "The log group is made before the task starts, so the router needs no permission to make one.",
        ],
    },
};

/** The log group that has to be made, where none is named. */
export function madeLogGroup(name: string, args: CloudWatchLogsArguments, path: Path): { logGroup?: LogGroup } {
    if (args.logGroup !== undefined) return {};
    const retentionInDays = args.retentionInDays ?? DEFAULT_RETENTION_IN_DAYS;
    return { logGroup: { name, retentionInDays, suffix: "logs", path } };
}

function checkNewGroup({ logGroup, region, roleArn }: CloudWatchLogsArguments, path: Path): Finding[] {
    if (logGroup !== undefined) return [];
    const findings: Finding[] = [];
    if (region !== undefined) {
        const problem = "the new log group is made in the Region of the provider";
        const fix = "give the logGroup that exists in this Region, or leave region out";
        findings.push(error("FL011", [...path, "region"], problem, fix));
    }
    if (roleArn !== undefined) {
        const problem = "the role writes where it is, and the new log group would be made in this account";
        const fix = "give the logGroup that exists there, or leave roleArn out";
        findings.push(error("FL011", [...path, "roleArn"], problem, fix));
    }
    return findings;
}
