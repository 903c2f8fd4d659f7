import { hasToken } from "../value";
import { CannotTell } from "./cannot-tell";

/** A value in a record. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** A record in its order of keys. */
export type LogRecord = ReadonlyMap<string, Json>;

/** Whether a value is a map of its own. */
export function isMap(value: Json | undefined): value is Readonly<Record<string, Json>> {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Marks a value that is known only when the task runs. It holds what a token holds, so that nothing compares it. */
export function runtimeValue(name: string): string {
    return `\u0000<${name}>\u0000`;
}

/** A record as it is shown: what is known only when the task runs as `<cluster>`. */
export function showRecord(record: LogRecord): Readonly<Record<string, Json>> {
    return Object.fromEntries([...record].map(([key, value]) => [key, showValue(value)]));
}

/** A text as it is shown. */
export function showText(text: string): string {
    // eslint-disable-next-line no-control-regex
    return text.replace(/\u0000<([^\u0000]*)>\u0000/g, "<$1>").replace(/\u0000\d+[a-z]*\u0000/g, "<unknown>");
}

function showValue(value: Json): Json {
    if (typeof value === "string") return showText(value);
    if (Array.isArray(value)) return value.map((item: Json) => showValue(item));
    if (!isMap(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, showValue(item)]));
}

/** Adds fields behind those that are there. Fluent Bit would write a key twice, and what reads that is for each to choose. */
export function append(record: LogRecord, fields: Iterable<readonly [string, Json]>): LogRecord {
    const all = new Map(record);
    for (const [key, value] of fields) {
        const before = all.get(key);
        if (before !== undefined && JSON.stringify(before) !== JSON.stringify(value)) {
            throw new CannotTell(`the record would hold ${JSON.stringify(key)} twice, with different values`);
        }
        all.set(key, value);
    }
    return all;
}

/** What a record accessor finds: `log`, `$log`, `$kubernetes['pod']`. */
export function lookUp(record: LogRecord, accessor: string): Json | undefined {
    const path = readAccessor(accessor.startsWith("$") ? accessor : `$${accessor}`);
    if (path === undefined) {
        throw new CannotTell("a field is named in a way that only simple names and $name['key'] are read of");
    }
    const [first, ...rest] = path;
    return rest.reduce<Json | undefined>(
        (value, key) => (isMap(value) && Object.hasOwn(value, key) ? value[key] : undefined),
        record.get(first ?? ""),
    );
}

/** The keys of an accessor such as `$a['b']['c']`; undefined when it is none of these. */
export function readAccessor(accessor: string): string[] | undefined {
    const [, name, rest = ""] = /^\$([A-Za-z0-9_]+)((?:\['[^']*'\])*)$/.exec(accessor) ?? [];
    return name === undefined
        ? undefined
        : [name, ...Array.from(rest.matchAll(/\['([^']*)'\]/g), ([, key = ""]) => key)];
}

/** A value that Fluent Bit holds against a pattern: texts only. What is not known yet ends the simulation. */
export function textOf(value: Json | undefined): string | undefined {
    if (typeof value !== "string") return undefined;
    if (hasToken(value)) {
        throw new CannotTell("a pattern is held against a value that is known only when the task runs");
    }
    return value;
}
