import { row, task, web, type BadInput } from "./bad-input";

export const LOGGING: readonly BadInput[] = [
    row("logging that says nothing", task({ logging: {} }), [
        "FL011",
        "logging",
        "says nowhere to send logs to; add a destination such as cloudWatchLogs, or none: true.",
    ]),
    row("a container's logging that says nothing", web({ logging: { none: false } }), [
        "FL011",
        'containers["web"].logging',
        "says nowhere to send logs to; add a destination such as cloudWatchLogs, or none: true.",
    ]),
    row("a destination and awslogs", task({ logging: { cloudWatchLogs: {}, awslogs: {} } }), [
        "FL011",
        "logging",
        "cloudWatchLogs and awslogs exclude each other; keep the destinations, or awslogs, or none: true.",
    ]),
    row(
        "awslogs and none",
        task({ logging: { awslogs: {}, none: true } }),
        [
            "FL102",
            "containers",
            "no container sends its logs through FireLens, and ECS refuses a log router without any; give at least one container a destination, or do without FireLens.",
        ],
        ["FL011", "logging", "awslogs and none exclude each other; keep the destinations, or awslogs, or none: true."],
    ),
    row(
        "a pattern past FireLens",
        web({ logging: { awslogs: {}, include: "x" } }),
        [
            "FL102",
            "containers",
            "no container sends its logs through FireLens, and ECS refuses a log router without any; give at least one container a destination, or do without FireLens.",
        ],
        [
            "FL011",
            'containers["web"].logging.include',
            "only means something to a container that logs through FireLens; leave it out, or send the logs to a destination.",
        ],
    ),
    row(
        "a buffer limit past FireLens",
        web({ logging: { none: true, bufferLimit: 1 } }),
        [
            "FL102",
            "containers",
            "no container sends its logs through FireLens, and ECS refuses a log router without any; give at least one container a destination, or do without FireLens.",
        ],
        [
            "FL501",
            'containers["web"].logging.bufferLimit',
            "only means something to a container that logs through FireLens; leave it out, or send the logs to a destination.",
        ],
    ),
    row("no container that uses FireLens", task({ logging: { none: true } }), [
        "FL102",
        "containers",
        "no container sends its logs through FireLens, and ECS refuses a log router without any; give at least one container a destination, or do without FireLens.",
    ]),
    row(
        "a retention of a group that exists",
        task({ logging: { cloudWatchLogs: { logGroup: "g", retentionInDays: 7 } } }),
        [
            "FL011",
            "logging.cloudWatchLogs.retentionInDays",
            "belongs to whoever made the log group, and logGroup names an existing one; leave one of the two out.",
        ],
    ),
    row(
        "a retention of an awslogs group that exists",
        web({ logging: { awslogs: { logGroup: "g", retentionInDays: 7 } } }),
        [
            "FL102",
            "containers",
            "no container sends its logs through FireLens, and ECS refuses a log router without any; give at least one container a destination, or do without FireLens.",
        ],
        [
            "FL011",
            'containers["web"].logging.awslogs.retentionInDays',
            "belongs to whoever made the log group, and logGroup names an existing one; leave one of the two out.",
        ],
    ),
    row("a new group in another Region", task({ logging: { cloudWatchLogs: { region: "us-east-1" } } }), [
        "FL011",
        "logging.cloudWatchLogs.region",
        "the new log group is made in the Region of the provider; give the logGroup that exists in this Region, or leave region out.",
    ]),
    row("a Region that is a wildcard", task({ logging: { firehose: { deliveryStream: "s", region: "*" } } }), [
        "FL011",
        "logging.firehose.region",
        "is not a Region; write one such as eu-central-1.",
    ]),
    row(
        "a log group's ARN",
        task({ logging: { cloudWatchLogs: { logGroup: "arn:aws:logs:eu-central-1:123456789012:log-group:g" } } }),
        [
            "FL011",
            "logging.cloudWatchLogs.logGroup",
            "is not a valid log group name; give its name, not its ARN: letters, digits, dots, _, -, / and #, at most 512.",
        ],
    ),
    row("a wildcard for the router's log group", task({ logRouter: { logGroup: "*" } }), [
        "FL011",
        "logRouter.logGroup",
        "is not a valid log group name; give its name, not its ARN: letters, digits, dots, _, -, / and #, at most 512.",
    ]),
    row(
        "a delivery stream's ARN",
        task({
            logging: { firehose: { deliveryStream: "arn:aws:firehose:eu-central-1:123456789012:deliverystream/s" } },
        }),
        [
            "FL011",
            "logging.firehose.deliveryStream",
            "is not a valid name of a delivery stream; give its name, not its ARN: 1 to 64 letters, digits, dots, _ and -.",
        ],
    ),
    row("a stream prefix with a colon", task({ logging: { cloudWatchLogs: { logStreamPrefix: "a:b" } } }), [
        "FL011",
        "logging.cloudWatchLogs.logStreamPrefix",
        "holds : or *, which no name of a log stream may hold; take it out.",
    ]),
    row(
        "a time key of a record that is one value",
        task({ logging: { firehose: { deliveryStream: "s", logKey: "log", timeKey: "t" } } }),
        [
            "FL011",
            "logging.firehose.timeKey",
            "a record that is only the value of logKey has no place for a time, and the router refuses both; leave one of the two out.",
        ],
    ),
    row(
        "two retentions of one group",
        {
            containers: {
                a: { image: "a", logging: { cloudWatchLogs: { retentionInDays: 7 } } },
                b: { image: "b", logging: { cloudWatchLogs: { retentionInDays: 14 } } },
            },
        },
        [
            "FL011",
            'containers["b"].logging.cloudWatchLogs.retentionInDays',
            "another container makes the same log group with 7 days; give both the same, or one of them a logGroup of its own.",
        ],
    ),
    row("buffers that are too large together", task({ logging: { cloudWatchLogs: {}, bufferLimit: 536870912 } }), [
        "FL503",
        "logging.bufferLimit",
        "the buffers of containers without memory add up to 536870912 bytes, and must stay below 536870912; lower the limits, or give the containers memory or memoryReservation.",
    ]),
    row("an open group", task({ logging: { cloudWatchLogs: {}, include: "(CANARY" } }), [
        "FL008",
        "logging.include",
        "is not a valid regular expression (Unclosed group); write one in Ruby's syntax, with \\ before what is meant literally.",
    ]),
    row("a star for a file name", task({ logging: { cloudWatchLogs: {}, exclude: "*CANARY*" } }), [
        "FL008",
        "logging.exclude",
        "is not a valid regular expression (Quantifier requires a repeatable token); write one in Ruby's syntax, with \\ before what is meant literally.",
    ]),
    row("a reason that would quote the pattern", task({ logging: { cloudWatchLogs: {}, include: "\\k<CANARY>" } }), [
        "FL008",
        "logging.include",
        "is not a valid regular expression (Group name not defined to the left); write one in Ruby's syntax, with \\ before what is meant literally.",
    ]),
    row("a pattern of a container", web({ logging: { cloudWatchLogs: {}, include: "[a-" } }), [
        "FL008",
        'containers["web"].logging.include',
        "is not a valid regular expression (Unclosed character class); write one in Ruby's syntax, with \\ before what is meant literally.",
    ]),
    row("a variable of Fluent Bit", task({ logging: { cloudWatchLogs: {}, include: "${CANARY}" } }), [
        "FL008",
        "logging.include",
        "Fluent Bit puts an environment variable in the place of ${…}, also in a pattern; write [$][{] for a literal ${.",
    ]),
    row("a blank at the end", task({ logging: { cloudWatchLogs: {}, include: "error " } }), [
        "FL008",
        "logging.include",
        "Fluent Bit cuts off blanks at the end; write a blank there as [ ].",
    ]),
    row("more groups than can be read", task({ logging: { cloudWatchLogs: {}, include: "(".repeat(50000) } }), [
        "FL008",
        "logging.include",
        "is not a valid regular expression (its groups are nested too deeply); write one in Ruby's syntax, with \\ before what is meant literally.",
    ]),
    row("an invalid pattern to exclude", task({ logging: { cloudWatchLogs: {}, exclude: "a[" } }), [
        "FL008",
        "logging.exclude",
        "is not a valid regular expression (Unclosed character class); write one in Ruby's syntax, with \\ before what is meant literally.",
    ]),
    row(
        "a buffer limit without FireLens",
        { containers: { a: { image: "a" }, web: { image: "b", logging: { awslogs: {}, bufferLimit: 1 } } } },
        [
            "FL501",
            'containers["web"].logging.bufferLimit',
            "only means something to a container that logs through FireLens; leave it out, or send the logs to a destination.",
        ],
    ),
    row("a buffer of ten billion", task({ logging: { cloudWatchLogs: {}, bufferLimit: 9999999999 } }), [
        "FL502",
        "logging.bufferLimit",
        "9999999999 is out of range; write 0 to 536870912.",
    ]),
    row("a buffer below nothing", task({ logging: { cloudWatchLogs: {}, bufferLimit: -1 } }), [
        "FL502",
        "logging.bufferLimit",
        "-1 is out of range; write 0 to 536870912.",
    ]),
];
