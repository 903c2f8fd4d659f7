import assert from "node:assert/strict";
import type { FireLensTaskArguments } from "../../../core/arguments/types";
import { composeTask } from "../../../core/compose";
import { args, environment, found } from "../support/builders";

const compose = (overrides: Partial<FireLensTaskArguments>) => composeTask(args(overrides), environment()).plan;
const fileOf = (plan: ReturnType<typeof compose>, isParsers: boolean) =>
    plan.config?.files.find((file) => file.isParsers === isParsers)?.text;

describe("lines that are parsed", () => {
    it("are parsed before the user's filters, with a parser from a file of its own", () => {
        const text = "[FILTER]\n    Name grep\n    Match *\n    Regex level error\n";
        const plan = compose({ logging: { cloudWatchLogs: {}, parse: "json" }, config: { text } });
        assert.equal(fileOf(plan, true), "[PARSER]\n    Name firelens_json\n    Format json\n");
        assert.match(
            fileOf(plan, false) ?? "",
            /\[FILTER\]\n {4}Name parser\n {4}Match nginx-firelens\*\n {4}Key_Name log\n {4}Parser firelens_json\n {4}Reserve_Data On\n\n\[FILTER\]\n {4}Name grep[^]*\[OUTPUT\]\n {4}Name cloudwatch_logs\n {4}Match nginx-firelens\*/,
        );
    });

    it("take their output along into the configuration, and leave the container its buffer limit only", () => {
        const { task } = compose({ logging: { cloudWatchLogs: {}, parse: "json" } });
        const { options } = task.containerDefinitions.find(({ name }) => name === "nginx")?.logConfiguration ?? {};
        assert.deepEqual(Object.keys(options ?? {}), ["log-driver-buffer-limit"]);
    });

    it("are those of the containers that ask for it", () => {
        const plan = compose({
            containers: { a: { image: "a:1" }, b: { image: "b:1", logging: { cloudWatchLogs: {}, parse: "json" } } },
        });
        assert.match(fileOf(plan, false) ?? "", /Match b-firelens\*/);
        assert.doesNotMatch(fileOf(plan, false) ?? "", /Match a-firelens\*/);
    });

    it("stand beside parsers of the user's own, with one indentation", () => {
        const parsers = "[PARSER]\n\tName mine\n\tFormat json\n";
        const plan = compose({ logging: { cloudWatchLogs: {}, parse: "json" }, config: { parsers } });
        assert.equal(
            fileOf(plan, true),
            "[PARSER]\n\tName firelens_json\n\tFormat json\n\n[PARSER]\n\tName mine\n\tFormat json\n",
        );
    });

    it("make Fluentd's filter, which leaves every other line alone", () => {
        const plan = compose({
            logging: { cloudWatchLogs: {}, parse: "json" },
            logRouter: { type: "fluentd", image: "example.com/fluentd:1" },
        });
        assert.match(
            plan.generatedConfig,
            /<filter nginx-firelens\*\*>\n {4}@type parser\n {4}key_name log\n[^]*emit_invalid_record_to_error false\n {4}<parse>\n {8}@type json\n/,
        );
    });

    it("cannot be parsed as anything else, nor past FireLens", () => {
        assert.deepEqual(found(args({ logging: { cloudWatchLogs: {}, parse: "xml" } })), ["FL004 logging.parse"]);
        assert.deepEqual(
            found({ containers: { a: { image: "a:1" }, b: { image: "b:1", logging: { none: true, parse: "json" } } } }),
            ['FL011 containers["b"].logging.parse'],
        );
    });
});
