import { row, web, type BadInput } from "./bad-input";

export const OVERRIDES_LOGGING: readonly BadInput[] = [
    row("a log driver's option by an override", web({ overrides: { logConfiguration: { options: { Match: "*" } } } }), [
        "FL806",
        'containers["web"].overrides.logConfiguration.options["Match"]',
        "would send this output the records of other containers, or none; leave it out: every container's outputs match its own records.",
    ]),
    row("a number as an option", web({ overrides: { logConfiguration: { options: { retry_limit: 3 } } } }), [
        "FL110",
        'containers["web"].overrides.logConfiguration.options["retry_limit"]',
        "is no string; put it in quotes.",
    ]),
    row(
        "a log driver that Fargate does not have",
        {
            containers: {
                web: { image: "nginx:1.29" },
                side: { image: "a:1", logging: { none: true }, overrides: { logConfiguration: { logDriver: "gelf" } } },
            },
        },
        [
            "FL004",
            'containers["side"].overrides.logConfiguration.logDriver',
            "is not one of the possible values; what is possible here: awsfirelens, awslogs, splunk.",
        ],
    ),
    row(
        "a log driver that there is not",
        {
            containers: {
                web: { image: "nginx:1.29", memory: 64 },
                side: {
                    image: "a:1",
                    memory: 64,
                    logging: { none: true },
                    overrides: { logConfiguration: { logDriver: "firelens" } },
                },
            },
            compatibilities: ["EC2"],
        },
        [
            "FL004",
            'containers["side"].overrides.logConfiguration.logDriver',
            "is not one of the possible values; what is possible here: awsfirelens, awslogs, splunk, fluentd, gelf, journald, json-file, syslog.",
        ],
    ),
    row(
        "secrets of another log driver",
        {
            containers: {
                web: { image: "nginx:1.29" },
                side: {
                    image: "a:1",
                    logging: { none: true },
                    overrides: {
                        logConfiguration: {
                            logDriver: "splunk",
                            options: { "splunk-url": "https://splunk.example" },
                            secretOptions: [{ name: "splunk-token", valueFrom: "/splunk/token" }],
                        },
                    },
                },
            },
        },
        [
            "FL105",
            'containers["side"].overrides.logConfiguration.secretOptions',
            "the agent takes these secrets for those of an output without a plugin, and does not start the task; leave them out, or log through FireLens in this container too.",
        ],
    ),
    row(
        "options without a plugin",
        {
            containers: {
                web: { image: "nginx:1.29" },
                side: {
                    image: "a:1",
                    logging: { none: true },
                    overrides: { logConfiguration: { logDriver: "awsfirelens", options: { host: "logs.example" } } },
                },
            },
        },
        [
            "FL105",
            'containers["side"].overrides.logConfiguration.options',
            "names no output plugin, and the agent then does not start the task; add Name.",
        ],
    ),
    row(
        "a plugin in lower case",
        {
            containers: {
                web: { image: "nginx:1.29" },
                side: {
                    image: "a:1",
                    logging: { none: true },
                    overrides: { logConfiguration: { logDriver: "awsfirelens", options: { name: "http" } } },
                },
            },
        },
        [
            "FL105",
            'containers["side"].overrides.logConfiguration.options["name"]',
            "names no output plugin, and the agent then does not start the task; write Name instead of name.",
        ],
    ),
    row(
        "the mode of another driver",
        web({ overrides: { logConfiguration: { logDriver: "awsfirelens", options: { mode: "non-blocking" } } } }),
        [
            "FL805",
            'containers["web"].overrides.logConfiguration.options["mode"]',
            "is an option of Docker's log drivers, and would become one of the router's output; leave it out.",
        ],
    ),
    row(
        "an API key among options",
        web({ overrides: { logConfiguration: { logDriver: "awsfirelens", options: { apikey: "CANARY" } } } }),
        [
            "FL701",
            'containers["web"].overrides.logConfiguration.options["apikey"]',
            "a secret in a log option can be read in the ECS console and in the router's configuration; put it into AWS Secrets Manager and give it to the router by logRouter.secrets, as ${NAME} in the configuration.",
        ],
        [
            "FL808",
            'containers["web"].overrides.logConfiguration.options["apikey"]',
            "cloudwatch_logs has no such option; use the plugin's own names.",
        ],
    ),
    row(
        "a newline in an option",
        web({
            overrides: { logConfiguration: { logDriver: "awsfirelens", options: { endpoint: "CANARY\n[OUTPUT]" } } },
        }),
        [
            "FL702",
            'containers["web"].overrides.logConfiguration.options["endpoint"]',
            "a line break or control character would add lines to the router's configuration; write the value in one line.",
        ],
    ),
    row(
        "an empty option",
        web({ overrides: { logConfiguration: { logDriver: "awsfirelens", options: { endpoint: "" } } } }),
        [
            "FL009",
            'containers["web"].overrides.logConfiguration.options["endpoint"]',
            "is empty; give it a value or leave it out.",
        ],
    ),
    row(
        "an option that is a number",
        web({ overrides: { logConfiguration: { logDriver: "awsfirelens", options: { workers: 1 } } } }),
        ["FL110", 'containers["web"].overrides.logConfiguration.options["workers"]', "is no string; put it in quotes."],
    ),
    row(
        "a match of all records",
        web({ overrides: { logConfiguration: { logDriver: "awsfirelens", options: { Match: "*" } } } }),
        [
            "FL806",
            'containers["web"].overrides.logConfiguration.options["Match"]',
            "would send this output the records of other containers, or none; leave it out: every container's outputs match its own records.",
        ],
    ),
    row(
        "a buffer with a unit",
        web({
            overrides: {
                logConfiguration: { logDriver: "awsfirelens", options: { "log-driver-buffer-limit": "2MB" } },
            },
        }),
        [
            "FL502",
            'containers["web"].overrides.logConfiguration.options["log-driver-buffer-limit"]',
            "is not a whole number from 0 to 536870912; write it in bytes and digits only, such as 2097152.",
        ],
    ),
    row(
        "a buffer of ten billion",
        web({
            overrides: {
                logConfiguration: { logDriver: "awsfirelens", options: { "log-driver-buffer-limit": "9999999999" } },
            },
        }),
        [
            "FL502",
            'containers["web"].overrides.logConfiguration.options["log-driver-buffer-limit"]',
            "is not a whole number from 0 to 536870912; write it in bytes and digits only, such as 2097152.",
        ],
        [
            "FL503",
            'containers["web"].overrides.logConfiguration.options["log-driver-buffer-limit"]',
            "the buffers of containers without memory add up to 9999999999 bytes, and must stay below 536870912; lower the limits, or give the containers memory or memoryReservation.",
        ],
    ),
    row(
        "a buffer below nothing",
        web({
            overrides: { logConfiguration: { logDriver: "awsfirelens", options: { "log-driver-buffer-limit": "-1" } } },
        }),
        [
            "FL502",
            'containers["web"].overrides.logConfiguration.options["log-driver-buffer-limit"]',
            "is not a whole number from 0 to 536870912; write it in bytes and digits only, such as 2097152.",
        ],
    ),
    row(
        "a loop to the router itself",
        {
            containers: {
                web: { image: "nginx:1.29" },
                side: {
                    image: "a:1",
                    logging: { none: true },
                    overrides: {
                        logConfiguration: {
                            logDriver: "awsfirelens",
                            options: { Name: "forward", Host: "localhost", Port: "24224" },
                        },
                    },
                },
            },
        },
        [
            "FL802",
            'containers["side"].overrides.logConfiguration.options',
            "the output sends its records back to the log router, until its memory is full; give the host of an aggregator, or leave the output out.",
        ],
    ),
];
