import assert from "node:assert/strict";
import { mergeTexts } from "../../../core/config/merge";
import { unknown } from "../support/builders";

const BLANKS = "[FILTER]\n  Name a\n  Match *\n";
const TAB = "# why\n[FILTER]\n\tName b\n\t# comment\n\tMatch *\n\n[PARSER]\n\tName p\n";

describe("several texts", () => {
    it("become one in their order, with the indentation of the first: Fluent Bit knows one in a file", () => {
        assert.deepEqual(mergeTexts([BLANKS, TAB], undefined), {
            main: "[FILTER]\n  Name a\n  Match *\n\n# why\n[FILTER]\n  Name b\n  # comment\n  Match *\n",
            parsers: "[PARSER]\n  Name p\n",
            indent: "  ",
        });
        assert.equal(mergeTexts([TAB, BLANKS], undefined).main.includes("\tName a\n"), true);
    });

    it("mend a text whose own lines are indented differently", () => {
        assert.equal(mergeTexts(["[FILTER]\n  Name a\n      Match *\n"], undefined).main, BLANKS);
    });

    it("have their parsers before those that are given apart", () => {
        const { parsers } = mergeTexts([TAB], "[MULTILINE_PARSER]\n    name m\n");
        assert.equal(parsers, "[PARSER]\n\tName p\n\n[MULTILINE_PARSER]\n\tname m\n");
    });

    it("take four blanks beside one that may not be seen, which stands as it is", () => {
        const secret = unknown({ secret: true });
        assert.deepEqual(mergeTexts([BLANKS, secret], secret), {
            main: `[FILTER]\n    Name a\n    Match *\n\n${secret}\n`,
            parsers: secret,
            indent: "    ",
        });
    });

    it("are nothing when there are none", () => {
        assert.deepEqual(mergeTexts([], undefined), { main: "", parsers: "", indent: "    " });
    });
});
