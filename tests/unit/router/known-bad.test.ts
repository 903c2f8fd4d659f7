import assert from "node:assert/strict";
import { DEFAULT_VERSION } from "../../../core/router/image";
import { knownAgainst } from "../../../core/router/known-bad";

const ALL = new Set(["cloudwatch_logs", "datadog", "kinesis_firehose"]);

function levels(version: string | undefined, plugins: Iterable<string> = ALL): string[] {
    return knownAgainst(version, new Set(plugins)).map(({ level, fixedIn }) => `${level} ${fixedIn}`);
}

describe("what is known against a version", () => {
    const versions: readonly [string, readonly string[]][] = [
        [DEFAULT_VERSION, []],
        ["2.15.0", ["error 2.15.1"]],
        ["2.15.1", []],
        ["2.21.1", ["error 2.21.2"]],
        ["2.22.0", ["warning 2.23.0"]],
        ["2.29.0", ["error 2.29.1", "warning 2.31.3"]],
        ["2.31.2", ["warning 2.31.3"]],
        ["2.31.3", []],
        ["2.34.0", ["warning 2.34.1"]],
        ["3.0.0", ["warning 3.4.9"]],
        ["3.4.8", ["warning 3.4.9"]],
        ["3.4.9", []],
        ["3.5.0", ["error 3.5.1"]],
        ["3.5.10", []],
        ["9.0.0", []],
    ];
    for (const [version, expected] of versions) {
        it(`${version}: ${expected.join(", ") || "nothing"}`, () => {
            assert.deepEqual(levels(version), expected);
        });
    }

    it("is nothing for a task without the plugin that it happens with", () => {
        assert.deepEqual(levels("3.4.8", ["kinesis_firehose"]), []);
        assert.deepEqual(levels("2.29.0", ["kinesis_firehose"]), ["warning 2.31.3"]);
    });

    it("is nothing for what is no version", () => {
        assert.deepEqual(levels(undefined), []);
        assert.deepEqual(levels("latest"), []);
    });
});
