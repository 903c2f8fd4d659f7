import assert from "node:assert/strict";
import { check } from "../support/builders";

/** Levels of what is found in the configuration. */
function levels(config: object, more: object = {}): string[] {
    const { findings } = check({ containers: { web: { image: "a" } }, config, ...more });
    return findings.filter(({ code }) => code === "FL016").map(({ level }) => level);
}

const TEXT = "[FILTER]\n    Name grep\n    Match web\n    Excluded log a\n";

describe("config.lint", () => {
    it("refuses what cannot run, and warns of everything else", () => {
        assert.deepEqual(levels({ text: TEXT }), ["warning", "error"]);
        assert.deepEqual(levels({ text: TEXT, lint: "error" }), ["warning", "error"]);
    });

    it("only warns with warn, and says nothing with off", () => {
        assert.deepEqual(levels({ text: TEXT, lint: "warn" }), ["warning", "warning"]);
        assert.deepEqual(levels({ text: TEXT, lint: "off" }), []);
    });

    it("knows no warnings where the task is strict", () => {
        assert.deepEqual(levels({ text: TEXT, lint: "warn" }, { strict: true }), ["error", "error"]);
    });

    it("says nothing of a text that it cannot see", () => {
        const logRouter = { type: "fluentd", image: "example.com/fluentd:1" };
        assert.deepEqual(levels({ text: "<filter **>\n@type stdout\n</filter>\n" }, { logRouter }), []);
        assert.deepEqual(levels({ path: "/extra.conf" }), []);
    });

    it("finds parsers in any of the texts, and trusts that the rest is in what it cannot see", () => {
        const filter = "[FILTER]\n    Name parser\n    Match *\n    Key_Name log\n    Parser p\n";
        const parser = "[PARSER]\n    Name p\n    Format json\n";
        assert.deepEqual(levels({ text: filter }), ["error"]);
        assert.deepEqual(levels({ text: filter, parsers: parser }), []);
        assert.deepEqual(levels({ files: [{ text: filter }, { text: parser }] }), []);
        assert.deepEqual(levels({ files: [{ text: filter }, { path: "/parsers.conf" }] }), []);
    });

    it("knows the router's variables, and those of the init process where it runs", () => {
        const text =
            "[FILTER]\n    Name record_modifier\n    Match *\n    Record a ${OWN}\n    Record b ${ECS_TASK_ID}\n";
        assert.deepEqual(levels({ text }, { logRouter: { environment: { OWN: "1" } } }), []);
        assert.deepEqual(levels({ text }), ["warning"]);
        assert.deepEqual(levels({ text, delivery: "inline" }), ["warning", "warning"]);
    });

    it("holds the text against the version that the image holds", () => {
        const output =
            "[OUTPUT]\n    Name cloudwatch_logs\n    Match worker*\n    region eu-central-1\n    log_group_name g\n";
        const text = `${output}    log_stream_name s\n    log_group_class STANDARD\n`;
        assert.deepEqual(levels({ text }), []);
        assert.deepEqual(levels({ text }, { logRouter: { version: "2.34.1" } }), ["error"]);
    });
});
