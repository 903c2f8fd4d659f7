import assert from "node:assert/strict";
import { isVariable, misreadingOf } from "../../../core/config/fluentd-value";

describe("a value of Fluentd's configuration", () => {
    for (const [value, reason] of [
        ["plain", undefined],
        ["/ecs/web", undefined],
        ["w/${tag}", undefined],
        ["a#b", undefined],
        ["#b", "comment"],
        ["a #b", "comment"],
        ["a\t#b", "comment"],
        ['"a #b"', undefined],
        ["'a #b'", undefined],
        ['"a', "quote"],
        ['"a" b', "quote"],
        ["'it''s", "quote"],
        ['{"a": "b"}', undefined],
        ["[1, 2]", undefined],
        ["[error]", "json"],
        ["{a", "json"],
        [`"#{ENV['KEY']}"`, undefined],
        [`"#{ENV["KEY"]}"`, undefined],
        [`"Bearer #{ENV['KEY']}"`, undefined],
        [`"#{hostname}-#{worker_id}"`, undefined],
        ['"#{`id`}"', "code"],
        [`"#{ENV['A'] + open('/etc/passwd').read}"`, "code"],
        [`'#{x}'`, undefined],
    ] as const) {
        it(`${JSON.stringify(value)} is ${reason === undefined ? "read as it stands" : `misread: ${reason}`}`, () => {
            assert.equal(misreadingOf(value), reason);
        });
    }

    it("is a variable when it is nothing but one", () => {
        assert.deepEqual(
            [`"#{ENV['KEY']}"`, `"#{ENV.fetch('KEY')}"`, `"x#{ENV['KEY']}"`, "${KEY}", "KEY"].map(isVariable),
            [true, true, false, false, false],
        );
    });
});
