import type { FirehoseArguments } from "../arguments/types";
import type { Environment } from "../environment";
import type { Statement } from "../iam/statement";
import { checkTimeOfKey } from "./checks";
import type { Destination } from "./destination";
import { ROLE_ROWS } from "./options";

/** Amazon Data Firehose by Fluent Bit's `kinesis_firehose` plugin (firelens.md §7.2). */
export const firehose: Destination<FirehoseArguments> = {
    name: "firehose",
    title: "Amazon Data Firehose",
    plugin: "kinesis_firehose",
    gem: "fluent-plugin-kinesis",
    rows: [
        { property: "region", option: "region" },
        {
            property: "deliveryStream",
            option: "delivery_stream",
            form: {
                pattern: /^[A-Za-z0-9_.-]{1,64}$/,
                problem: "is not a valid name of a delivery stream",
                fix: "give its name, not its ARN: 1 to 64 letters, digits, dots, _ and -",
            },
        },
        { property: "timeKey", option: "time_key" },
        { property: "timeKeyFormat", option: "time_key_format" },
        { property: "logKey", option: "log_key" },
        ...ROLE_ROWS,
    ],
    describe: (args, { environment, container }) => {
        const region = args.region ?? environment.region;
        return {
            target: args.deliveryStream,
            defaults: { region },
            statements: [putRecordsStatement(args.deliveryStream, environment, region, container)],
        };
    },
    check: checkTimeOfKey,
    page: {
        network: "`firehose.<region>.amazonaws.com:443`",
        permissions: [
            "`firehose:PutRecordBatch` on `arn:<partition>:firehose:<region>:<account>:deliverystream/<deliveryStream>`",
        ],
        notes: [
            "Fluent Bit ends every record with a line break.",
            "A batch that AWS takes in part is sent again as a whole, so records may come twice.",
        ],
    },
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
