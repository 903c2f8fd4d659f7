import type { FirehoseArguments } from "../arguments/types";
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
        statements: permissionsFor(
            {
                actions: ["firehose:PutRecordBatch"],
                resources: [
                    `arn:${environment.partition}:firehose:${region}:${environment.accountId}:deliverystream/${stream}`,
                ],
                reason: `container ${container}: send logs to delivery stream ${stream}`,
            },
            args,
            container,
        ),
        ...assumedRole(args),
    };
};
