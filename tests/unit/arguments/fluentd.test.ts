import assert from "node:assert/strict";
import { check, found } from "../support/builders";

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
        const bare = check(fluentd({ image: "fluent/fluentd:v1.19.2-1.0" }, strict)).findings;
        assert.deepEqual(
            bare.map(({ code, level }) => [code, level]),
            [["FL011", "error"]],
        );
    });
});
