import assert from "node:assert/strict";
import fc from "fast-check";
import type { LoggingArguments } from "../../core/arguments/types";
import { parseClassic as read, type ClassicSection } from "../../core/config/parse-classic";
import { renderAgentConfig } from "../../core/config/render-fluent-bit";
import { renderFluentdAgentConfig } from "../../core/config/render-fluentd";
import { check } from "../unit/support/builders";
import { hasControl } from "./arbitraries";
import { parseFluentd } from "./parse-fluentd";

const PIECES = [
    "[OUTPUT]",
    "[PARSER]",
    "@INCLUDE /x",
    "#",
    "\n",
    "\r\n",
    "\u2028",
    "    Match *",
    " ",
    "${A}",
    "a",
    "\\",
    "(",
    ")",
    "*",
];
const odd = fc.oneof(
    fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 5 }).map((pieces) => pieces.join("")),
    fc.string({ unit: "binary", minLength: 1, maxLength: 12 }),
    fc.string({ unit: "grapheme-ascii", minLength: 1, maxLength: 12 }),
);
const fluentdOdd = fc.oneof(
    fc
        .array(fc.constantFrom(...PIECES, "<match **>", "</match>", "@include /x", '"', "'", "[", "{", "#{x}", " #"), {
            minLength: 1,
            maxLength: 4,
        })
        .map((pieces) => pieces.join("")),
    fc.string({ unit: "grapheme-ascii", minLength: 1, maxLength: 8 }),
);
const given = fc.record({ key: odd, value: odd, timeKey: odd, include: odd, exclude: odd });

/** A configuration in which Fluent Bit finds nothing wrong, as it reads it. */
function parseClassic(config: string): { sections: readonly ClassicSection[]; includes: string[] } {
    const { sections, commands, problems } = read(config);
    assert.deepEqual(problems, []);
    return { sections, includes: commands.map(({ name, value }) => `${name} ${value}`) };
}

/** Every section that there should be, and nothing else. */
function sectionsOf(config: string): string[] {
    return parseClassic(config).sections.map(({ name }) => name);
}

/** An entry as it means something: the blanks around its value do not. */
function line(key: string, value: string): string {
    return `${key} ${value}`.replace(/ +/, " ").trimEnd();
}

const FIXED = ["INPUT", "INPUT", "INPUT"];

describe("an option or a pattern, however odd", () => {
    it("that passes the checks is in its own line of the agent's configuration, and adds none", () => {
        let passed = 0;
        fc.assert(
            fc.property(given, ({ key, value, timeKey, include, exclude }) => {
                const logging = firehose({ [key]: value }, timeKey, { include, exclude });
                const { plan, findings } = check({ containers: { web: { image: "a" } }, logging });
                if (findings.some(({ level }) => level === "error")) return;
                passed += 1;
                const config = renderAgentConfig(plan.task);
                assert.deepEqual(sectionsOf(config), [...FIXED, "FILTER", "FILTER", "FILTER", "OUTPUT", "OUTPUT"]);
                const { sections, includes } = parseClassic(config);
                assert.equal(includes.length, 1);
                const [included, excluded] = sections.slice(3, 5).map(({ entries }) => entries.at(-1)!.value);
                assert.deepEqual([included, excluded], [`log ${include}`.trimEnd(), `log ${exclude}`.trimEnd()]);
                const lines = sections.at(-1)!.entries.map((entry) => line(entry.key, entry.value));
                assert.deepEqual(lines.slice(0, 2), ["Name kinesis_firehose", "Match web-firelens*"]);
                assert.deepEqual(
                    lines.slice(2).sort(),
                    [
                        line(key, value),
                        line("time_key", timeKey),
                        "delivery_stream s",
                        "region eu-central-1",
                        "retry_limit 2",
                    ].sort(),
                );
            }),
            { numRuns: 4000 },
        );
        assert.ok(passed > 20, `only ${String(passed)} passed`);
    }).timeout(60_000);

    it("that passes the checks is in its own line of the delivered configuration, and adds none", () => {
        let passed = 0;
        fc.assert(
            fc.property(odd, odd, (value, timeKey) => {
                const logging = { ...firehose({ endpoint: value }, timeKey), cloudWatchLogs: {} };
                const { plan, findings } = check({ containers: { web: { image: "a" } }, logging });
                if (findings.some(({ level }) => level === "error")) return;
                passed += 1;
                const { content } = plan.config!.objects[0]!;
                assert.ok(!/\[(MULTILINE_)?PARSER\]/.test(content));
                const { sections, includes } = parseClassic(content);
                assert.deepEqual(includes, []);
                assert.deepEqual(
                    sections.map(({ name }) => name),
                    ["SERVICE", "OUTPUT", "OUTPUT"],
                );
                const { Name, ...options } = Object.fromEntries(
                    sections[2]!.entries.map((entry) => [entry.key, entry.value] as const),
                );
                assert.equal(Name, "kinesis_firehose");
                assert.deepEqual([options.endpoint, options.time_key], [value.trim(), timeKey.trim()]);
            }),
            { numRuns: 1000 },
        );
        assert.ok(passed > 100, `only ${String(passed)} passed`);
    }).timeout(60_000);

    it("that passes the checks is read by Fluentd as it stands, and adds no element", () => {
        let passed = 0;
        fc.assert(
            fc.property(fluentdOdd, fluentdOdd, fluentdOdd, (value, timeKey, include) => {
                const logging = firehose({ endpoint: value }, timeKey, { include });
                const logRouter = { type: "fluentd", image: "example.com/fluentd:1.19.1" };
                const { plan, findings } = check({ containers: { web: { image: "a" } }, logging, logRouter });
                if (findings.some(({ level }) => level === "error")) return;
                passed += 1;
                const agent = parseFluentd(renderFluentdAgentConfig(plan.task));
                assert.deepEqual(
                    agent.children.map(({ tag }) => tag),
                    ["source", "source", "filter", "filter"],
                );
                assert.deepEqual(agent.entries, [["@include", "/tmp/firelens.conf"]]);
                assert.deepEqual(agent.children[2]!.children[0]!.entries[1], ["pattern", include]);
                const own = parseFluentd(plan.config!.files[0]!.text!);
                assert.deepEqual(
                    own.children.map(({ tag }) => tag),
                    ["match"],
                );
                const { entries, children } = own.children[0]!;
                assert.deepEqual(
                    entries.map(([key]) => key),
                    ["@type", "delivery_stream_name", "endpoint", "region"],
                );
                assert.deepEqual(stands(entries[2]![1]), stands(value));
                assert.deepEqual(stands(new Map(children[0]!.entries).get("time_key") ?? ""), stands(timeKey));
            }),
            { numRuns: 3000 },
        );
        assert.ok(passed > 20, `only ${String(passed)} passed`);
    }).timeout(60_000);

    it("that would add a line is refused", () => {
        fc.assert(
            fc.property(odd, fc.constantFrom("value", "timeKey", "include", "exclude"), (text, where) => {
                fc.pre(hasControl(text));
                const field = (name: string): string => (where === name ? text : "a");
                const logging = firehose({ endpoint: field("value") }, field("timeKey"), {
                    include: field("include"),
                    exclude: field("exclude"),
                });
                const { findings } = check({ containers: { web: { image: "a" } }, logging });
                assert.ok(findings.some(({ code, level }) => ["FL702", "FL009"].includes(code) && level === "error"));
            }),
            { numRuns: 500 },
        );
    }).timeout(60_000);
});

/** A value as it means something: blanks around it do not, and JSON is written anew. */
function stands(value: string): string {
    const text = value.trim();
    return /^[[{]/.test(text) ? JSON.stringify(JSON.parse(text)) : text;
}

function firehose(
    options: Record<string, string>,
    timeKey: string,
    patterns: Pick<LoggingArguments, "include" | "exclude"> = {},
): LoggingArguments {
    return { firehose: { deliveryStream: "s", timeKey, options }, ...patterns };
}
