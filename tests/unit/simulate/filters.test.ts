import assert from "node:assert/strict";
import { parseClassic } from "../../../core/config/parse-classic";
import { CannotTell } from "../../../core/simulate/cannot-tell";
import { FILTERS } from "../../../core/simulate/filters";
import type { Filtered } from "../../../core/simulate/filters/filter";
import { runtimeValue, type Json } from "../../../core/simulate/record";

type Fields = Readonly<Record<string, Json>>;

const PARSERS = parseClassic(
    "[PARSER]\n    Name json\n    Format json\n[PARSER]\n    Name timed\n    Format json\n    Time_Key at\n    Time_Format %s\n[PARSER]\n    Name apache\n    Format regex\n",
).sections;
const parsers = new Map(PARSERS.map((section) => [section.entries[0]!.value, section]));

/** What a filter of these options makes of a record. */
function filter(plugin: string, options: string, fields: Fields, tag = "app-firelens-1"): Filtered {
    const lines = options.split("; ").map((line) => `    ${line}\n`);
    const [section] = parseClassic(`[FILTER]\n    Name ${plugin}\n    Match *\n${lines.join("")}`).sections;
    return FILTERS[plugin]!({ tag, record: new Map(Object.entries(fields)) }, section!, parsers);
}

const DROPPED = undefined;

/** Plugin, options, record, and what becomes of it. */
const CASES: readonly (readonly [plugin: string, options: string, fields: Fields, expected: Fields | undefined])[] = [
    ["grep", "Regex log ^GET", { log: "GET /" }, { log: "GET /" }],
    ["grep", "Regex log ^GET", { log: "POST /" }, DROPPED],
    ["grep", "Regex log ^GET", { other: "GET /" }, DROPPED],
    ["grep", "Exclude log health", { log: "GET /health" }, DROPPED],
    ["grep", "Exclude log health", { log: "GET /" }, { log: "GET /" }],
    ["grep", "Exclude status 200", { status: 200 }, { status: 200 }],
    ["grep", "Exclude $a['b'] x", { a: { b: "x" } }, DROPPED],
    // The first that decides: a Regex that matches keeps what a later Exclude would drop.
    ["grep", "Regex log GET; Exclude log health", { log: "GET /health" }, { log: "GET /health" }],
    ["grep", "Exclude log health; Regex log GET", { log: "GET /health" }, DROPPED],

    ["parser", "Key_Name log; Parser json", { log: '{"a":1}', source: "stdout" }, { a: 1 }],
    ["parser", "Key_Name log; Parser json; Reserve_Data On", { log: '{"a":1}', b: "2" }, { a: 1, b: "2" }],
    [
        "parser",
        "Key_Name log; Parser json; Reserve_Data True; Preserve_Key true",
        { log: '{"a":{"b":null}}' },
        { a: { b: null }, log: '{"a":{"b":null}}' },
    ],
    ["parser", "Key_Name log; Parser json", { log: "plain" }, { log: "plain" }],
    ["parser", "Key_Name log; Parser json", { log: "[1]" }, { log: "[1]" }],
    ["parser", "Key_Name other; Parser apache", { log: "{}" }, { log: "{}" }],
    ["parser", "Key_Name log; Parser timed", { log: '{"a":1}' }, { a: 1 }],

    ["record_modifier", "Record stage live one", { log: "x" }, { log: "x", stage: "live one" }],
    ["record_modifier", "Remove_key LOG; Remove_key ecs_*", { log: "x", ecs_a: "1", b: "2" }, { b: "2" }],
    ["record_modifier", "Allowlist_key log; Record a b", { log: "x", b: "2" }, { log: "x", a: "b" }],
    ["record_modifier", "Record a b", { a: "b" }, { a: "b" }],

    ["modify", "Set a 2", { a: "1", b: "3" }, { b: "3", a: "2" }],
    ["modify", "Add a 2; Add c 4", { a: "1" }, { a: "1", c: "4" }],
    ["modify", "Remove a; Remove_wildcard ecs_", { a: "1", ecs_x: "2", b: "3" }, { b: "3" }],
    ["modify", "Remove_regex ^e", { ecs: "1", b: "3" }, { b: "3" }],
    ["modify", "Rename log message; Rename x y", { log: "1" }, { message: "1" }],
    ["modify", "Rename a b", { a: "1", b: "2" }, { a: "1", b: "2" }],
    ["modify", "Hard_rename a b", { a: "1", b: "2" }, { b: "1" }],
    ["modify", "Copy a c; Copy a b; Hard_copy b a", { a: "1", b: "2" }, { a: "2", c: "1", b: "2" }],
    ["modify", "Condition Key_exists a; Set b 2", { c: "1" }, { c: "1" }],
    ["modify", "Condition Key_does_not_exist a; Set b 2", { c: "1" }, { c: "1", b: "2" }],
    ["modify", "Condition Key_value_equals a 1; Set b 2", { a: "1" }, { a: "1", b: "2" }],
    ["modify", "Condition Key_value_does_not_equal a 1; Set b 2", { c: "1" }, { c: "1" }],
    ["modify", "Condition Key_value_matches a ^1; Set b 2", { a: "12" }, { a: "12", b: "2" }],
    ["modify", "Condition Key_value_does_not_match a ^1; Set b 2", { a: "12" }, { a: "12" }],

    [
        "nest",
        "Operation nest; Wildcard ecs_*; Nest_under ecs; Remove_prefix ecs_",
        { ecs_a: "1", b: "2" },
        { b: "2", ecs: { a: "1" } },
    ],
    ["nest", "Operation nest; Wildcard x; Nest_under y", { b: "2" }, { b: "2" }],
    ["nest", "Operation lift; Nested_under a; Add_prefix a_", { a: { b: "1" }, c: "2" }, { c: "2", a_b: "1" }],
    ["nest", "Operation lift; Nested_under a", { a: "text" }, { a: "text" }],

    ["stdout", "Format json", { log: "x" }, { log: "x" }],
];

describe("a filter of Fluent Bit", () => {
    for (const [plugin, options, fields, expected] of CASES) {
        it(`${plugin} (${options}) makes of ${JSON.stringify(fields)} ${expected === DROPPED ? "nothing" : JSON.stringify(expected)}`, () => {
            const { record } = filter(plugin, options, fields);
            assert.deepEqual(record && Object.fromEntries(record), expected);
        });
    }

    it("rewrite_tag sends a record on its way anew, and keeps the old one where the rule says so", () => {
        const rule = (keep: string): string => `Rule $level ^(err)or$ $TAG.$1.$level.x ${keep}`;
        const fields = { level: "error" };
        const moved = filter("rewrite_tag", rule("false"), fields);
        assert.equal(moved.record, undefined);
        assert.deepEqual(
            moved.emitted!.map(({ tag }) => tag),
            ["app-firelens-1.err.error.x"],
        );
        assert.notEqual(filter("rewrite_tag", rule("true"), fields).record, undefined);
        const other = filter("rewrite_tag", rule("false"), { level: "info" });
        assert.deepEqual([other.emitted, Object.fromEntries(other.record!)], [undefined, { level: "info" }]);
        const part = filter("rewrite_tag", "Rule $level e part.$TAG[1] off", fields, "a.b.c");
        assert.deepEqual(
            part.emitted!.map(({ tag }) => tag),
            ["part.b"],
        );
    });

    for (const [plugin, options, fields, reason] of [
        ["grep", "Logical_Op and; Regex log x", {}, /what grep does with Logical_Op is not simulated/],
        ["grep", "Regex log.level x", {}, /only simple names/],
        ["grep", "Regex cluster x", { cluster: runtimeValue("cluster") }, /known only when the task runs/],
        ["parser", "Key_Name log; Parser nginx", { log: "x" }, /parser "nginx" does is defined in no file/],
        ["parser", "Key_Name log; Parser apache", { log: "x" }, /parsers of format regex are not simulated/],
        ["parser", "Key_Name log; Parser json", { log: '{"a":1} {"b":2}' }, /only begins like JSON/],
        ["parser", "Key_Name log; Parser timed", { log: '{"at":"1"}' }, /takes the field at away/],
        ["parser", "Key_Name log; Parser json; Reserve_Data on", { log: '{"a":1}', a: "2" }, /hold "a" twice/],
        ["record_modifier", "Record a b", { a: "c" }, /hold "a" twice/],
        ["record_modifier", "Uuid_key id", {}, /Uuid_key is not simulated/],
        ["record_modifier", "Remove_key a; Allowlist_key b", {}, /both removes keys and allows some/],
        ["modify", "Move_to_end a", {}, /Move_to_end is not simulated/],
        ["modify", "Condition A_key_matches a; Set a b", {}, /A_key_matches of modify is not simulated/],
        ["modify", 'Set a "b c"', {}, /quotation marks/],
        ["modify", "Set a b c", {}, /holds blanks/],
        ["nest", "Operation fold", {}, /neither nest nor lift/],
        ["rewrite_tag", "Rule log x y false", {}, /is not \$KEY PATTERN TAG KEEP/],
        ["rewrite_tag", "Rule $log x $missing off", { log: "x" }, /does not hold as a text/],
    ] as const) {
        it(`${plugin} (${options}) is not guessed at`, () => {
            assert.throws(
                () => filter(plugin, options, fields),
                (thrown) => thrown instanceof CannotTell && reason.test(thrown.message),
            );
        });
    }
});
