import { unknown } from "../../unit/support/builders";
import { row, task, type BadInput } from "./bad-input";

export const OPTIONS: readonly BadInput[] = [
    row("an option that a property sets", task({ logging: { cloudWatchLogs: { options: { log_key: "log" } } } }), [
        "FL011",
        'logging.cloudWatchLogs.options["log_key"]',
        "has a property of its own; set logKey instead.",
    ]),
    row("such an option in another case", task({ logging: { cloudWatchLogs: { options: { Retry_Limit: "5" } } } }), [
        "FL011",
        'logging.cloudWatchLogs.options["Retry_Limit"]',
        "has a property of its own; set logging.retryLimit instead.",
    ]),
    row(
        "the plugin",
        task({ logging: { cloudWatchLogs: { options: { Name: "http" } } } }),
        ["FL808", "logging.cloudWatchLogs.logGroup", "http has no such option; use the plugin's own names."],
        ["FL808", "logging.cloudWatchLogs.logStreamPrefix", "http has no such option; use the plugin's own names."],
        [
            "FL105",
            'logging.cloudWatchLogs.options["Name"]',
            "the plugin is chosen by the destination; leave it out: cloudWatchLogs sets it.",
        ],
        ["FL808", "logging.cloudWatchLogs.region", "http has no such option; use the plugin's own names."],
    ),
    row("a Match", task({ logging: { cloudWatchLogs: { options: { Match: "*" } } } }), [
        "FL806",
        'logging.cloudWatchLogs.options["Match"]',
        "would send this output the records of other containers, or none; leave it out: every container's outputs match its own records.",
    ]),
    row(
        "a stream name beside the prefix",
        task({ logging: { cloudWatchLogs: { options: { log_stream_name: "x" } } } }),
        [
            "FL011",
            'logging.cloudWatchLogs.options["log_stream_name"]',
            "Fluent Bit refuses it together with log_stream_prefix, which is always set; set logStreamPrefix.",
        ],
    ),
    row(
        "a group that Fluent Bit makes",
        task({ logging: { cloudWatchLogs: { options: { auto_create_group: "On" } } } }),
        [
            "FL011",
            'logging.cloudWatchLogs.options["auto_create_group"]',
            "the log group is made before the task starts; leave it out; for a group that exists, set logGroup.",
        ],
        [
            "FL602",
            "taskRoleArn",
            'the task role may not do what the destination of "web" needs: logs:CreateLogGroup; allow it to the role, on the resource that the destination names.',
        ],
    ),
    row(
        "a retention that Fluent Bit sets",
        task({ logging: { cloudWatchLogs: { options: { log_retention_days: "7" } } } }),
        [
            "FL011",
            'logging.cloudWatchLogs.options["log_retention_days"]',
            "it only means something to a group that Fluent Bit makes; set retentionInDays.",
        ],
    ),
    row(
        "groups that the records name",
        task({ logging: { cloudWatchLogs: { options: { log_group_template: "$kubernetes" } } } }),
        [
            "FL011",
            'logging.cloudWatchLogs.options["log_group_template"]',
            "the role cannot be allowed groups that only the records name; set logGroup.",
        ],
    ),
    row(
        "a role to take on",
        task({ logging: { cloudWatchLogs: { options: { Role_ARN: "*" } } } }),
        ["FL011", 'logging.cloudWatchLogs.options["Role_ARN"]', "has a property of its own; set roleArn instead."],
        [
            "FL602",
            "taskRoleArn",
            'the task role may not do what the destination of "web" needs: sts:AssumeRole; allow it to the role, on the resource that the destination names.',
        ],
    ),
    row("an option in two cases", task({ logging: { cloudWatchLogs: { options: { workers: "1", Workers: "2" } } } }), [
        "FL011",
        'logging.cloudWatchLogs.options["Workers"]',
        "the option is given twice, in another case; keep one of the two.",
    ]),
    row("a line break in a value", task({ logging: { cloudWatchLogs: { options: { endpoint: "a\n[OUTPUT]" } } } }), [
        "FL702",
        'logging.cloudWatchLogs.options["endpoint"]',
        "a line break or control character would add lines to the router's configuration; write the value in one line.",
    ]),
    row(
        "a line break in a name",
        task({ logging: { cloudWatchLogs: { options: { "a\nb": "x" } } } }),
        [
            "FL702",
            'logging.cloudWatchLogs.options["a\\nb"]',
            "the option's name would change the router's configuration; use the plugin's own name of the option.",
        ],
        [
            "FL808",
            'logging.cloudWatchLogs.options["a\\nb"]',
            "cloudwatch_logs has no such option; use the plugin's own names.",
        ],
    ),
    row("an option without a name", task({ logging: { cloudWatchLogs: { options: { "": "x" } } } }), [
        "FL702",
        'logging.cloudWatchLogs.options[""]',
        "the option's name would change the router's configuration; use the plugin's own name of the option.",
    ]),
    row(
        "a secret in an option",
        task({ logging: { cloudWatchLogs: { options: { http_passwd: "CANARY" } } } }),
        [
            "FL701",
            'logging.cloudWatchLogs.options["http_passwd"]',
            "a secret in a log option can be read in the ECS console and in the router's configuration; put it into AWS Secrets Manager and give it to the router by logRouter.secrets, as ${NAME} in the configuration.",
        ],
        [
            "FL808",
            'logging.cloudWatchLogs.options["http_passwd"]',
            "cloudwatch_logs has no such option; use the plugin's own names.",
        ],
    ),
    row(
        "a Pulumi secret in a property",
        task({ logging: { cloudWatchLogs: { logStreamPrefix: unknown({ secret: true }) } } }),
        [
            "FL701",
            "logging.cloudWatchLogs.logStreamPrefix",
            "a secret in a log option can be read in the ECS console and in the router's configuration; put it into AWS Secrets Manager and give it to the router by logRouter.secrets, as ${NAME} in the configuration.",
        ],
    ),
    row(
        "a line break in a property",
        task({ logging: { firehose: { deliveryStream: "s", timeKeyFormat: "%Y\n%m" } } }),
        [
            "FL702",
            "logging.firehose.timeKeyFormat",
            "a line break or control character would add lines to the router's configuration; write the value in one line.",
        ],
    ),
    row(
        "a line break in the second of two destinations",
        task({ logging: { cloudWatchLogs: {}, firehose: { deliveryStream: "s", timeKey: "a\nb" } } }),
        [
            "FL702",
            "logging.firehose.timeKey",
            "a line break or control character would add lines to the router's configuration; write the value in one line.",
        ],
    ),
    row("a line break in a pattern", task({ logging: { cloudWatchLogs: {}, include: "a\nb" } }), [
        "FL702",
        "logging.include",
        "a line break or control character would add lines to the router's configuration; write the value in one line.",
    ]),
    row(
        "a value for which the configuration would be taken for parsers",
        task({ logging: { cloudWatchLogs: {}, firehose: { deliveryStream: "s", timeKey: "[PARSER]" } } }),
        [
            "FL702",
            "logging.firehose.timeKey",
            "for the word in brackets the init process would take the whole configuration for parsers; write another value.",
        ],
    ),
    row(
        "a secret as a literal",
        task({ logging: { cloudWatchLogs: { options: { api_key: "0123456789" } } } }),
        [
            "FL701",
            'logging.cloudWatchLogs.options["api_key"]',
            "a secret in a log option can be read in the ECS console and in the router's configuration; put it into AWS Secrets Manager and give it to the router by logRouter.secrets, as ${NAME} in the configuration.",
        ],
        [
            "FL808",
            'logging.cloudWatchLogs.options["api_key"]',
            "cloudwatch_logs has no such option; use the plugin's own names.",
        ],
    ),
    row("an empty option", task({ logging: { cloudWatchLogs: { options: { endpoint: "" } } } }), [
        "FL009",
        'logging.cloudWatchLogs.options["endpoint"]',
        "is empty; give it a value or leave it out.",
    ]),
    row(
        "the mode of another driver",
        task({ logging: { firehose: { deliveryStream: "logs", options: { mode: "non-blocking" } } } }),
        [
            "FL805",
            'logging.firehose.options["mode"]',
            "is an option of Docker's log drivers, and would become one of the router's output; leave it out.",
        ],
    ),
    row(
        "the buffer of another driver",
        task({ logging: { firehose: { deliveryStream: "logs", options: { "max-buffer-size": "25m" } } } }),
        [
            "FL805",
            'logging.firehose.options["max-buffer-size"]',
            "is an option of Docker's log drivers, and would become one of the router's output; leave it out.",
        ],
    ),
    row(
        "options of awslogs",
        task({ logging: { firehose: { deliveryStream: "logs", options: { "awslogs-region": "eu-central-1" } } } }),
        [
            "FL805",
            'logging.firehose.options["awslogs-region"]',
            "is an option of Docker's log drivers, and would become one of the router's output; leave it out.",
        ],
    ),
    row(
        "an empty group of awslogs",
        task({ logging: { firehose: { deliveryStream: "logs", options: { "awslogs-group": "" } } } }),
        ["FL009", 'logging.firehose.options["awslogs-group"]', "is empty; give it a value or leave it out."],
    ),
    row(
        "a plugin in lower case",
        task({ logging: { firehose: { deliveryStream: "logs", options: { name: "s3" } } } }),
        [
            "FL105",
            'logging.firehose.options["name"]',
            "the plugin is chosen by the destination; leave it out: firehose sets it.",
        ],
    ),
    row(
        "a token among options",
        task({ logging: { cloudWatchLogs: { options: { splunk_token: "CANARY" } } } }),
        [
            "FL701",
            'logging.cloudWatchLogs.options["splunk_token"]',
            "a secret in a log option can be read in the ECS console and in the router's configuration; put it into AWS Secrets Manager and give it to the router by logRouter.secrets, as ${NAME} in the configuration.",
        ],
        [
            "FL808",
            'logging.cloudWatchLogs.options["splunk_token"]',
            "cloudwatch_logs has no such option; use the plugin's own names.",
        ],
    ),
    row(
        "a key shared with an aggregator",
        task({ logging: { cloudWatchLogs: { options: { shared_key: "CANARY" } } } }),
        [
            "FL701",
            'logging.cloudWatchLogs.options["shared_key"]',
            "a secret in a log option can be read in the ECS console and in the router's configuration; put it into AWS Secrets Manager and give it to the router by logRouter.secrets, as ${NAME} in the configuration.",
        ],
        [
            "FL808",
            'logging.cloudWatchLogs.options["shared_key"]',
            "cloudwatch_logs has no such option; use the plugin's own names.",
        ],
    ),
];
