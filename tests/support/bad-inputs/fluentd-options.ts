import { row, type BadInput } from "./bad-input";

export const FLUENTD_OPTIONS: readonly BadInput[] = [
    row(
        "region among the options of Fluentd's plugin",
        {
            containers: { web: { image: "nginx:1.29" } },
            logRouter: { type: "fluentd", image: "example.com/fluentd:1.19.1" },
            logging: { cloudWatchLogs: { options: { region: "CANARY" } } },
        },
        [
            "FL011",
            "logRouter.image",
            "whether the image holds fluent-plugin-cloudwatch-logs, which cloudWatchLogs needs, cannot be seen; build one with `gem install fluent-plugin-cloudwatch-logs`, or Fluentd does not start.",
        ],
        ["FL011", 'logging.cloudWatchLogs.options["region"]', "has a property of its own; set region instead."],
    ),
    row(
        "log_group_name among the options of Fluentd's plugin",
        {
            containers: { web: { image: "nginx:1.29" } },
            logRouter: { type: "fluentd", image: "example.com/fluentd:1.19.1" },
            logging: { cloudWatchLogs: { options: { log_group_name: "CANARY" } } },
        },
        [
            "FL011",
            "logRouter.image",
            "whether the image holds fluent-plugin-cloudwatch-logs, which cloudWatchLogs needs, cannot be seen; build one with `gem install fluent-plugin-cloudwatch-logs`, or Fluentd does not start.",
        ],
        [
            "FL011",
            'logging.cloudWatchLogs.options["log_group_name"]',
            "has a property of its own; set logGroup instead.",
        ],
    ),
    row(
        "message_keys among the options of Fluentd's plugin",
        {
            containers: { web: { image: "nginx:1.29" } },
            logRouter: { type: "fluentd", image: "example.com/fluentd:1.19.1" },
            logging: { cloudWatchLogs: { options: { message_keys: "CANARY" } } },
        },
        [
            "FL011",
            "logRouter.image",
            "whether the image holds fluent-plugin-cloudwatch-logs, which cloudWatchLogs needs, cannot be seen; build one with `gem install fluent-plugin-cloudwatch-logs`, or Fluentd does not start.",
        ],
        ["FL011", 'logging.cloudWatchLogs.options["message_keys"]', "has a property of its own; set logKey instead."],
    ),
    row(
        "aws_sts_role_arn among the options of Fluentd's plugin",
        {
            containers: { web: { image: "nginx:1.29" } },
            logRouter: { type: "fluentd", image: "example.com/fluentd:1.19.1" },
            logging: { cloudWatchLogs: { options: { aws_sts_role_arn: "CANARY" } } },
        },
        [
            "FL011",
            "logRouter.image",
            "whether the image holds fluent-plugin-cloudwatch-logs, which cloudWatchLogs needs, cannot be seen; build one with `gem install fluent-plugin-cloudwatch-logs`, or Fluentd does not start.",
        ],
        [
            "FL011",
            'logging.cloudWatchLogs.options["aws_sts_role_arn"]',
            "has a property of its own; set roleArn instead.",
        ],
        [
            "FL602",
            "taskRoleArn",
            'the task role may not do what the destination of "web" needs: sts:AssumeRole; allow it to the role, on the resource that the destination names.',
        ],
    ),
    row(
        "aws_sts_external_id among the options of Fluentd's plugin",
        {
            containers: { web: { image: "nginx:1.29" } },
            logRouter: { type: "fluentd", image: "example.com/fluentd:1.19.1" },
            logging: { cloudWatchLogs: { options: { aws_sts_external_id: "CANARY" } } },
        },
        [
            "FL011",
            "logRouter.image",
            "whether the image holds fluent-plugin-cloudwatch-logs, which cloudWatchLogs needs, cannot be seen; build one with `gem install fluent-plugin-cloudwatch-logs`, or Fluentd does not start.",
        ],
        [
            "FL011",
            'logging.cloudWatchLogs.options["aws_sts_external_id"]',
            "has a property of its own; set externalId instead.",
        ],
    ),
    row(
        "role_arn among the options of Fluentd's plugin",
        {
            containers: { web: { image: "nginx:1.29" } },
            logRouter: { type: "fluentd", image: "example.com/fluentd:1.19.1" },
            logging: { cloudWatchLogs: { options: { role_arn: "CANARY" } } },
        },
        [
            "FL011",
            "logRouter.image",
            "whether the image holds fluent-plugin-cloudwatch-logs, which cloudWatchLogs needs, cannot be seen; build one with `gem install fluent-plugin-cloudwatch-logs`, or Fluentd does not start.",
        ],
        ["FL011", 'logging.cloudWatchLogs.options["role_arn"]', "has a property of its own; set roleArn instead."],
    ),
    row(
        "log_key among the options of Fluentd's plugin",
        {
            containers: { web: { image: "nginx:1.29" } },
            logRouter: { type: "fluentd", image: "example.com/fluentd:1.19.1" },
            logging: { cloudWatchLogs: { options: { log_key: "CANARY" } } },
        },
        [
            "FL011",
            "logRouter.image",
            "whether the image holds fluent-plugin-cloudwatch-logs, which cloudWatchLogs needs, cannot be seen; build one with `gem install fluent-plugin-cloudwatch-logs`, or Fluentd does not start.",
        ],
        ["FL011", 'logging.cloudWatchLogs.options["log_key"]', "has a property of its own; set logKey instead."],
    ),
    row(
        "retry_limit among the options of Fluentd's plugin",
        {
            containers: { web: { image: "nginx:1.29" } },
            logRouter: { type: "fluentd", image: "example.com/fluentd:1.19.1" },
            logging: { cloudWatchLogs: { options: { retry_limit: "CANARY" } } },
        },
        [
            "FL011",
            "logRouter.image",
            "whether the image holds fluent-plugin-cloudwatch-logs, which cloudWatchLogs needs, cannot be seen; build one with `gem install fluent-plugin-cloudwatch-logs`, or Fluentd does not start.",
        ],
        [
            "FL011",
            'logging.cloudWatchLogs.options["retry_limit"]',
            "has a property of its own; set logging.retryLimit instead.",
        ],
    ),
    row(
        "retry_max_times among the options of Fluentd's plugin",
        {
            containers: { web: { image: "nginx:1.29" } },
            logRouter: { type: "fluentd", image: "example.com/fluentd:1.19.1" },
            logging: { cloudWatchLogs: { options: { retry_max_times: "CANARY" } } },
        },
        [
            "FL011",
            "logRouter.image",
            "whether the image holds fluent-plugin-cloudwatch-logs, which cloudWatchLogs needs, cannot be seen; build one with `gem install fluent-plugin-cloudwatch-logs`, or Fluentd does not start.",
        ],
        [
            "FL011",
            'logging.cloudWatchLogs.options["retry_max_times"]',
            "has a property of its own; set logging.retryLimit instead.",
        ],
    ),
    row(
        "log_stream_name among the options of Fluentd's plugin",
        {
            containers: { web: { image: "nginx:1.29" } },
            logRouter: { type: "fluentd", image: "example.com/fluentd:1.19.1" },
            logging: { cloudWatchLogs: { options: { log_stream_name: "CANARY" } } },
        },
        [
            "FL011",
            "logRouter.image",
            "whether the image holds fluent-plugin-cloudwatch-logs, which cloudWatchLogs needs, cannot be seen; build one with `gem install fluent-plugin-cloudwatch-logs`, or Fluentd does not start.",
        ],
        [
            "FL011",
            'logging.cloudWatchLogs.options["log_stream_name"]',
            "the name of the stream is made from the tag, as ECS gives it; set logStreamPrefix.",
        ],
    ),
    row(
        "use_tag_as_stream among the options of Fluentd's plugin",
        {
            containers: { web: { image: "nginx:1.29" } },
            logRouter: { type: "fluentd", image: "example.com/fluentd:1.19.1" },
            logging: { cloudWatchLogs: { options: { use_tag_as_stream: "CANARY" } } },
        },
        [
            "FL011",
            "logRouter.image",
            "whether the image holds fluent-plugin-cloudwatch-logs, which cloudWatchLogs needs, cannot be seen; build one with `gem install fluent-plugin-cloudwatch-logs`, or Fluentd does not start.",
        ],
        [
            "FL011",
            'logging.cloudWatchLogs.options["use_tag_as_stream"]',
            "the name of the stream is made from the tag, as ECS gives it; leave it out, or set logStreamPrefix.",
        ],
    ),
    row(
        "log_group_name_key among the options of Fluentd's plugin",
        {
            containers: { web: { image: "nginx:1.29" } },
            logRouter: { type: "fluentd", image: "example.com/fluentd:1.19.1" },
            logging: { cloudWatchLogs: { options: { log_group_name_key: "CANARY" } } },
        },
        [
            "FL011",
            "logRouter.image",
            "whether the image holds fluent-plugin-cloudwatch-logs, which cloudWatchLogs needs, cannot be seen; build one with `gem install fluent-plugin-cloudwatch-logs`, or Fluentd does not start.",
        ],
        [
            "FL011",
            'logging.cloudWatchLogs.options["log_group_name_key"]',
            "the role cannot be allowed groups that only the records name; set logGroup.",
        ],
    ),
    row(
        "auto_create_stream among the options of Fluentd's plugin",
        {
            containers: { web: { image: "nginx:1.29" } },
            logRouter: { type: "fluentd", image: "example.com/fluentd:1.19.1" },
            logging: { cloudWatchLogs: { options: { auto_create_stream: "CANARY" } } },
        },
        [
            "FL011",
            "logRouter.image",
            "whether the image holds fluent-plugin-cloudwatch-logs, which cloudWatchLogs needs, cannot be seen; build one with `gem install fluent-plugin-cloudwatch-logs`, or Fluentd does not start.",
        ],
        [
            "FL011",
            'logging.cloudWatchLogs.options["auto_create_stream"]',
            "is always true: the group is there, and streams are made; leave it out.",
        ],
    ),
    row(
        "retention_in_days among the options of Fluentd's plugin",
        {
            containers: { web: { image: "nginx:1.29" } },
            logRouter: { type: "fluentd", image: "example.com/fluentd:1.19.1" },
            logging: { cloudWatchLogs: { options: { retention_in_days: "CANARY" } } },
        },
        [
            "FL011",
            "logRouter.image",
            "whether the image holds fluent-plugin-cloudwatch-logs, which cloudWatchLogs needs, cannot be seen; build one with `gem install fluent-plugin-cloudwatch-logs`, or Fluentd does not start.",
        ],
        [
            "FL011",
            'logging.cloudWatchLogs.options["retention_in_days"]',
            "it only means something to a group that Fluentd makes; set retentionInDays.",
        ],
    ),
    row(
        "Match among the options of Fluentd's plugin",
        {
            containers: { web: { image: "nginx:1.29" } },
            logRouter: { type: "fluentd", image: "example.com/fluentd:1.19.1" },
            logging: { cloudWatchLogs: { options: { Match: "CANARY" } } },
        },
        [
            "FL011",
            "logRouter.image",
            "whether the image holds fluent-plugin-cloudwatch-logs, which cloudWatchLogs needs, cannot be seen; build one with `gem install fluent-plugin-cloudwatch-logs`, or Fluentd does not start.",
        ],
        [
            "FL011",
            'logging.cloudWatchLogs.options["Match"]',
            "is an option of Fluent Bit, which Fluentd passes over; leave it out, or write the option that the plugin of Fluentd has for it.",
        ],
    ),
    row(
        "workers among the options of Fluentd's plugin",
        {
            containers: { web: { image: "nginx:1.29" } },
            logRouter: { type: "fluentd", image: "example.com/fluentd:1.19.1" },
            logging: { cloudWatchLogs: { options: { workers: "CANARY" } } },
        },
        [
            "FL011",
            "logRouter.image",
            "whether the image holds fluent-plugin-cloudwatch-logs, which cloudWatchLogs needs, cannot be seen; build one with `gem install fluent-plugin-cloudwatch-logs`, or Fluentd does not start.",
        ],
        [
            "FL011",
            'logging.cloudWatchLogs.options["workers"]',
            "is an option of Fluent Bit, which Fluentd passes over; leave it out, or write the option that the plugin of Fluentd has for it.",
        ],
    ),
    row(
        "net.keepalive among the options of Fluentd's plugin",
        {
            containers: { web: { image: "nginx:1.29" } },
            logRouter: { type: "fluentd", image: "example.com/fluentd:1.19.1" },
            logging: { cloudWatchLogs: { options: { "net.keepalive": "CANARY" } } },
        },
        [
            "FL011",
            "logRouter.image",
            "whether the image holds fluent-plugin-cloudwatch-logs, which cloudWatchLogs needs, cannot be seen; build one with `gem install fluent-plugin-cloudwatch-logs`, or Fluentd does not start.",
        ],
        [
            "FL011",
            'logging.cloudWatchLogs.options["net.keepalive"]',
            "is an option of Fluent Bit, which Fluentd passes over; leave it out, or write the option that the plugin of Fluentd has for it.",
        ],
    ),
];
