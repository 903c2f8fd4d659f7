import { entryValue, type ClassicSection } from "../../config/parse-classic";
import { CannotTell } from "../cannot-tell";
import { append, isMap, type Json } from "../record";
import { refuseOthers, type Filter } from "./filter";

const OPTIONS = ["operation", "wildcard", "nest_under", "nested_under", "add_prefix", "prefix_with", "remove_prefix"];

/** nest (plugins/filter_nest/nest.c): puts fields under one, or takes them out of it. Where there are none, it does nothing. */
export const nest: Filter = ({ record }, section) => {
    refuseOthers(section, "nest", OPTIONS);
    const under = entryValue(section, "nest_under") ?? entryValue(section, "nested_under") ?? "";
    const operation = entryValue(section, "operation") ?? "";
    const renamed = (fields: Iterable<readonly [string, Json]>): (readonly [string, Json])[] =>
        Array.from(fields, ([key, value]) => [prefixed(key, section), value] as const);
    if (operation.startsWith("lift")) {
        const value = record.get(under);
        if (!isMap(value)) return { record };
        const rest = new Map([...record].filter(([key]) => key !== under));
        return { record: append(rest, renamed(Object.entries(value))) };
    }
    if (!operation.startsWith("nest")) throw new CannotTell("nest has an operation that is neither nest nor lift");
    const patterns = section.entries.filter(({ key }) => key.toLowerCase() === "wildcard").map(({ value }) => value);
    const isNested = ([key]: readonly [string, Json]): boolean =>
        patterns.some((pattern) => (pattern.endsWith("*") ? key.startsWith(pattern.slice(0, -1)) : key === pattern));
    const nested = [...record].filter(isNested);
    if (nested.length === 0) return { record };
    const rest = new Map([...record].filter((field) => !isNested(field)));
    return { record: append(rest, [[under, Object.fromEntries(append(new Map(), renamed(nested)))]]) };
};

function prefixed(key: string, section: ClassicSection): string {
    const added = entryValue(section, "add_prefix") ?? entryValue(section, "prefix_with");
    const removed = entryValue(section, "remove_prefix");
    if (added !== undefined && removed !== undefined) throw new CannotTell("nest both adds a prefix and removes one");
    if (added !== undefined) return `${added}${key}`;
    return removed !== undefined && key.startsWith(removed) ? key.slice(removed.length) : key;
}
