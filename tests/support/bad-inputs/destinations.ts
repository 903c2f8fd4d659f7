import { row, task, type BadInput } from "./bad-input";

export const DESTINATIONS: readonly BadInput[] = [
    row(
        "a stream by its ARN",
        task({ logging: { kinesisStream: { stream: "arn:aws:kinesis:eu-central-1:1:stream/s" } } }),
        [
            "FL011",
            "logging.kinesisStream.stream",
            "is not a valid name of a stream; give its name, not its ARN: 1 to 128 letters, digits, dots, _ and -.",
        ],
    ),
    row(
        "a time beside the value of a key alone",
        task({ logging: { kinesisStream: { stream: "s", logKey: "log", timeKey: "t" } } }),
        [
            "FL011",
            "logging.kinesisStream.timeKey",
            "a record that is only the value of logKey has no place for a time, and the router refuses both; leave one of the two out.",
        ],
    ),
    row("a key by its alias", task({ logging: { kinesisStream: { stream: "s", kmsKeyArn: "alias/logs" } } }), [
        "FL011",
        "logging.kinesisStream.kmsKeyArn",
        "is not the ARN of a KMS key; write it as arn:<partition>:kms:<region>:<account>:key/<id>; IAM grants nothing on an alias.",
    ]),
    row("no Region", task({ logging: { kinesisStream: { stream: "s", region: "Frankfurt" } } }), [
        "FL011",
        "logging.kinesisStream.region",
        "is not a Region; write one such as eu-central-1.",
    ]),
    row("an external id without a role", task({ logging: { kinesisStream: { stream: "s", externalId: "shop" } } }), [
        "FL011",
        "logging.kinesisStream.externalId",
        "only means something to a role that is taken on; give roleArn, or leave it out.",
    ]),
    row("a bucket by its URL", task({ logging: { s3: { bucket: "s3://logs" } } }), [
        "FL011",
        "logging.s3.bucket",
        "is not the name of a bucket; write the name alone, such as my-bucket.",
    ]),
    row("keys without a / before them", task({ logging: { s3: { bucket: "logs", keyFormat: "logs/$UUID" } } }), [
        "FL011",
        "logging.s3.keyFormat",
        "does not begin with /, and the router does not start; put a / before it.",
    ]),
    row("keys that are the same for all", task({ logging: { s3: { bucket: "logs", keyFormat: "/logs/%Y" } } }), [
        "FL011",
        "logging.s3.keyFormat",
        "has no $UUID, and objects of two tasks or two uploads could overwrite each other; put $UUID into its last part.",
    ]),
    row("keys that are a wildcard in a policy", task({ logging: { s3: { bucket: "logs", keyFormat: "/*/$UUID" } } }), [
        "FL011",
        "logging.s3.keyFormat",
        "holds *, ? or a blank, which a policy reads otherwise; write it without them.",
    ]),
    row("objects too large for one request", task({ logging: { s3: { bucket: "logs", totalFileSize: 1001 } } }), [
        "FL012",
        "logging.s3.totalFileSize",
        "1001 is out of range; write 1 to 1000 megabytes.",
    ]),
    row("a timeout of nothing", task({ logging: { s3: { bucket: "logs", uploadTimeout: 0 } } }), [
        "FL012",
        "logging.s3.uploadTimeout",
        "0 is out of range; write 1 to 86400 seconds.",
    ]),
    row("a compression that there is not", task({ logging: { s3: { bucket: "logs", compression: "rar" } } }), [
        "FL004",
        "logging.s3.compression",
        "is not one of the possible values; write one of gzip.",
    ]),
    row("an ACL that there is not", task({ logging: { s3: { bucket: "logs", cannedAcl: "everyone" } } }), [
        "FL004",
        "logging.s3.cannedAcl",
        "is not one of the possible values; write one of private, public-read, public-read-write, authenticated-read, aws-exec-read, bucket-owner-read, bucket-owner-full-control, log-delivery-write.",
    ]),
    row("uploads in parts", task({ logging: { s3: { bucket: "logs", options: { use_put_object: "Off" } } } }), [
        "FL011",
        'logging.s3.options["use_put_object"]',
        "is always On: parts of a larger upload would be lost with the task's disk; leave it out.",
    ]),
    row(
        "an option that a property of s3 sets",
        task({ logging: { s3: { bucket: "logs", options: { total_file_size: "5M" } } } }),
        ["FL011", 'logging.s3.options["total_file_size"]', "has a property of its own; set totalFileSize instead."],
    ),
    row(
        "a host with https://",
        task({
            logging: {
                openSearch: {
                    host: "https://a.example.com",
                    domainArn: "arn:aws:es:eu-central-1:123456789012:domain/logs",
                },
            },
        }),
        [
            "FL011",
            "logging.openSearch.host",
            "is not the name of a host; write it alone, such as logs.example.com, without https://, port and path.",
        ],
    ),
    row("nobody who writes to OpenSearch", task({ logging: { openSearch: { host: "a.example.com" } } }), [
        "FL011",
        "logging.openSearch",
        "says nothing of who may write there; give domainArn or collectionArn for the task role, or httpUser and httpPasswordSecret.",
    ]),
    row(
        "two who write to OpenSearch",
        task({
            logging: {
                openSearch: {
                    host: "a.example.com",
                    domainArn: "arn:aws:es:eu-central-1:123456789012:domain/logs",
                    httpUser: "u",
                    httpPasswordSecret: "/a/b",
                },
            },
        }),
        ["FL011", "logging.openSearch", "domainArn and httpUser exclude each other; keep one of them."],
    ),
    row("a user without a password", task({ logging: { openSearch: { host: "a.example.com", httpUser: "u" } } }), [
        "FL011",
        "logging.openSearch",
        "httpUser and httpPasswordSecret belong together; give both, or neither.",
    ]),
    row(
        "the ARN of something else",
        task({ logging: { openSearch: { host: "a.example.com", domainArn: "arn:aws:s3:::logs" } } }),
        [
            "FL011",
            "logging.openSearch.domainArn",
            "is not the ARN of a domain; write it as arn:<partition>:es:<region>:<account>:domain/<name>.",
        ],
    ),
    row(
        "an index in capitals",
        task({
            logging: {
                openSearch: { host: "a.example.com", httpUser: "u", httpPasswordSecret: "/a/b", index: "Logs" },
            },
        }),
        [
            "FL011",
            "logging.openSearch.index",
            'is not a name of an index; write it in lower case, without any of \\ / * ? " < > | , # and blanks, and not beginning with _, - or +.',
        ],
    ),
    row(
        "a Region that nothing is signed for",
        task({
            logging: {
                openSearch: { host: "a.example.com", httpUser: "u", httpPasswordSecret: "/a/b", region: "eu-west-1" },
            },
        }),
        [
            "FL011",
            "logging.openSearch.region",
            "only means something where requests are signed for AWS; leave it out, or give domainArn in place of httpUser.",
        ],
    ),
    row(
        "a password as it is",
        task({ logging: { http: { host: "a.example.com", httpUser: "u", httpPasswordSecret: "CANARY" } } }),
        [
            "FL701",
            "logging.http.httpPasswordSecret",
            "is not the ARN of a Secrets Manager secret or of an SSM parameter, or a parameter's name that begins with /; give the reference: the secret itself must not stand in a task definition.",
        ],
    ),
    row("two paths", task({ logging: { http: { host: "a.example.com", uri: "/a", uriSecret: "/a/b" } } }), [
        "FL011",
        "logging.http.uri",
        "uri and uriSecret exclude each other; keep one of them.",
    ]),
    row("a path without a /", task({ logging: { http: { host: "a.example.com", uri: "a" } } }), [
        "FL011",
        "logging.http.uri",
        "is not the path of a URL; begin it with /, and leave the host out.",
    ]),
    row("a port that there is not", task({ logging: { http: { host: "a.example.com", port: 65536 } } }), [
        "FL006",
        "logging.http.port",
        "65536 is out of range; write 1 to 65535.",
    ]),
    row("a format that there is not", task({ logging: { http: { host: "a.example.com", format: "xml" } } }), [
        "FL004",
        "logging.http.format",
        "is not one of the possible values; write one of json, json_lines, json_stream, msgpack, gelf.",
    ]),
    row(
        "a header that lets its bearer in",
        task({ logging: { http: { host: "a.example.com", headers: { Authorization: "CANARY" } } } }),
        [
            "FL701",
            'logging.http.headers["Authorization"]',
            "holds what lets its bearer in, and can be read in the ECS console; put it into a secret, and name that in headerSecrets.",
        ],
    ),
    row(
        "a header with a blank in its name",
        task({ logging: { http: { host: "a.example.com", headers: { "X A": "1" } } } }),
        ["FL011", 'logging.http.headers["X A"]', "is not a name of a header; use letters, digits and -."],
    ),
    row(
        "a line break in one of several headers",
        task({ logging: { http: { host: "a.example.com", headers: { "X-A": "1", "X-B": "a\n[OUTPUT]" } } } }),
        [
            "FL702",
            'logging.http.headers["X-B"]',
            "a line break or control character would add lines to the router's configuration; write the value in one line.",
        ],
    ),
    row(
        "a password without TLS",
        task({ logging: { http: { host: "a.example.com", httpUser: "u", httpPasswordSecret: "/a/b", tls: false } } }),
        [
            "FL701",
            "logging.http.httpPasswordSecret",
            "goes over the network for all to read without TLS; leave tls out, which then is on.",
        ],
    ),
    row("the router as its own aggregator", task({ logging: { forward: { host: "127.0.0.1" } } }), [
        "FL802",
        "logging.forward",
        "the output sends its records back to the log router, until its memory is full; give the host of an aggregator, or leave the output out.",
    ]),
    row(
        "a user without a shared key",
        task({ logging: { forward: { host: "a.example.com", username: "u", passwordSecret: "/a/b" } } }),
        [
            "FL011",
            "logging.forward.username",
            "a user is only asked for after the shared key; give sharedKeySecret too.",
        ],
    ),
    row(
        "a user without a password for the aggregator",
        task({ logging: { forward: { host: "a.example.com", username: "u", sharedKeySecret: "/a/b" } } }),
        ["FL011", "logging.forward", "username and passwordSecret belong together; give both, or neither."],
    ),
    row("no output", task({ logging: { custom: [] } }), [
        "FL009",
        "logging.custom",
        "is empty; add an output, or leave it out.",
    ]),
    row(
        "an older plugin",
        task({
            logging: {
                custom: [
                    {
                        name: "kinesis",
                        options: { region: "eu-central-1", stream: "s" },
                        iam: [
                            {
                                actions: ["kinesis:PutRecords"],
                                resources: ["arn:aws:kinesis:eu-central-1:123456789012:stream/s"],
                            },
                        ],
                    },
                ],
            },
        }),
        [
            "FL011",
            "logging.custom[0].name",
            "is an older plugin, which Fluent Bit's own kinesis_streams has replaced; use logging.kinesisStream, whose properties are the options of kinesis_streams.",
        ],
    ),
    row("a plugin with a line break in its name", task({ logging: { custom: [{ name: "stdout\n" }] } }), [
        "FL702",
        "logging.custom[0].name",
        "is not a name of a plugin; use letters, digits, _, - and dots.",
    ]),
    row(
        "another plugin among its options",
        task({ logging: { custom: [{ name: "stdout", options: { Name: "null" } }] } }),
        [
            "FL105",
            'logging.custom[0].options["Name"]',
            "the plugin is chosen by name; leave it out: custom.name sets it.",
        ],
    ),
    row(
        "an option that is also a secret",
        task({ logging: { custom: [{ name: "http", options: { URI: "/a" }, secretOptions: { uri: "/a/b" } }] } }),
        [
            "FL011",
            'logging.custom[0].secretOptions["uri"]',
            "the option is given twice, in another case or as a secret; keep one of the two.",
        ],
    ),
    row(
        "an option of a plugin that it does not have",
        task({ logging: { custom: [{ name: "null", options: { uri: "/a" } }] } }),
        ["FL808", 'logging.custom[0].options["uri"]', "null has no such option; use the plugin's own names."],
    ),
    row(
        "a secret option as it is",
        task({ logging: { custom: [{ name: "datadog", secretOptions: { apikey: "CANARY" } }] } }),
        [
            "FL701",
            'logging.custom[0].secretOptions["apikey"]',
            "is not the ARN of a Secrets Manager secret or of an SSM parameter, or a parameter's name that begins with /; give the reference: the secret itself must not stand in a task definition.",
        ],
    ),
    row(
        "no action of IAM",
        task({ logging: { custom: [{ name: "stdout", iam: [{ actions: ["everything"], resources: ["*"] }] }] } }),
        ["FL011", "logging.custom[0].iam[0].actions[0]", "is not an action of IAM; write one such as s3:PutObject."],
    ),
    row(
        "a permission on nothing",
        task({ logging: { custom: [{ name: "stdout", iam: [{ actions: ["s3:PutObject"], resources: [] }] }] } }),
        ["FL009", "logging.custom[0].iam[0].resources", "is empty; add at least one."],
    ),
    row(
        "a plugin in AWS that may do nothing",
        task({ logging: { custom: [{ name: "kinesis_streams", options: { region: "eu-central-1", stream: "s" } }] } }),
        [
            "FL601",
            "taskRoleArn",
            "the log router sends logs to AWS and the task has no task role; give the task a task role with the permissions.",
        ],
    ),
    row(
        "http by Fluentd",
        task({
            logging: { http: { host: "a.example.com" } },
            logRouter: { type: "fluentd", image: "example.com/fluentd:1.19.1" },
        }),
        [
            "FL011",
            "logging.http",
            "the component does not write Fluentd's output for it, which is built in; use logRouter.type fluentbit, or write its <match> into config.text.",
        ],
    ),
    row(
        "s3 by Fluentd",
        task({
            logging: { s3: { bucket: "logs" } },
            logRouter: { type: "fluentd", image: "example.com/fluentd:1.19.1" },
        }),
        [
            "FL011",
            "logging.s3",
            "the component does not write Fluentd's output for it, which is the gem fluent-plugin-s3's; use logRouter.type fluentbit, or write its <match> into config.text, with an image of your own that has `gem install fluent-plugin-s3`.",
        ],
    ),
    row(
        "openSearch by Fluentd",
        task({
            logging: { openSearch: { host: "a.example.com", httpUser: "u", httpPasswordSecret: "/a/b" } },
            logRouter: { type: "fluentd", image: "example.com/fluentd:1.19.1" },
        }),
        [
            "FL011",
            "logging.openSearch",
            "the component does not write Fluentd's output for it, which is the gem fluent-plugin-opensearch's; use logRouter.type fluentbit, or write its <match> into config.text, with an image of your own that has `gem install fluent-plugin-opensearch`.",
        ],
    ),
    row(
        "forward by Fluentd",
        task({
            logging: { forward: { host: "a.example.com" } },
            logRouter: { type: "fluentd", image: "example.com/fluentd:1.19.1" },
        }),
        [
            "FL011",
            "logging.forward",
            "the component does not write Fluentd's output for it, which is built in; use logRouter.type fluentbit, or write its <match> into config.text.",
        ],
    ),
];
