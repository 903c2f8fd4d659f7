import assert from "node:assert/strict";
import { indentOf, isSection, splitParsers } from "../../../core/config/split-parsers";

const FILTER = "[FILTER]\n    Name grep\n    Match *\n";
const PARSER = "[PARSER]\n    Name p\n    Format json\n";

describe("a configuration", () => {
    it("without parsers stays as it is", () => {
        assert.deepEqual(splitParsers(FILTER), { main: FILTER, parsers: "", mistaken: [] });
    });

    it("with parsers only has nothing else", () => {
        assert.deepEqual(splitParsers(PARSER), { main: "", parsers: PARSER, mistaken: [] });
    });

    it("is cut at its sections", () => {
        const multiline = "[MULTILINE_PARSER]\n    Name m\n";
        const { main, parsers } = splitParsers(`${PARSER}\n${FILTER}\n${multiline}\n[SERVICE]\n    Flush 5\n`);
        assert.equal(main, `${FILTER}\n[SERVICE]\n    Flush 5\n`);
        assert.equal(parsers, `${PARSER}\n${multiline}`);
    });

    it("keeps a comment with the section that it stands before", () => {
        const { main, parsers } = splitParsers(`# of the parser\n${PARSER}# of the filter\n${FILTER}`);
        assert.equal(main, `# of the filter\n${FILTER}`);
        assert.equal(parsers, `# of the parser\n${PARSER}`);
    });

    it("has no parser's header in a comment, which the init process would take for one", () => {
        const { main, mistaken } = splitParsers(`# see [PARSER] and [MULTILINE_PARSER]\n${FILTER}`);
        assert.equal(main, `# see [ PARSER ] and [ MULTILINE_PARSER ]\n${FILTER}`);
        assert.deepEqual(mistaken, []);
    });

    it("tells the lines in which a parser's header is part of something else", () => {
        assert.deepEqual(splitParsers(`${PARSER}\n${FILTER}    Add kind [PARSER]\n`).mistaken, [8]);
    });

    it("is read in any case, with blanks in the brackets and a rest behind them", () => {
        const { main, parsers } = splitParsers("[ parser ] # mine\n    Name p\n");
        assert.equal(main, "");
        assert.equal(parsers, "[PARSER]\n    Name p\n");
    });

    it("is read with the line ends and the mark of Windows", () => {
        const windows = `\ufeff${PARSER}${FILTER}`.replaceAll("\n", "\r\n");
        assert.deepEqual(splitParsers(windows), { main: FILTER, parsers: PARSER, mistaken: [] });
    });

    it("keeps what belongs to no section with the rest, also behind a parser", () => {
        const { main, parsers } = splitParsers(`${PARSER}@INCLUDE /more.conf\n@SET a=b\n`);
        assert.equal(main, "@INCLUDE /more.conf\n@SET a=b\n");
        assert.equal(parsers, PARSER);
    });

    it("has no line of blanks, which would set the indentation that Fluent Bit expects", () => {
        assert.equal(splitParsers("[FILTER]\n  \n    Name x\n\t\n").main, "[FILTER]\n\n    Name x\n");
    });

    it("ends in one line break", () => {
        assert.equal(splitParsers(`\n\n${FILTER}\n\n\n`).main, FILTER);
        assert.equal(splitParsers("").main, "");
    });
});

describe("the indentation of a configuration", () => {
    const indented: readonly [string, string | undefined][] = [
        ["[A]\n  Name x\n    y z\n", "  "],
        ["[A]\n\tName x\n", "\t"],
        ["[A]\n    # of Name\n    Name x\n", "    "],
        ["@INCLUDE /x\n", undefined],
        ["", undefined],
    ];
    for (const [text, indent] of indented) {
        it(`is that of its first indented line: ${JSON.stringify(text)}`, () => {
            assert.equal(indentOf(text), indent);
        });
    }
});

describe("a section", () => {
    it("begins in the first column", () => {
        assert.ok(isSection("[FILTER]"));
        assert.ok(isSection("\ufeff[FILTER] rest"));
        assert.ok(!isSection("  [FILTER]"));
        assert.ok(!isSection("[]"));
        assert.ok(!isSection("- [FILTER]"));
    });
});
