import assert from "node:assert/strict";
import type { FireLensTaskArguments } from "../../../core/arguments/types";
import { simulate, type DeliveredRecord, type LogLine, type Simulation } from "../../../core/simulate/simulate";
import { args, check } from "../support/builders";

const APP = { app: { image: "app:1", memory: 128 } };

function simulated(given: Partial<FireLensTaskArguments>, line: string, more: Partial<LogLine> = {}): Simulation {
    const { plan, findings } = check(args({ containers: APP, ...given }));
    assert.deepEqual(
        findings.filter(({ level }) => level === "error"),
        [],
    );
    return simulate(plan, { container: "app", line, ...more });
}

function delivered(simulation: Simulation): readonly DeliveredRecord[] {
    return simulation.result === "known" ? simulation.outputs : assert.fail(simulation.reason);
}

/** Which plugins get the line. */
function outputs(given: Partial<FireLensTaskArguments>, line: string): string[] {
    return delivered(simulated(given, line)).map(({ plugin }) => plugin);
}

function unknown(given: Partial<FireLensTaskArguments>, line = "x", more: Partial<LogLine> = {}): string {
    const simulation = simulated(given, line, more);
    return simulation.result === "unknown" ? simulation.reason : "it is known";
}

const FIREHOSE = { firehose: { deliveryStream: "logs" } };

describe("what becomes of a line", () => {
    it("is the record that FireLens makes of it, for the output of the container", () => {
        assert.deepEqual(simulated({ logging: FIREHOSE, family: "shop" }, "hello", { source: "stderr" }), {
            result: "known",
            outputs: [
                {
                    plugin: "kinesis_firehose",
                    tag: "app-firelens-<task id>",
                    options: { delivery_stream: "logs", region: "eu-central-1", retry_limit: "2" },
                    record: {
                        container_id: "<container id>",
                        container_name: "<container name>",
                        source: "stderr",
                        log: "hello",
                        ecs_cluster: "<cluster>",
                        ecs_task_arn: "<task ARN>",
                        ecs_task_definition: "shop:<revision>",
                    },
                },
            ],
        });
    });

    it("is without metadata where that is off", () => {
        const simulation = simulated({ logging: FIREHOSE, logRouter: { ecsMetadata: false } }, "x");
        assert.deepEqual(Object.keys(delivered(simulation)[0]!.record), [
            "container_id",
            "container_name",
            "source",
            "log",
        ]);
    });

    it("goes to every destination, and to those of its own container alone", () => {
        const containers = { app: { image: "a" }, web: { image: "w", logging: { cloudWatchLogs: {} } } };
        const given = { containers, logging: { cloudWatchLogs: {}, ...FIREHOSE } };
        assert.deepEqual(outputs(given, "x").sort(), ["cloudwatch_logs", "kinesis_firehose"]);
        const { plan } = check(args(given));
        const web = simulate(plan, { container: "web", line: "x" });
        assert.deepEqual(
            delivered(web).map(({ plugin }) => plugin),
            ["cloudwatch_logs"],
        );
    });

    it("passes include, then exclude", () => {
        const given = { logging: { ...FIREHOSE, include: "^(GET|POST)", exclude: "health" } };
        assert.deepEqual(outputs(given, "GET /"), ["kinesis_firehose"]);
        assert.deepEqual(outputs(given, "GET /health"), []);
        assert.deepEqual(outputs(given, "DELETE /"), []);
    });

    const text = `[FILTER]
    Name parser
    Match app-firelens*
    Key_Name log
    Parser app_json
    Reserve_Data On
[FILTER]
    Name rewrite_tag
    Match app-firelens*
    Rule $level ^error$ errors.$level false
[FILTER]
    Name record_modifier
    Match errors.*
    Record stage \${STAGE}
[OUTPUT]
    Name null
    Match_Regex ^errors\\.
`;
    for (const delivery of ["init", "inline", undefined]) {
        it(`passes the filters of a text and of parsers, delivered ${delivery ?? "as it may be"}`, () => {
            const parsers = "[PARSER]\n    Name app_json\n    Format json\n";
            const given = {
                logging: FIREHOSE,
                config: { text, parsers, ...(delivery !== undefined && { delivery }) },
                logRouter: { environment: { STAGE: "live" } },
            };
            assert.deepEqual(outputs(given, '{"level":"info"}'), ["kinesis_firehose"]);
            const simulation = simulated(given, '{"level":"error","code":7}');
            const [only, ...others] = delivered(simulation);
            assert.deepEqual([only!.plugin, only!.tag, others], ["null", "errors.error", []]);
            assert.equal(only!.record.stage, "live");
            assert.equal(only!.record.code, 7);
            assert.equal("log" in only!.record, false);
        });
    }

    it("stands a variable that is not the router's own as a placeholder", () => {
        const filter = "[FILTER]\n    Name record_modifier\n    Match *\n    Record id ${ECS_TASK_ID}\n";
        const simulation = simulated({ logging: FIREHOSE, config: { text: filter } }, "x");
        assert.equal(delivered(simulation)[0]!.record.id, "<ECS_TASK_ID>");
    });

    it("reads the file of AWS for Fluent Bit that parses JSON", () => {
        const given = { logging: FIREHOSE, config: { path: "/fluent-bit/configs/parse-json.conf" } };
        const simulation = simulated(given, '{"a":{"b":1}}');
        assert.deepEqual(delivered(simulation)[0]!.record.a, { b: 1 });
    });

    it("is nothing for FireLens where a container does not use it", () => {
        const containers = { ...APP, side: { image: "s", logging: { none: true } } };
        const { plan } = check(args({ containers, logging: FIREHOSE }));
        assert.deepEqual(simulate(plan, { container: "side", line: "x" }), { result: "known", outputs: [] });
    });

    const stdout = "[OUTPUT]\n    Name stdout\n    Match *\n";
    for (const [name, reason, given, line] of [
        [
            "a filter of a plugin that is not simulated",
            /what the filter lua does is not simulated/,
            { config: { text: "[FILTER]\n    Name lua\n    Match *\n    Script a.lua\n" } },
        ],
        [
            "a file that cannot be read",
            /what is in \/extra\.conf cannot be read here/,
            { config: { path: "/extra.conf" } },
        ],
        ["an object in S3", /cannot be read here/, { config: { s3: { bucket: "bucket", key: "extra.conf" } } }],
        ["a pattern that only Onigmo knows", /only Onigmo knows/, { logging: { ...FIREHOSE, include: "(?>a|b)" } }],
        ["a text that is not known yet", /not known yet/, { config: { text: "\u00007\u0000" } }],
        [
            "a variable that decides what matches",
            /known only|not known|variable/,
            { config: { text: stdout.replace("*", "${TAG}") } },
        ],
        [
            "a record that goes round for ever",
            /again and again/,
            { config: { text: "[FILTER]\n    Name rewrite_tag\n    Match *\n    Rule $log . again true\n" } },
        ],
        ["a line that the driver cuts", /more than 16 KiB/, {}, "x".repeat(16385)],
        ["a line of two", /line break/, {}, "a\nb"],
        [
            "a text for Fluentd",
            /a text of Fluentd's/,
            {
                logRouter: { type: "fluentd", image: "example.com/fluentd:1" },
                compatibilities: ["EC2"],
                config: { text: "<filter **>\n  @type grep\n</filter>\n" },
            },
        ],
    ] as readonly (readonly [string, RegExp, Partial<FireLensTaskArguments>, string?])[]) {
        it(`is not known with ${name}`, () => {
            assert.match(unknown({ logging: FIREHOSE, ...given }, line), reason);
        });
    }

    it("is not known for a container that there is not", () => {
        assert.match(unknown({ logging: FIREHOSE }, "x", { container: "ap" }), /no container "ap"/);
    });

    it("holds every pattern of a tag against more than one task", () => {
        const text = stdout.replace("Match *", "Match_Regex ^app-firelens-0");
        assert.match(unknown({ logging: FIREHOSE, config: { text } }), /depends on the ID of the task/);
        assert.deepEqual(
            outputs(
                { logging: FIREHOSE, config: { text: stdout.replace("Match *", "Match_Regex ^app-firelens-\\h+$") } },
                "x",
            ),
            ["kinesis_firehose", "stdout"],
        );
    });

    it("is what Fluentd makes of it, with the outputs of log options and of the configuration", () => {
        const fluentd = { logRouter: { type: "fluentd", image: "example.com/fluentd:1" }, compatibilities: ["EC2"] };
        const logging = { ...FIREHOSE, cloudWatchLogs: {}, exclude: "health" };
        assert.deepEqual(outputs({ ...fluentd, logging }, "GET /health"), []);
        assert.deepEqual(outputs({ ...fluentd, logging }, "GET /").length, 2);
        const simulation = simulated({ ...fluentd, logging }, "GET /");
        assert.equal(delivered(simulation)[0]!.record.ecs_cluster, "<cluster>");
        assert.equal(delivered(simulation)[0]!.record.ec2_instance_id, "<instance id>");
    });
});
