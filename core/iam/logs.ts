import type { Environment } from "../environment";
import type { Statement } from "./statement";

/**
 * What writing to a log group needs. CloudWatch Logs writes the ARN of a group with and without `:*`, depending on the
 * action: both forms are granted. `logs:DescribeLogStreams` is needed only by the old Go plugin (firelens.md §7.2).
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
