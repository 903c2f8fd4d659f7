import assert from "node:assert/strict";
import { entryValue, parseClassic, variablesSetBy } from "../../../core/config/parse-classic";
import { unknown } from "../support/builders";

const CONFIG = `# comment
@SET group=/ecs/web
@include /fluent-bit/configs/parse-json.conf
[SERVICE]
    Flush 1

[ output ]
    # comment
    Name   cloudwatch_logs
    Match  web-firelens*
    Header  X-A  b # c
`;

describe("a text in the classic format", () => {
    it("is read into sections and commands with their lines", () => {
        const { sections, commands, problems } = parseClassic(CONFIG);
        assert.deepEqual(problems, []);
        assert.deepEqual(
            sections.map(({ name, kind, line, entries }) => [name, kind, line, entries.length]),
            [
                ["SERVICE", "SERVICE", 4, 1],
                ["output", "OUTPUT", 7, 3],
            ],
        );
        assert.deepEqual(sections[1]?.entries.at(-1), { key: "Header", value: "X-A  b # c", line: 11 });
        assert.deepEqual(commands, [
            { name: "SET", value: "group=/ecs/web", line: 2 },
            { name: "INCLUDE", value: "/fluent-bit/configs/parse-json.conf", line: 3 },
        ]);
        assert.deepEqual(variablesSetBy({ commands }), ["group"]);
    });

    it("has keys in any case, of which the last counts", () => {
        const [section] = parseClassic("[OUTPUT]\n  Match a\n  MATCH b\n").sections;
        assert.equal(entryValue(section!, "match"), "b");
    });

    it("is the same with the line ends of Windows and a byte order mark", () => {
        assert.deepEqual(parseClassic(`\ufeff${CONFIG.replaceAll("\n", "\r\n")}`), parseClassic(CONFIG));
    });

    const problems: readonly [string, string, string][] = [
        ["[INPUT\n    Name x\n", "openBracket", "1"],
        ["[INPUT]\n    Name x\n  [OUTPUT]\n    Name y\n", "indentedSection", "3"],
        ["[INPUT]\nName x\n", "notIndented", "2"],
        ["[INPUT]\n    Name x\n  Tag y\n", "otherIndentation", "3"],
        ["    Name x\n", "noSection", "1"],
        ["[INPUT]\n    Name\n", "noValue", "2"],
        ["[INPUT]\n    Name  \n", "noValue", "2"],
        ["[INPUT]\n    Name\tx y\n", "tabAfterKey", "2"],
    ];
    for (const [text, kind, line] of problems) {
        it(`is read on behind ${kind}`, () => {
            const read = parseClassic(text);
            assert.deepEqual(
                read.problems.map((problem) => [problem.kind, String(problem.line)]),
                [[kind, line]],
            );
            assert.notEqual(read.sections.flatMap(({ entries }) => entries).length, 0);
        });
    }

    it("may have tabs before a key, and before a value that a blank goes before", () => {
        const { sections, problems: none } = parseClassic("[INPUT]\n\tName\t \tx\n");
        assert.deepEqual([sections[0]?.entries, none], [[{ key: "Name", value: "x", line: 2 }], []]);
    });

    it("is partial where a line may not be seen", () => {
        const { sections } = parseClassic(`[INPUT]\n    Name x\n    ${unknown()}\n${unknown()}\n    Match *\n`);
        assert.deepEqual(
            sections.map(({ kind, isPartial, entries }) => [kind, isPartial, entries.length]),
            [
                ["INPUT", true, 1],
                ["", true, 1],
            ],
        );
    });
});
