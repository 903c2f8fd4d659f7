import { CannotTell } from "../cannot-tell";
import { compilePattern } from "../pattern";
import { lookUp, textOf, type Json, type LogRecord } from "../record";
import { refuseOthers, type Filter } from "./filter";

type Rule = (record: Map<string, Json>, key: string, value: string) => void;

/** What each rule of modify does to a record (plugins/filter_modify/modify.c). */
const RULES: Readonly<Record<string, Rule>> = {
    set: (record, key, value) => {
        // What is there is written anew at the end.
        record.delete(key);
        record.set(key, value);
    },
    add: (record, key, value) => {
        if (!record.has(key)) record.set(key, value);
    },
    remove: (record, key) => {
        record.delete(key);
    },
    remove_wildcard: (record, start) => {
        for (const key of [...record.keys()].filter((name) => name.startsWith(start))) record.delete(key);
    },
    remove_regex: (record, pattern) => {
        const matcher = compilePattern(pattern);
        for (const key of [...record.keys()].filter((name) => matcher(name) !== undefined)) record.delete(key);
    },
    rename: (record, from, to) => rename(record, from, to, !record.has(to)),
    hard_rename: (record, from, to) => rename(record, from, to, true),
    copy: (record, from, to) => copy(record, from, to, !record.has(to)),
    hard_copy: (record, from, to) => copy(record, from, to, true),
};

/** Whether a condition holds. A value that is no text equals and matches nothing. */
const CONDITIONS: Readonly<Record<string, (record: LogRecord, key: string, value: string) => boolean>> = {
    key_exists: (record, key) => lookUp(record, key) !== undefined,
    key_does_not_exist: (record, key) => lookUp(record, key) === undefined,
    key_value_equals: (record, key, value) => textOf(lookUp(record, key)) === value,
    key_value_does_not_equal: (record, key, value) =>
        lookUp(record, key) !== undefined && textOf(lookUp(record, key)) !== value,
    key_value_matches: (record, key, value) => matches(record, key, value),
    key_value_does_not_match: (record, key, value) => lookUp(record, key) !== undefined && !matches(record, key, value),
};

/** modify: nothing unless all conditions hold, else the rules in their order. */
export const modify: Filter = ({ record }, section) => {
    refuseOthers(section, "modify", ["condition", ...Object.keys(RULES)]);
    const entries = section.entries.map(({ key, value }) => ({ name: key.toLowerCase(), words: wordsOf(value) }));
    for (const { name, words } of entries) {
        if (name !== "condition") continue;
        const [kind = "", key = "", value = ""] = words;
        const holds = CONDITIONS[kind.toLowerCase()];
        if (holds === undefined) throw new CannotTell(`the condition ${kind} of modify is not simulated`);
        if (!holds(record, key, value)) return { record };
    }
    const changed = new Map(record);
    for (const { name, words } of entries) {
        if (words.length > 2 && name in RULES) throw new CannotTell(`a value of modify's ${name} holds blanks`);
        RULES[name]?.(changed, words[0] ?? "", words[1] ?? "");
    }
    return { record: changed };
};

/** Fluent Bit takes what stands between quotation marks for one word here, and releases differ in how. */
function wordsOf(value: string): string[] {
    if (/["']/.test(value)) throw new CannotTell("a value of modify holds quotation marks");
    return value.split(" ").filter((word) => word !== "");
}

function matches(record: LogRecord, key: string, pattern: string): boolean {
    const value = lookUp(record, key);
    const text = typeof value === "boolean" ? String(value) : textOf(value);
    return text !== undefined && compilePattern(pattern)(text) !== undefined;
}

function rename(record: Map<string, Json>, from: string, to: string, isFree: boolean): void {
    const value = record.get(from);
    if (value === undefined || !isFree || from === to) return;
    const renamed = [...record]
        .filter(([key]) => key !== to)
        .map(([key, held]) => [key === from ? to : key, held] as const);
    record.clear();
    for (const [key, held] of renamed) record.set(key, held);
}

function copy(record: Map<string, Json>, from: string, to: string, isFree: boolean): void {
    const value = record.get(from);
    if (value !== undefined && isFree) record.set(to, value);
}
