import assert from "node:assert/strict";
import { matchesGlob } from "../../../core/audit/glob";

describe("matchesGlob", () => {
    const CASES: readonly [pattern: string, text: string, matches: boolean][] = [
        ["web", "web", true],
        ["web", "web2", false],
        ["web*", "web", true],
        ["web*", "web-task", true],
        ["*task", "web-task", true],
        ["*-*-*", "a-b", false],
        ["*-*-*", "a-b-c", true],
        ["w?b", "web", true],
        ["w?b", "wb", false],
        ["*", "", true],
        ["", "", true],
        ["", "a", false],
        ["a*b*c", "aXbYbZc", true],
        ["a.c", "abc", false],
    ];
    for (const [pattern, text, matches] of CASES) {
        it(`${JSON.stringify(pattern)} ${matches ? "matches" : "does not match"} ${JSON.stringify(text)}`, () => {
            assert.equal(matchesGlob(pattern, text), matches);
        });
    }

    it("takes no longer for many stars", () => {
        assert.equal(matchesGlob("*a".repeat(50), "a".repeat(49)), false);
    });
});
