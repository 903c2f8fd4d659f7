import { describeRows, type Row } from "../support/rows";
import { unknown } from "../support/builders";

const ROWS: readonly Row[] = [
    {
        title: "an option that a property sets",
        input: {
            containers: { web: { image: "nginx:1.29" } },
            logging: { cloudWatchLogs: { options: { log_key: "log" } } },
        },
        code: "FL011",
        path: 'logging.cloudWatchLogs.options["log_key"]',
        sentence: /has a property of its own; set logKey instead/,
    },
    {
        title: "such an option in another case",
        input: {
            containers: { web: { image: "nginx:1.29" } },
            logging: { cloudWatchLogs: { options: { Retry_Limit: "5" } } },
        },
        code: "FL011",
        path: 'logging.cloudWatchLogs.options["Retry_Limit"]',
        sentence: /set logging\.retryLimit instead/,
    },
    {
        title: "the plugin",
        input: {
            containers: { web: { image: "nginx:1.29" } },
            logging: { cloudWatchLogs: { options: { Name: "http" } } },
        },
        code: "FL105",
        path: 'logging.cloudWatchLogs.options["Name"]',
        sentence: /the plugin is chosen by the destination; leave it out: cloudWatchLogs sets it/,
    },
    {
        title: "a Match",
        input: {
            containers: { web: { image: "nginx:1.29" } },
            logging: { cloudWatchLogs: { options: { Match: "*" } } },
        },
        code: "FL806",
        path: 'logging.cloudWatchLogs.options["Match"]',
        sentence: /the records of other containers/,
    },
    {
        title: "a stream name beside the prefix",
        input: {
            containers: { web: { image: "nginx:1.29" } },
            logging: { cloudWatchLogs: { options: { log_stream_name: "x" } } },
        },
        code: "FL011",
        path: 'logging.cloudWatchLogs.options["log_stream_name"]',
        sentence: /refuses it together with log_stream_prefix/,
    },
    {
        title: "a group that Fluent Bit makes",
        input: {
            containers: { web: { image: "nginx:1.29" } },
            logging: { cloudWatchLogs: { options: { auto_create_group: "On" } } },
        },
        code: "FL011",
        path: 'logging.cloudWatchLogs.options["auto_create_group"]',
        sentence: /the log group is made before the task starts/,
    },
    {
        title: "a retention that Fluent Bit sets",
        input: {
            containers: { web: { image: "nginx:1.29" } },
            logging: { cloudWatchLogs: { options: { log_retention_days: "7" } } },
        },
        code: "FL011",
        path: 'logging.cloudWatchLogs.options["log_retention_days"]',
        sentence: /set retentionInDays/,
    },
    {
        title: "groups that the records name",
        input: {
            containers: { web: { image: "nginx:1.29" } },
            logging: { cloudWatchLogs: { options: { log_group_template: "$kubernetes" } } },
        },
        code: "FL011",
        path: 'logging.cloudWatchLogs.options["log_group_template"]',
        sentence: /the role cannot be allowed groups that only the records name/,
    },
    {
        title: "a role to take on",
        input: {
            containers: { web: { image: "nginx:1.29" } },
            logging: { cloudWatchLogs: { options: { Role_ARN: "*" } } },
        },
        code: "FL011",
        path: 'logging.cloudWatchLogs.options["Role_ARN"]',
        sentence: /has a property of its own; set roleArn instead/,
    },
    {
        title: "an option in two cases",
        input: {
            containers: { web: { image: "nginx:1.29" } },
            logging: { cloudWatchLogs: { options: { workers: "1", Workers: "2" } } },
        },
        code: "FL011",
        path: 'logging.cloudWatchLogs.options["Workers"]',
        sentence: /the option is given twice, in another case/,
    },
    {
        title: "a line break in a value",
        input: {
            containers: { web: { image: "nginx:1.29" } },
            logging: { cloudWatchLogs: { options: { endpoint: "a\n[OUTPUT]" } } },
        },
        code: "FL702",
        path: 'logging.cloudWatchLogs.options["endpoint"]',
        sentence: /a line break or control character would add lines to the router's configuration/,
    },
    {
        title: "a line break in a name",
        input: {
            containers: { web: { image: "nginx:1.29" } },
            logging: { cloudWatchLogs: { options: { "a\nb": "x" } } },
        },
        code: "FL702",
        path: 'logging.cloudWatchLogs.options["a\\nb"]',
        sentence: /the option's name would change/,
    },
    {
        title: "an option without a name",
        input: { containers: { web: { image: "nginx:1.29" } }, logging: { cloudWatchLogs: { options: { "": "x" } } } },
        code: "FL702",
        path: 'logging.cloudWatchLogs.options[""]',
        sentence: /the option's name would change/,
    },
    {
        title: "a secret in an option",
        input: {
            containers: { web: { image: "nginx:1.29" } },
            logging: { cloudWatchLogs: { options: { http_passwd: "CANARY" } } },
        },
        code: "FL701",
        path: 'logging.cloudWatchLogs.options["http_passwd"]',
        sentence: /a secret in a log option can be read/,
    },
    {
        title: "a Pulumi secret in a property",
        input: {
            containers: { web: { image: "nginx:1.29" } },
            logging: { cloudWatchLogs: { logStreamPrefix: unknown({ secret: true }) } },
        },
        code: "FL701",
        path: "logging.cloudWatchLogs.logStreamPrefix",
        sentence: /a secret in a log option/,
    },
    {
        title: "a line break in a property",
        input: {
            containers: { web: { image: "nginx:1.29" } },
            logging: { firehose: { deliveryStream: "s", timeKeyFormat: "%Y\n%m" } },
        },
        code: "FL702",
        path: "logging.firehose.timeKeyFormat",
        sentence: /a line break/,
    },
    {
        title: "a line break in the second of two destinations",
        input: {
            containers: { web: { image: "nginx:1.29" } },
            logging: { cloudWatchLogs: {}, firehose: { deliveryStream: "s", timeKey: "a\nb" } },
        },
        code: "FL702",
        path: "logging.firehose.timeKey",
        sentence: /a line break/,
    },
    {
        title: "a line break in a pattern",
        input: { containers: { web: { image: "nginx:1.29" } }, logging: { cloudWatchLogs: {}, include: "a\nb" } },
        code: "FL702",
        path: "logging.include",
        sentence: /a line break/,
    },
    {
        title: "a value for which the configuration would be taken for parsers",
        input: {
            containers: { web: { image: "nginx:1.29" } },
            logging: { cloudWatchLogs: {}, firehose: { deliveryStream: "s", timeKey: "[PARSER]" } },
        },
        code: "FL702",
        path: "logging.firehose.timeKey",
        sentence: /for the word in brackets the init process would take the whole configuration for parsers/,
    },
];

describeRows("options by the names of Fluent Bit", ROWS);
