import { describeRows, type Row } from "../support/rows";

const ROWS: readonly Row[] = [
    {
        title: "logging that says nothing",
        input: { containers: { web: { image: "nginx:1.29" } }, logging: {} },
        code: "FL011",
        path: "logging",
        sentence: /says nowhere to send logs to; add one of cloudWatchLogs, firehose, or none: true/,
    },
    {
        title: "a container's logging that says nothing",
        input: { containers: { web: { image: "nginx:1.29", logging: { none: false } } } },
        code: "FL011",
        path: 'containers["web"].logging',
        sentence: /says nowhere to send logs to/,
    },
    {
        title: "a destination and awslogs",
        input: { containers: { web: { image: "nginx:1.29" } }, logging: { cloudWatchLogs: {}, awslogs: {} } },
        code: "FL011",
        path: "logging",
        sentence: /cloudWatchLogs and awslogs exclude each other/,
    },
    {
        title: "awslogs and none",
        input: { containers: { web: { image: "nginx:1.29" } }, logging: { awslogs: {}, none: true } },
        code: "FL011",
        path: "logging",
        sentence: /awslogs and none exclude each other/,
    },
    {
        title: "a pattern past FireLens",
        input: { containers: { web: { image: "nginx:1.29", logging: { awslogs: {}, include: "x" } } } },
        code: "FL011",
        path: 'containers["web"].logging.include',
        sentence: /only means something to a container that logs through FireLens/,
    },
    {
        title: "a buffer limit past FireLens",
        input: { containers: { web: { image: "nginx:1.29", logging: { none: true, bufferLimit: 1 } } } },
        code: "FL501",
        path: 'containers["web"].logging.bufferLimit',
        sentence: /only means something to a container that logs through FireLens/,
    },
    {
        title: "no container that uses FireLens",
        input: { containers: { web: { image: "nginx:1.29" } }, logging: { none: true } },
        code: "FL102",
        path: "containers",
        sentence: /no container sends its logs through FireLens/,
    },
    {
        title: "a retention of a group that exists",
        input: {
            containers: { web: { image: "nginx:1.29" } },
            logging: { cloudWatchLogs: { logGroup: "g", retentionInDays: 7 } },
        },
        code: "FL011",
        path: "logging.cloudWatchLogs.retentionInDays",
        sentence: /belongs to whoever made the log group/,
    },
    {
        title: "a retention of an awslogs group that exists",
        input: {
            containers: { web: { image: "nginx:1.29", logging: { awslogs: { logGroup: "g", retentionInDays: 7 } } } },
        },
        code: "FL011",
        path: 'containers["web"].logging.awslogs.retentionInDays',
        sentence: /belongs to whoever made the log group/,
    },
    {
        title: "a new group in another Region",
        input: { containers: { web: { image: "nginx:1.29" } }, logging: { cloudWatchLogs: { region: "us-east-1" } } },
        code: "FL011",
        path: "logging.cloudWatchLogs.region",
        sentence: /the new log group is made in the Region of the provider/,
    },
    {
        title: "a Region that is a wildcard",
        input: {
            containers: { web: { image: "nginx:1.29" } },
            logging: { firehose: { deliveryStream: "s", region: "*" } },
        },
        code: "FL011",
        path: "logging.firehose.region",
        sentence: /is not a Region; write one such as eu-central-1/,
    },
    {
        title: "a log group's ARN",
        input: {
            containers: { web: { image: "nginx:1.29" } },
            logging: { cloudWatchLogs: { logGroup: "arn:aws:logs:eu-central-1:123456789012:log-group:g" } },
        },
        code: "FL011",
        path: "logging.cloudWatchLogs.logGroup",
        sentence: /is not a valid log group name; give its name, not its ARN/,
    },
    {
        title: "a wildcard for the router's log group",
        input: { containers: { web: { image: "nginx:1.29" } }, logRouter: { logGroup: "*" } },
        code: "FL011",
        path: "logRouter.logGroup",
        sentence: /is not a valid log group name/,
    },
    {
        title: "a delivery stream's ARN",
        input: {
            containers: { web: { image: "nginx:1.29" } },
            logging: { firehose: { deliveryStream: "arn:aws:firehose:eu-central-1:123456789012:deliverystream/s" } },
        },
        code: "FL011",
        path: "logging.firehose.deliveryStream",
        sentence: /is not a valid name of a delivery stream; give its name, not its ARN/,
    },
    {
        title: "a stream prefix with a colon",
        input: {
            containers: { web: { image: "nginx:1.29" } },
            logging: { cloudWatchLogs: { logStreamPrefix: "a:b" } },
        },
        code: "FL011",
        path: "logging.cloudWatchLogs.logStreamPrefix",
        sentence: /holds : or \*/,
    },
    {
        title: "a time key of a record that is one value",
        input: {
            containers: { web: { image: "nginx:1.29" } },
            logging: { firehose: { deliveryStream: "s", logKey: "log", timeKey: "t" } },
        },
        code: "FL011",
        path: "logging.firehose.timeKey",
        sentence: /has no place for a time/,
    },
    {
        title: "two retentions of one group",
        input: {
            containers: {
                a: { image: "a", logging: { cloudWatchLogs: { retentionInDays: 7 } } },
                b: { image: "b", logging: { cloudWatchLogs: { retentionInDays: 14 } } },
            },
        },
        code: "FL011",
        path: 'containers["b"].logging.cloudWatchLogs.retentionInDays',
        sentence: /another container makes the same log group with 7 days/,
    },
    {
        title: "buffers that are too large together",
        input: {
            containers: { web: { image: "nginx:1.29" } },
            logging: { cloudWatchLogs: {}, bufferLimit: 536870912 },
        },
        code: "FL503",
        path: "logging.bufferLimit",
        sentence: /add up to 536870912 bytes/,
    },
];

describeRows("logging", ROWS);
