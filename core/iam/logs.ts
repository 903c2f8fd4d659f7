import type { Environment } from "../environment";
import type { Statement } from "./statement";

/**
 * What writing to a log group needs. CloudWatch Logs writes the ARN of a group with and without `:*`, depending on the
 * action: both forms are granted. Fluent Bit needs no more (firelens.md §7.2).
 */
export function writeLogsStatement(
    logGroup: string,
    environment: Pick<Environment, "partition" | "accountId">,
    region: string,
    reason: string,
): Statement {
    const arn = `arn:${environment.partition}:logs:${region}:${environment.accountId}:log-group:${logGroup}`;
    return { actions: ["logs:CreateLogStream", "logs:PutLogEvents"], resources: [arn, `${arn}:*`], reason };
}

/**
 * What finding the group and its streams needs, as Fluentd does before it writes. Groups are listed, so that action knows
 * no single group.
 */
export function findLogsStatements(
    logGroup: string,
    { partition, accountId }: Pick<Environment, "partition" | "accountId">,
    region: string,
    reason: string,
): Statement[] {
    const groups = `arn:${partition}:logs:${region}:${accountId}:log-group:`;
    const arn = `${groups}${logGroup}`;
    return [
        { actions: ["logs:DescribeLogGroups"], resources: [`${groups}*`], reason },
        { actions: ["logs:DescribeLogStreams"], resources: [arn, `${arn}:*`], reason },
    ];
}
