import { isRecord } from "../json";
import type { Path } from "../path";
import { DEEPEST } from "./leaf";

/** Maps whose keys the user chose. No source's spelling rules hold below them. */
const MAPS: ReadonlySet<string> = new Set(["options", "dockerlabels", "labels", "driveropts", "tags", "tagsall"]);

/** Documents with a spelling of their own. */
const DOCUMENTS: ReadonlySet<string> = new Set(["policydocument", "assumerolepolicydocument"]);

/** A name without its spelling: `taskDefinition`, `TaskDefinition` and `task_definition` are the same. */
export function folded(name: string): string {
    return name.replaceAll("_", "").toLowerCase();
}

/** Whether a key's value is the user's own map, or a document, rather than properties. */
export function isOwnMap(key: string): boolean {
    const name = folded(key);
    return MAPS.has(name) || DOCUMENTS.has(name);
}

/** `TaskDefinition`, `task_definition` and `VPCZoneIdentifier` as Pulumi spells them. */
export function camelCase(name: string): string {
    if (name.includes("_")) {
        const [first = "", ...rest] = name.split("_").filter((part) => part !== "");
        return first.toLowerCase() + rest.map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join("");
    }
    return name.replace(/^[A-Z]+(?=[A-Z][a-z]|$)|^[A-Z]/, (start) => start.toLowerCase());
}

/**
 * Properties with the names that Pulumi spells, at every depth but in maps of the user's own. Where the first names are
 * spelt so, the rest is taken to be, unless it is said that spellings may be mixed.
 */
export function camelCased(
    properties: Readonly<Record<string, unknown>>,
    isMixed = false,
): Readonly<Record<string, unknown>> {
    const isSpeltOtherwise = isMixed || Object.keys(properties).some(isOddlySpelt);
    return isSpeltOtherwise ? renamed(properties, 0) : properties;
}

function isOddlySpelt(name: string): boolean {
    const first = name.charAt(0);
    return (first >= "A" && first <= "Z") || name.includes("_");
}

/** The same of the names of one record, and of nothing in it. */
export function withCamelCasedNames(record: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
    return Object.fromEntries(Object.entries(record).map(([key, value]) => [camelCase(key), value]));
}

function renamed(properties: Readonly<Record<string, unknown>>, depth: number): Readonly<Record<string, unknown>> {
    return Object.fromEntries(
        Object.entries(properties).map(([key, value]) => [
            camelCase(key),
            isOwnMap(key) ? value : renamedValue(value, depth + 1),
        ]),
    );
}

function renamedValue(value: unknown, depth: number): unknown {
    if (depth > DEEPEST) return value;
    if (Array.isArray(value)) return value.map((item) => renamedValue(item, depth + 1));
    return isRecord(value) ? renamed(value, depth) : value;
}

/** Under which properties a reference is kept: the property itself and, in a list, its element. */
export function referenceKeys(path: Path): string[] {
    const [property, index] = path;
    if (typeof property !== "string") return [];
    const name = camelCase(property);
    return typeof index === "number" ? [name, `${name}[${index}]`] : [name];
}
