import type { KinesisStreamArguments } from "../arguments/destination-types";
import type { Environment } from "../environment";
import type { Statement } from "../iam/statement";
import { checkTimeOfKey, KEY_ARN } from "./checks";
import type { Destination } from "./destination";
import { ROLE_ROWS } from "./options";

/** Amazon Kinesis Data Streams by Fluent Bit's `kinesis_streams` plugin (firelens.md §7.2). */
export const kinesisStream: Destination<KinesisStreamArguments> = {
    name: "kinesisStream",
    title: "Amazon Kinesis Data Streams",
    plugin: "kinesis_streams",
    gem: "fluent-plugin-kinesis",
    rows: [
        { property: "region", option: "region" },
        {
            property: "stream",
            option: "stream",
            form: {
                pattern: /^[A-Za-z0-9_.-]{1,128}$/,
                problem: "is not a valid name of a stream",
                fix: "give its name, not its ARN: 1 to 128 letters, digits, dots, _ and -",
            },
        },
        { property: "timeKey", option: "time_key" },
        { property: "timeKeyFormat", option: "time_key_format" },
        { property: "logKey", option: "log_key" },
        ...ROLE_ROWS,
    ],
    forms: { kmsKeyArn: KEY_ARN },
    describe: (args, { environment, container }) => {
        const region = args.region ?? environment.region;
        return {
            target: args.stream,
            defaults: { region },
            statements: streamStatements(args, environment, region, container),
        };
    },
    check: checkTimeOfKey,
    page: {
        network: "`kinesis.<region>.amazonaws.com:443`",
        permissions: [
            "`kinesis:PutRecords` on `arn:<partition>:kinesis:<region>:<account>:stream/<stream>`",
            "with `kmsKeyArn`: `kms:GenerateDataKey` on that key",
        ],
        notes: [
            "The partition key is random: records of a container are spread over all shards, in no order.",
            "Of a batch, the records that AWS refuses are sent again, so records may come out of order.",
        ],
    },
};

/** What writing to a stream, perhaps an encrypted one, needs. */
export function streamStatements(
    { stream, kmsKeyArn }: KinesisStreamArguments,
    { partition, accountId }: Pick<Environment, "partition" | "accountId">,
    region: string,
    container: string,
): Statement[] {
    const reason = `container ${container}: send logs to stream ${stream}`;
    const arn = `arn:${partition}:kinesis:${region}:${accountId}:stream/${stream}`;
    return [
        { actions: ["kinesis:PutRecords"], resources: [arn], reason },
        ...(kmsKeyArn === undefined ? [] : [{ actions: ["kms:GenerateDataKey"], resources: [kmsKeyArn], reason }]),
    ];
}
