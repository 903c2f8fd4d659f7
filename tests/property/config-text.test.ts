import assert from "node:assert/strict";
import fc from "fast-check";
import { parseClassic } from "../../core/config/parse-classic";
import { renderSection, type Section } from "../../core/config/section";
import { lintText } from "../../core/lint";
import { CONTEXT } from "../unit/lint/support";

const word = fc.stringMatching(/^[A-Za-z][A-Za-z0-9_.]{0,11}$/);
const PIECES = ["[OUTPUT]", "# a", "@SET a=b", "${A}", "]", "[", "\t", " ", "a", "*", "\\", "é"];
const value = fc
    .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 5 })
    .map((pieces) => pieces.join("").replace(/^[ \t]+|[ \t]+$/g, ""))
    .filter((text) => text !== "");
const section = fc.record({
    name: fc.constantFrom("INPUT", "FILTER", "OUTPUT", "SERVICE", "PARSER"),
    entries: fc.array(fc.tuple(word, value), { maxLength: 5 }),
});
const LINES = [
    "[OUTPUT]",
    "[FILTER",
    " [INPUT]",
    "    Name s3",
    "    Match *",
    "\tMatch\t*",
    "Name x",
    "@INCLUDE /a",
    "@SET a",
    "#",
    "    ",
    "\r",
    "\u0000",
    "\u00007s\u0000",
    "    \u00007\u0000 a",
    "    Parser",
    "    tls.verify off",
    "    Match_Regex (((",
];

describe("a text in the classic format, whatever it holds,", () => {
    it("has the sections that were rendered", () => {
        fc.assert(
            fc.property(fc.array(section), fc.constantFrom("    ", "\t", " "), (sections: Section[], indent) => {
                const read = parseClassic(sections.map((one) => renderSection(one, indent)).join("\n"));
                assert.deepEqual([read.problems, read.commands], [[], []]);
                assert.deepEqual(
                    read.sections.map(({ name, entries }) => ({
                        name,
                        entries: entries.map((entry) => [entry.key, entry.value]),
                    })),
                    sections.map(({ name, entries }) => ({ name, entries })),
                );
            }),
            { numRuns: 1000 },
        );
    });

    it("is read and judged to its end, with lines that it has", () => {
        const text = fc.oneof(
            fc
                .array(fc.oneof(fc.constantFrom(...LINES), fc.string({ unit: "binary", maxLength: 12 })))
                .map((lines) => lines.join("\n")),
            fc.string({ unit: "binary" }),
        );
        fc.assert(
            fc.property(text, (given) => {
                const count = given.split("\n").length;
                const { sections, commands, problems } = parseClassic(given);
                const lines = [...sections, ...sections.flatMap(({ entries }) => entries), ...commands, ...problems];
                const mistakes = lintText(given, CONTEXT);
                for (const { line } of [...lines, ...mistakes]) assert.ok(line >= 1 && line <= count);
                for (const { problem, fix } of mistakes) assert.ok(!`${problem}${fix}`.includes("\u0000"));
            }),
            { numRuns: 2000 },
        );
    });
});
