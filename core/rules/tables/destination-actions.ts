import { isOn, optionOf, type OptionSet } from "../parts";
import type { RouterType } from "../../router/type";
import { known } from "../../value";

/** Something that a role has to be allowed to do. The resource is an ARN, with `*` for what is not known of it. */
export interface RequiredAction {
    readonly action: string;
    readonly resource: string;
}

type Requirements = (set: OptionSet) => RequiredAction[];

const each = (actions: readonly string[], resource: string): RequiredAction[] =>
    actions.map((action) => ({ action, resource }));

/** What an option says, as a part of an ARN: `*` where a record, a variable or nobody yet decides. */
function part(set: OptionSet, option: string): string {
    const value = known(optionOf(set, option)) ?? "";
    return value === "" ? "*" : value.replace(/\$(?:\{[^}]*\}|\([^)]*\)|[A-Za-z_]\S*)/g, "*");
}

const cloudWatchLogs: Requirements = (set) => {
    const isTemplated = optionOf(set, "log_group_template") !== undefined;
    // Policies name a log group with and without `:*`; both count.
    const group = `arn:*:logs:*:*:log-group:${isTemplated ? "*" : part(set, "log_group_name")}*`;
    const creates = isOn(optionOf(set, "auto_create_group"));
    const days = Number(known(optionOf(set, "log_retention_days")) ?? 0);
    return each(
        [
            "logs:CreateLogStream",
            "logs:PutLogEvents",
            ...(creates ? ["logs:CreateLogGroup"] : []),
            ...(creates && days > 0 ? ["logs:PutRetentionPolicy"] : []),
        ],
        group,
    );
};
const firehose: Requirements = (set) =>
    each(["firehose:PutRecordBatch"], `arn:*:firehose:*:*:deliverystream/${part(set, "delivery_stream")}`);
const kinesis: Requirements = (set) => each(["kinesis:PutRecords"], `arn:*:kinesis:*:*:stream/${part(set, "stream")}`);
const openSearch: Requirements = (set) => {
    if (!isOn(optionOf(set, "aws_auth"))) return [];
    const service = optionOf(set, "aws_service_name") ?? "es";
    if (known(service)?.toLowerCase() === "aoss") return each(["aoss:APIAccessAll"], "arn:*:aoss:*:*:collection/*");
    return known(service)?.toLowerCase() === "es" ? each(["es:ESHttpPost"], "arn:*:es:*:*:domain/*") : [];
};
/** MSK with IAM. Topics are named under the cluster's name and id; what only the records name may be any. */
const kafka: Requirements = (set) => {
    if (!isOn(optionOf(set, "aws_msk_iam"))) return [];
    const cluster = part(set, "aws_msk_iam_cluster_arn");
    const isRouted = optionOf(set, "topic_key") !== undefined && isOn(optionOf(set, "dynamic_topic"));
    const topics = isRouted ? ["*"] : (known(optionOf(set, "topics")) ?? "*").split(",");
    const topic = cluster.replace(/:cluster\//, ":topic/");
    return [
        ...each(["kafka-cluster:Connect"], cluster),
        ...topics.flatMap((name) =>
            each(
                ["kafka-cluster:DescribeTopic", "kafka-cluster:WriteData"],
                topic === "*" ? "arn:*:kafka:*:*:topic/*" : `${topic}/${name.trim()}`,
            ),
        ),
    ];
};

/** Which actions the output plugins of Fluent Bit take on AWS (policy.md §2.2, firelens.md §7.2). */
const FLUENT_BIT: Readonly<Record<string, Requirements>> = {
    cloudwatch: (set) => [
        ...cloudWatchLogs(set),
        ...each(["logs:DescribeLogStreams"], `arn:*:logs:*:*:log-group:${part(set, "log_group_name")}*`),
    ],
    cloudwatch_logs: cloudWatchLogs,
    es: openSearch,
    firehose,
    kafka,
    kinesis,
    kinesis_firehose: firehose,
    kinesis_streams: kinesis,
    opensearch: openSearch,
    prometheus_remote_write: (set) =>
        isOn(optionOf(set, "aws_auth")) ? each(["aps:RemoteWrite"], "arn:*:aps:*:*:workspace/*") : [],
    s3: (set) => each(["s3:PutObject"], `arn:*:s3:::${part(set, "bucket")}/*`),
};

/** The same of Fluentd's plugins, as their gems document it. Their options are not read any closer. */
const FLUENTD: Readonly<Record<string, Requirements>> = {
    cloudwatch_logs: () => each(["logs:PutLogEvents"], "arn:*:logs:*:*:log-group:*"),
    kinesis_firehose: () => each(["firehose:PutRecordBatch"], "arn:*:firehose:*:*:deliverystream/*"),
    kinesis_streams: () => each(["kinesis:PutRecords"], "arn:*:kinesis:*:*:stream/*"),
    kinesis_streams_aggregated: () => each(["kinesis:PutRecord"], "arn:*:kinesis:*:*:stream/*"),
    s3: () => each(["s3:PutObject"], "arn:*:s3:::*"),
};

/** A role to take on; of Fluentd's sections, `<section>.<option>`. */
const ROLE_OPTIONS: Readonly<Record<RouterType, readonly string[]>> = {
    fluentbit: ["role_arn", "aws_role_arn"],
    fluentd: ["aws_sts_role_arn", "assume_role_credentials.role_arn"],
};
/** Keys of its own, in place of a role. */
const KEY_OPTIONS = ["aws_key_id", "aws_access_key_id"];

/** What an output needs the task role to be allowed to do. Nothing where it does not call AWS, or nobody knows. */
export function actionsOf(set: OptionSet): RequiredAction[] {
    const { program, plugin } = set;
    if (program === undefined || plugin === undefined) return [];
    const table = program === "fluentd" ? FLUENTD : FLUENT_BIT;
    if (!Object.hasOwn(table, plugin)) return [];
    if (KEY_OPTIONS.some((option) => optionOf(set, option) !== undefined)) return [];
    const actions = table[plugin]?.(set) ?? [];
    const role = ROLE_OPTIONS[program].map((option) => optionOf(set, option)).find((value) => value !== undefined);
    if (role === undefined || actions.length === 0) return actions;
    return [{ action: "sts:AssumeRole", resource: known(role) ?? "*" }];
}
