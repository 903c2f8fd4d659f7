import assert from "node:assert/strict";
import { check, found } from "../support/builders";
import { describeRows, type Row } from "../support/rows";

const IMAGE = "example.com/fluentd:1.19.1";

/** A task whose router is Fluentd. */
function fluentd(logRouter: object = {}, more: object = {}): Record<string, unknown> {
    return {
        containers: { web: { image: "nginx:1.29" } },
        logRouter: { type: "fluentd", image: IMAGE, ...logRouter },
        ...more,
    };
}

const TEXT = "<filter **>\n  @type stdout\n</filter>\n";

const ROWS: readonly Row[] = [
    {
        title: "Fluentd without an image",
        input: { containers: { web: { image: "nginx:1.29" } }, logRouter: { type: "fluentd" } },
        code: "FL011",
        path: "logRouter.image",
        sentence:
            /AWS publishes no image of Fluentd for FireLens; give one of your own, such as one built on fluent\/fluentd:v1\.19-1 with fluent-plugin-cloudwatch-logs installed/,
    },
    {
        title: "a version of AWS for Fluent Bit with Fluentd",
        input: fluentd({ version: "3.4.15" }),
        code: "FL011",
        path: "logRouter.version",
        sentence: /names a version of AWS for Fluent Bit; leave it out/,
    },
    {
        title: "a grace, which Fluentd has not",
        input: fluentd({ grace: 30 }),
        code: "FL011",
        path: "logRouter.grace",
        sentence: /is a setting of Fluent Bit; .*set stopTimeout/,
    },
    {
        title: "an image of Fluent Bit",
        input: fluentd({ image: "public.ecr.aws/aws-observability/aws-for-fluent-bit:3.4.15" }),
        code: "FL106",
        path: "logRouter.image",
        sentence: /looks like another program than Fluentd/,
    },
    {
        title: "an image that cannot be looked into",
        input: fluentd(),
        code: "FL011",
        path: "logRouter.image",
        sentence:
            /whether the image holds fluent-plugin-cloudwatch-logs, which cloudWatchLogs needs, cannot be seen; build one with `gem install fluent-plugin-cloudwatch-logs`/,
    },
    {
        title: "Fluentd's own image, which holds no gem",
        input: fluentd({ image: "fluent/fluentd:v1.19-1" }, { logging: { firehose: { deliveryStream: "s" } } }),
        code: "FL011",
        path: "logRouter.image",
        sentence: /the image holds no fluent-plugin-kinesis, which firehose needs/,
    },
    {
        title: "a format that the plugin has not",
        input: fluentd({}, { logging: { cloudWatchLogs: { logFormat: "json/emf" } } }),
        code: "FL011",
        path: "logging.cloudWatchLogs.logFormat",
        sentence: /fluent-plugin-cloudwatch-logs has no such setting, .*use logRouter\.type fluentbit/,
    },
    {
        title: "parsers",
        input: fluentd({}, { config: { text: TEXT, parsers: "[PARSER]\n    Name p\n" } }),
        code: "FL014",
        path: "config.parsers",
        sentence: /Fluentd has no files of parsers; write a <filter> with @type parser/,
    },
    {
        title: "a text of Fluent Bit",
        input: fluentd({}, { config: { text: "[FILTER]\n    Name stdout\n" } }),
        code: "FL014",
        path: "config.text",
        sentence: /holds a section of Fluent Bit; write it in Fluentd's format/,
    },
    {
        title: "a text that is no configuration",
        input: fluentd({}, { config: { file: "hello" } }),
        code: "FL014",
        path: "config.file",
        sentence: /has no element of Fluentd's format; begin an element as <filter \*\*>/,
    },
    {
        title: "Fluentd's format for Fluent Bit",
        input: { containers: { web: { image: "nginx:1.29" } }, config: { text: TEXT } },
        code: "FL014",
        path: "config.text",
        sentence: /has no section of Fluent Bit's classic format/,
    },
    {
        title: "a second <system>",
        input: fluentd({ logLevel: "debug" }, { config: { text: "<system>\n  workers 2\n</system>\n" } }),
        code: "FL014",
        path: "config.text",
        sentence: /has a <system> of its own, and Fluentd takes one only; write log_level there/,
    },
    {
        title: "a <match> before the destinations",
        input: fluentd({}, { config: { files: [{ text: TEXT }, { text: "<match **>\n  @type null\n</match>\n" }] } }),
        code: "FL014",
        path: "config.files[1].text",
        sentence: /the <match> in line 1 takes the records of container "web" before its destinations; use a <filter>/,
    },
    {
        title: "the init process",
        input: fluentd({}, { config: { text: TEXT, delivery: "init" } }),
        code: "FL014",
        path: "config.delivery",
        sentence: /Fluentd has none; write inline/,
    },
    {
        title: "S3 on Fargate",
        input: fluentd({}, { config: { text: TEXT, delivery: "s3" } }),
        code: "FL403",
        path: "config.delivery",
        sentence: /write inline/,
    },
    {
        title: "an object on Fargate",
        input: fluentd({}, { config: { s3: { bucket: "b", key: "k" } } }),
        code: "FL014",
        path: "config",
        sentence: /no init process that could fetch an object on Fargate/,
    },
    {
        title: "more than a task definition takes",
        input: fluentd({}, { config: { text: `# ${"x".repeat(30000)}\n${TEXT}` } }),
        code: "FL014",
        path: "config",
        sentence: /inline takes at most 20480; put it into the image, and give config\.path/,
    },
    {
        title: "a pattern that is cut off at a slash",
        input: fluentd({}, { logging: { cloudWatchLogs: {}, exclude: "/health" } }),
        code: "FL008",
        path: "logging.exclude",
        sentence: /between slashes.*; write \\\/ for a slash at the beginning/,
    },
    {
        title: "a pattern with a blank before it",
        input: fluentd({}, { logging: { cloudWatchLogs: {}, include: " GET" } }),
        code: "FL008",
        path: "logging.include",
        sentence: /cuts off blanks at both ends/,
    },
    {
        title: "a pattern that Fluentd takes for JSON",
        input: fluentd({}, { logging: { cloudWatchLogs: {}, include: "[CANARY]" } }),
        code: "FL702",
        path: "logging.include",
        sentence: /begins with a bracket.*; put it into \(\?:…\)/,
    },
];

describeRows("a task with Fluentd", ROWS);

const OPTIONS: readonly (readonly [option: string, sentence: RegExp])[] = [
    ["region", /set region instead/],
    ["log_group_name", /set logGroup instead/],
    ["message_keys", /set logKey instead/],
    ["aws_sts_role_arn", /set roleArn instead/],
    ["aws_sts_external_id", /set externalId instead/],
    // Fluent Bit's names of the same things.
    ["role_arn", /set roleArn instead/],
    ["log_key", /set logKey instead/],
    ["retry_limit", /set logging\.retryLimit instead/],
    ["retry_max_times", /set logging\.retryLimit instead/],
    ["log_stream_name", /set logStreamPrefix/],
    ["use_tag_as_stream", /leave it out, or set logStreamPrefix/],
    ["log_group_name_key", /groups that only the records name; set logGroup/],
    ["auto_create_stream", /is always true/],
    ["retention_in_days", /set retentionInDays/],
    ["Match", /is an option of Fluent Bit/],
    ["workers", /is an option of Fluent Bit/],
    ["net.keepalive", /is an option of Fluent Bit/],
];

describeRows(
    "an option of Fluentd's plugin",
    OPTIONS.map(([option, sentence]) => ({
        title: option,
        input: fluentd({}, { logging: { cloudWatchLogs: { options: { [option]: "CANARY" } } } }),
        code: "FL011",
        path: `logging.cloudWatchLogs.options["${option}"]`,
        sentence,
    })),
);

describe("what a task with Fluentd may say", () => {
    const strict = { strict: true };

    for (const [title, input] of [
        ["nothing but its image", fluentd({}, strict)],
        ["an image that is not known yet", fluentd({ image: "\u00007\u0000" }, strict)],
        ["a text on Fargate", fluentd({}, { ...strict, config: { text: TEXT } })],
        [
            "a text with a <match> of other tags",
            fluentd({}, { ...strict, config: { text: "<match app.**>\n</match>" } }),
        ],
        ["a path", fluentd({}, { ...strict, config: { path: "/extra.conf" } })],
        ["an inclusion", fluentd({}, { ...strict, config: { text: "@include /extra.conf" } })],
        [
            "an option of the plugin's",
            fluentd({}, { ...strict, logging: { cloudWatchLogs: { options: { concurrency: "2" } } } }),
        ],
        [
            "a secret of the router's",
            fluentd({}, { ...strict, logging: { cloudWatchLogs: { options: { aws_sec_key: `"#{ENV['KEY']}"` } } } }),
        ],
        [
            "${…}, which is no variable in it",
            fluentd({}, { ...strict, logging: { cloudWatchLogs: {}, include: "a${b}" } }),
        ],
    ] as const) {
        it(title, () => {
            assert.deepEqual(found(input), []);
        });
    }

    it("says nothing of gems where every container leaves FireLens but one", () => {
        const containers = {
            web: { image: "nginx:1.29", logging: { firehose: { deliveryStream: "s" } } },
            cron: { image: "cron:1", logging: { awslogs: {} } },
        };
        const said = check(fluentd({}, { containers, logging: { cloudWatchLogs: {} } })).findings;
        assert.deepEqual(
            said.map(({ problem }) => /fluent-plugin-[a-z-]+/.exec(problem)?.[0]),
            ["fluent-plugin-kinesis"],
        );
    });

    it("is an error with an image that holds no gem, when warnings are", () => {
        const bare = check(fluentd({ image: "fluent/fluentd:v1.19-1" }, strict)).findings;
        assert.deepEqual(
            bare.map(({ code, level }) => [code, level]),
            [["FL011", "error"]],
        );
    });
});
