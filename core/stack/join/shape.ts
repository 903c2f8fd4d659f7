import { isRecord } from "../../json";
import { formatPath, type Path, type Step } from "../../path";
import type { Unread } from "../../rules/model";
import { hasToken, INVALID } from "../../value";
import { reasonOf } from "../leaf";
import { folded, isOwnMap } from "../spelling";

/** What a part of a task definition has to look like for the rules to read it. */
export type Shape =
    | { readonly is: "text" | "number" | "flag" }
    | { readonly is: "list"; readonly of: Shape; readonly mayBeToken: boolean }
    | { readonly is: "map"; readonly mayBeToken: boolean }
    | { readonly is: "record"; readonly fields: Fields; readonly required: readonly string[] };

/** Properties by their name, and by every other way of writing it. */
type Fields = ReadonlyMap<string, { readonly name: string; readonly shape: Shape }>;

export const text: Shape = { is: "text" };
export const number: Shape = { is: "number" };
export const flag: Shape = { is: "flag" };
/** A map of the user's own. */
export const map: Shape = { is: "map", mayBeToken: false };
export const mapOrToken: Shape = { is: "map", mayBeToken: true };
export const texts: Shape = { is: "list", of: text, mayBeToken: true };

export function list(of: Shape): Shape {
    return { is: "list", of, mayBeToken: false };
}

/** A record; a required property that is absent is empty. A name may be written in several ways: `a|as`. */
export function record(properties: Readonly<Record<string, Shape>>, ...required: readonly string[]): Shape {
    const fields = Object.entries(properties).flatMap(([spellings, shape]) => {
        const [name = "", ...others] = spellings.split("|");
        return [name, ...[name, ...others].map(folded)].map((key) => [key, { name, shape }] as const);
    });
    return { is: "record", fields: new Map(fields), required };
}

/** Told of each part that is not as its shape says. */
export type Report = (unread: Unread) => void;

/** The way to a part, from its end. A path is only made of it for what is reported. */
interface Trail {
    readonly above: Trail | undefined;
    readonly step: Step;
}

/** What Pulumi's languages write where an Output is put into a text. */
const OUTPUT_AS_TEXT = /Calling (\[to(JSON|String)\]|__str__) on an \[?Output/;

/** Whether a text was made from an Output rather than from its value. */
export function isOutputAsText(value: string): boolean {
    return value.includes("Calling ") && OUTPUT_AS_TEXT.test(value);
}

/**
 * A value as its shape says, or undefined. What is not so is reported, and left out or hollow: a list keeps its length,
 * so that paths stay true.
 */
export function conform(value: unknown, shape: Shape, trail: Trail, report: Report): unknown {
    if (value === undefined || value === null) return undefined;
    switch (shape.is) {
        case "text":
        case "number":
        case "flag":
            return conformLeaf(value, shape.is, trail, report);
        case "list":
            if (hasToken(value) && shape.mayBeToken) return value;
            if (typeof value === "string") return withReport(value, trail, report);
            return (Array.isArray(value) ? value : [value]).map(
                (item: unknown, index) =>
                    conform(item, shape.of, { above: trail, step: index }, report) ?? hollow(shape.of),
            );
        case "map":
            if (hasToken(value) && shape.mayBeToken) return value;
            return isRecord(value) ? conformMap(value, trail, report) : withReport(value, trail, report);
        case "record": {
            const block: unknown = Array.isArray(value) && value.length === 1 ? value[0] : value;
            return isRecord(block) ? conformRecord(block, shape, trail, report) : withReport(block, trail, report);
        }
    }
}

function conformLeaf(value: unknown, is: "text" | "number" | "flag", trail: Trail, report: Report): unknown {
    if (typeof value === "object") return withReport(value, trail, report, INVALID);
    if (typeof value === "string" && isOutputAsText(value)) return withReport(value, trail, report, INVALID);
    if (is === "text") return `${value as string | number | boolean}`;
    if (is === "flag" && typeof value === "string" && /^(true|false)$/i.test(value)) {
        return value.toLowerCase() === "true";
    }
    return value;
}

/** Values stay as they are, whatever their type: that they are texts is a rule of its own. */
function conformMap(value: Readonly<Record<string, unknown>>, trail: Trail, report: Report): unknown {
    const entries = Object.entries(value);
    const broken = entries.filter(([, item]) => typeof item === "string" && isOutputAsText(item));
    for (const [key, item] of broken) withReport(item, { above: trail, step: key }, report);
    if (broken.length === 0) return value;
    const keys = new Set(broken.map(([key]) => key));
    return Object.fromEntries(entries.map(([key, item]) => [key, keys.has(key) ? INVALID : item]));
}

function conformRecord(
    value: Readonly<Record<string, unknown>>,
    { fields, required }: Extract<Shape, { is: "record" }>,
    trail: Trail,
    report: Report,
): Readonly<Record<string, unknown>> {
    const conformed: Record<string, unknown> = {};
    for (const key of Object.keys(value)) {
        const field = fields.get(key) ?? fields.get(folded(key));
        if (field === undefined) continue;
        const item = conform(value[key], field.shape, { above: trail, step: field.name }, report);
        if (item !== undefined) conformed[field.name] = item;
        // Present, and not what it should be: later checks skip it.
        else if (value[key] !== null && required.includes(field.name)) conformed[field.name] = INVALID;
    }
    for (const name of required) {
        if (!(name in conformed)) conformed[name] = fields.get(name)?.shape.is === "list" ? [] : "";
    }
    return conformed;
}

/** What stands for an element that cannot be read. */
function hollow(shape: Shape): unknown {
    if (shape.is === "record") return Object.fromEntries(shape.required.map((name) => [name, INVALID]));
    return shape.is === "list" ? [] : shape.is === "map" ? {} : INVALID;
}

function pathOf(trail: Trail): Path {
    const steps: Step[] = [];
    for (let at: Trail | undefined = trail; at !== undefined; at = at.above) steps.unshift(at.step);
    return steps;
}

/** Reports a part that cannot be read; what stands for it. */
function withReport(value: unknown, trail: Trail, report: Report, standin?: string): unknown {
    const path = pathOf(trail);
    const what = formatPath(path.slice(1));
    report({ path, reason: hasToken(value) ? reasonOf(value) : "invalid", what });
    return standin;
}

/** What a path below a value is looked up with. */
export interface Spelling {
    /** Reads a text that holds more of the value. */
    readonly parse: (text: string) => unknown;
    /** The shape of what is read, from a step of the path on: it knows other ways of writing a name. */
    readonly shape?: Shape;
    readonly shapeFrom: number;
}

/** A path as the source spells it: each step below `value`, as it is written there. A user's own keys have one spelling. */
export function asSpelt(value: unknown, path: Path, { parse, shape, shapeFrom }: Spelling): Path {
    const spelt: Step[] = [];
    let below = value;
    let expected: Shape | undefined;
    for (const [at, step] of path.entries()) {
        if (at === shapeFrom) expected = shape;
        if (typeof below === "string") below = parse(below);
        if (typeof step === "number") {
            spelt.push(step);
            below = Array.isArray(below) ? below[step] : below;
            expected = expected?.is === "list" ? expected.of : undefined;
            continue;
        }
        if (Array.isArray(below) && below.length === 1) {
            spelt.push(0);
            below = below[0];
        }
        const fields = expected?.is === "record" ? expected.fields : undefined;
        const key = isKeyOfOwnMap(path[at - 1]) ? step : (spellingOf(below, step, fields) ?? step);
        spelt.push(key);
        below = isRecord(below) ? below[key] : undefined;
        expected = fields?.get(step)?.shape;
    }
    return spelt;
}

/** Whether what stands below a step is a key that the user chose. */
function isKeyOfOwnMap(above: Step | undefined): boolean {
    return typeof above === "string" && isOwnMap(above);
}

/** The key of a value that stands for a name. */
function spellingOf(value: unknown, name: string, fields: Fields | undefined): string | undefined {
    if (!isRecord(value)) return undefined;
    if (Object.hasOwn(value, name)) return name;
    return Object.keys(value).find((key) => folded(key) === folded(name) || fields?.get(folded(key))?.name === name);
}
