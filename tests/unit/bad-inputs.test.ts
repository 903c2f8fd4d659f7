import assert from "node:assert/strict";
import type { Checked } from "../../core/check";
import { describe as inWords } from "../../core/finding";
import { formatPath } from "../../core/path";
import { BAD_INPUTS } from "../support/bad-inputs";
import { check } from "./support/builders";

/** What is found, as the table has it. */
function foundIn({ findings }: Checked): string[][] {
    return findings.map((finding) => {
        const sentence = inWords(finding).replace(` (${finding.code})`, "");
        return [finding.code, formatPath(finding.path), sentence];
    });
}

describe("bad input", () => {
    for (const [area, rows] of Object.entries(BAD_INPUTS)) {
        describe(`of ${area} is found, with its code, its path and what to write instead:`, () => {
            for (const { what, args, found } of rows) {
                it(`${what} (${[...new Set(found.map(([code]) => code))].join(", ")})`, () => {
                    assert.deepEqual(foundIn(check(args)), found);
                    for (const [code, path, sentence] of found) {
                        assert.match(code, /^FL\d{3}$/);
                        // What is wrong; what to write instead.
                        assert.match(sentence, /^\S.+; \S.+[.?]$/);
                        // No value of an option, a variable or a secret; nothing of the machinery.
                        assert.doesNotMatch(sentence, /CANARY|undefined|NaN|\[object|\.\.|\?\./);
                        assert.ok(![path, sentence].join().includes("\u0000"));
                    }
                });
            }
        });
    }

    it("is in the table once", () => {
        const all = Object.values(BAD_INPUTS).flat();
        assert.equal(new Set(all.map(({ args }) => JSON.stringify(args))).size, all.length);
        for (const [area, rows] of Object.entries(BAD_INPUTS)) {
            assert.equal(new Set(rows.map(({ what }) => what)).size, rows.length, area);
        }
    });
});
