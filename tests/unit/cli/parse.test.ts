import assert from "node:assert/strict";
import { DEEPEST } from "../../../cli/read/document";
import { parseText } from "../../../cli/read/parse";

const nested = (open: string, close: string, levels: number): string => open.repeat(levels) + close.repeat(levels);

/** Expands to a thousand million values. */
const BOMB = ["a: &a [x,x,x,x,x,x,x,x,x,x]"]
    .concat(
        "bcdefghi".split("").map((name, at) => `${name}: &${name} [${Array(10).fill(`*${"abcdefgh"[at]!}`).join()}]`),
    )
    .join("\n");

describe("a text that cannot be parsed", () => {
    const table: readonly (readonly [what: string, text: string, name: string, problem: string | RegExp])[] = [
        ["JSON that is cut off in an object", `{"a": 1,\n"b": `, "a.json", "is cut off: its JSON ends in the middle"],
        ["JSON that is cut off in a text", `{"a": "b`, "a.json", "is cut off: its JSON ends in the middle"],
        ["JSON with a comma too many", `{\n"a": 1,\n}`, "a.json", "is no valid JSON: see line 3"],
        ["JSON with a comment", `{\n// a\n"a": 1}`, "a.json", "is no valid JSON: see line 2"],
        [
            "JSON with a key twice",
            `{"a":1,\n"b":{"x":1,\n"x":2}}`,
            "a.json",
            `holds the key "x" twice in one object, on lines 2 and 3`,
        ],
        ["JSON lines", `{"a":1}\n{"a":2}\n`, "a.json", "holds several documents; give each a file of its own"],
        ["JSON of many levels", nested("[", "]", 100_000), "a.json", `is nested more than ${DEEPEST} levels deep`],
        ["JSON of many levels, cut off", "[".repeat(100_000), "a.json", "is cut off: its JSON ends in the middle"],
        ["YAML with many brackets", nested("[", "]", 100_000), "a.yaml", `is nested more than ${DEEPEST} levels deep`],
        ["YAML with many dashes", `${"- ".repeat(100_000)}x`, "a", `is nested more than ${DEEPEST} levels deep`],
        [
            "YAML with a long stair of maps",
            Array.from({ length: 600 }, (_, at) => `${" ".repeat(at)}a:`).join("\n"),
            "a.yaml",
            `is nested more than ${DEEPEST} levels deep`,
        ],
        ["YAML with a key twice", "a: 1\nb: 2\na: 3", "a.yaml", "holds a key twice in one map: see line 3"],
        [
            "YAML of several documents",
            "a: 1\n---\nb: 2",
            "a.yaml",
            "holds several documents; give each a file of its own",
        ],
        ["YAML whose aliases explode", BOMB, "a.yaml", "has YAML aliases that add up to more than is read"],
        ["YAML of more than 4 MiB", `a: ${"x".repeat(2 ** 22)}`, "a.yaml", /more YAML than is read/],
        [
            "a program",
            "const x = {\n  a: 1 };\nfoo: [",
            "main.ts",
            /^is neither valid JSON nor valid YAML: see line \d$/,
        ],
        ["prose", "Dear reader,", "letter.txt", "holds a text, neither JSON nor a YAML document"],
        ["comments only", "# nothing\n", "a.yaml", "is empty"],
    ];
    for (const [what, text, name, problem] of table) {
        it(`is told of in a sentence: ${what}`, () => {
            const said = parseText(text, name).problem;
            if (typeof problem === "string") assert.equal(said, problem);
            else assert.match(said ?? "", problem);
        });
    }

    it("is never quoted", () => {
        for (const text of [
            `{"password": hunter2}`,
            `{"a": "hunter2" "b"}`,
            "a: hunter2: b: [",
            `{"a":1} hunter2`,
            `[hunter2`,
        ]) {
            for (const name of ["a.json", "a.yaml"]) {
                assert.doesNotMatch(parseText(text, name).problem ?? "", /hunter2/);
            }
        }
    });
});

describe("a text that can be parsed", () => {
    const valueOf = (text: string, name: string): unknown => parseText(text, name).parsed?.value;

    it("is JSON when it begins like it, and YAML when it is called so", () => {
        assert.deepEqual(valueOf(` \n{"a": [1, "b:", "\\"x\\":"]}`, "-"), { a: [1, "b:", `"x":`] });
        assert.deepEqual(valueOf("{a: 1, }", "a.yaml"), { a: 1 });
        assert.deepEqual(valueOf("a: 1", "-"), { a: 1 });
    });

    it("may have as many levels as a document has, in JSON and in YAML", () => {
        assert.equal(parseText(nested("[", "]", DEEPEST), "a.json").problem, undefined);
        assert.equal(parseText(nested("[", "]", DEEPEST - 10), "a.yaml").problem, undefined);
    });

    it("may use aliases and merged maps, as people do", () => {
        assert.deepEqual(valueOf("a: &a {x: 1}\nb: {<<: *a, y: 2}", "a.yaml"), { a: { x: 1 }, b: { x: 1, y: 2 } });
    });

    const tags: readonly (readonly [text: string, value: unknown])[] = [
        ["!Ref Task", { Ref: "Task" }],
        ["!Condition IsProduction", { Condition: "IsProduction" }],
        ["!Sub ${AWS::StackName}-api", { "Fn::Sub": "${AWS::StackName}-api" }],
        ["!Sub ['${a}', {a: !Ref B}]", { "Fn::Sub": ["${a}", { a: { Ref: "B" } }] }],
        ["!GetAtt Group.GroupId", { "Fn::GetAtt": ["Group", "GroupId"] }],
        ["!GetAtt Nested.Outputs.Arn", { "Fn::GetAtt": ["Nested", "Outputs.Arn"] }],
        ["!GetAtt [Group, GroupId]", { "Fn::GetAtt": ["Group", "GroupId"] }],
        ["!If [A, !Ref B, {C: !Ref D}]", { "Fn::If": ["A", { Ref: "B" }, { C: { Ref: "D" } }] }],
        ["!Join ['', [a, !ImportValue b]]", { "Fn::Join": ["", ["a", { "Fn::ImportValue": "b" }]] }],
        [
            "!Transform {Name: 'AWS::Include', Parameters: {Location: a}}",
            { "Fn::Transform": { Name: "AWS::Include", Parameters: { Location: "a" } } },
        ],
        ["!Unheard of", "of"],
        ["2012-10-17", "2012-10-17"],
    ];
    for (const [text, value] of tags) {
        it(`has ${text} in full`, () => {
            assert.deepEqual(valueOf(`key: ${text}`, "template.yaml"), { key: value });
        });
    }

    it("knows where its values are", () => {
        const texts = {
            "a.json": `{\n "a": [1, {"b\\u0063": "x\\"}y", "c": [true]}],\n "d": 5}`,
            "a.yaml": `a:\n  - 1\n  - bc: !Sub\n      - x\n      - y: 1\n    c: [true]\nd: 5\n`,
        };
        const find = (name: keyof typeof texts, ...path: (string | number)[]): unknown => {
            const position = parseText(texts[name], name).parsed!.locate([path])[0];
            return position && [position.line, position.column];
        };
        assert.deepEqual(find("a.json"), [1, 1]);
        assert.deepEqual(find("a.json", "a", 0), [2, 8]);
        assert.deepEqual(find("a.json", "a", 1, "bc"), [2, 23]);
        assert.deepEqual(find("a.json", "a", 1, "c", 0), [2, 38]);
        assert.deepEqual(find("a.json", "d"), [3, 7]);
        assert.equal(find("a.json", "a", 2), undefined);
        assert.deepEqual(find("a.yaml", "a", 1, "c", 0), [6, 9]);
        assert.deepEqual(find("a.yaml", "a", 1, "bc", "Fn::Sub", 1, "y"), [5, 12]);
        assert.equal(find("a.yaml", "e"), undefined);
    });
});
