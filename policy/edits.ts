import { isRecord } from "../core/json";
import type { Path, Step } from "../core/path";
import { hasToken } from "../core/value";
import { behindProxy } from "./plain";

/** A change of one part of a value: what it becomes, or that it goes. */
export interface Edit {
    readonly path: Path;
    /** Absent when the part goes. */
    readonly to?: unknown;
}

/** The changes that make one value of another, as small as they can be: what is not changed stays as it is written. */
export function editsBetween(from: unknown, to: unknown, path: Path): Edit[] {
    if (from === to || JSON.stringify(from) === JSON.stringify(to)) return [];
    if (to === undefined) return [{ path }];
    if (Array.isArray(from) && Array.isArray(to)) return editsOfList(from, to, path);
    if (!isRecord(from) || !isRecord(to)) return [{ path, to }];
    const names = [...new Set([...Object.keys(from), ...Object.keys(to)])];
    return names.flatMap((name) => editsBetween(from[name], to[name], [...path, name]));
}

function editsOfList(from: readonly unknown[], to: readonly unknown[], path: Path): Edit[] {
    if (to.length >= from.length) return to.flatMap((item, at) => editsBetween(from[at], item, [...path, at]));
    const gone = missingFrom(from, to);
    // From the end, so that the places of what is still to go stay what they are.
    return gone === undefined ? [{ path, to }] : gone.reverse().map((at) => ({ path: [...path, at] }));
}

/** The places of the items that a shorter list lacks; undefined when it is more than that. */
function missingFrom(from: readonly unknown[], to: readonly unknown[]): number[] | undefined {
    const gone: number[] = [];
    let next = 0;
    for (const [at, item] of from.entries()) {
        if (next < to.length && JSON.stringify(item) === JSON.stringify(to[next])) next += 1;
        else gone.push(at);
    }
    return next === to.length ? gone : undefined;
}

/** Makes the changes in properties, also within one that holds JSON. False, and nothing done, when one has no place. */
export function applyEdits(properties: Record<string, unknown>, edits: readonly Edit[]): boolean {
    if (edits.some(({ path, to }) => path.length === 0 || hasToken(JSON.stringify(to ?? null)))) return false;
    const texts = new Map<string, Record<string, unknown>>();
    for (const { path, to } of edits) {
        const [property = "", ...below] = path.map(String);
        const holder =
            typeof properties[property] === "string" && below.length > 0
                ? parsed(texts, properties, property)
                : properties;
        if (!edit(holder, path, to)) return false;
    }
    for (const [property, holder] of texts) properties[property] = JSON.stringify(holder[property]);
    return true;
}

/** Properties in which the one that holds JSON is what it says. */
function parsed(
    texts: Map<string, Record<string, unknown>>,
    properties: Readonly<Record<string, unknown>>,
    property: string,
): Record<string, unknown> {
    const known = texts.get(property);
    if (known !== undefined) return known;
    const holder = { [property]: JSON.parse(String(properties[property])) as unknown };
    texts.set(property, holder);
    return holder;
}

function edit(properties: Record<string, unknown>, path: Path, to: unknown): boolean {
    const last = path.at(-1);
    const parent = path.slice(0, -1).reduce<unknown>(childOf, properties);
    if (last === undefined || typeof parent !== "object") return false;
    const target = parent as Record<Step, unknown>;
    if (to !== undefined) target[last] = to;
    else remove(behindProxy(parent), last);
    return true;
}

/** What stays must not be read and written again: it would come out of its secret. */
function remove(parent: unknown, step: Step): void {
    if (Array.isArray(parent)) parent.splice(Number(step), 1);
    else if (typeof parent === "object" && parent !== null) Reflect.deleteProperty(parent, step);
}

function childOf(parent: unknown, step: Step): unknown {
    return typeof parent === "object" && parent !== null ? (parent as Record<Step, unknown>)[step] : undefined;
}
