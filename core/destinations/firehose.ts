import type { FirehoseArguments } from "../arguments/types";
import type { Environment } from "../environment";
import type { Statement } from "../iam/statement";
import type { Destination } from "./destination";
import { assumedRole, gatherOptions, permissionsFor, roleOptions } from "./options";

/** Amazon Data Firehose by Fluent Bit's `kinesis_firehose` plugin (firelens.md §7.2). */
export const firehose: Destination<FirehoseArguments> = (args, context) => {
    const { environment, container } = context;
    const region = args.region ?? environment.region;
    const stream = args.deliveryStream;
    return {
        destination: "firehose",
        plugin: "kinesis_firehose",
        target: stream,
        ...gatherOptions(
            [
                { option: "region", value: region, property: "region" },
                { option: "delivery_stream", value: stream, property: "deliveryStream" },
                { option: "time_key", value: args.timeKey, property: "timeKey" },
                { option: "time_key_format", value: args.timeKeyFormat, property: "timeKeyFormat" },
                { option: "log_key", value: args.logKey, property: "logKey" },
                ...roleOptions(args),
            ],
            args.options,
            context,
        ),
        statements: permissionsFor(putRecordsStatement(stream, environment, region, container), args, container),
        ...assumedRole(args),
    };
};

/** What writing to a delivery stream needs. */
export function putRecordsStatement(
    stream: string,
    { partition, accountId }: Pick<Environment, "partition" | "accountId">,
    region: string,
    container: string,
): Statement {
    return {
        actions: ["firehose:PutRecordBatch"],
        resources: [`arn:${partition}:firehose:${region}:${accountId}:deliverystream/${stream}`],
        reason: `container ${container}: send logs to delivery stream ${stream}`,
    };
}
