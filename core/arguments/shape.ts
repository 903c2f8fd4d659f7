import { error, type Finding } from "../finding";
import { isRecord } from "../json";
import type { Path } from "../path";
import { INVALID, hasToken, isEmpty, leafTypeOf, type LeafType } from "../value";
import { didYouMean, suggestProperty } from "./did-you-mean";
import { checkChoice, checkLeaf, wrongType, type Checked } from "./leaf";
import { ANY_REF, ASSET_REF, isPrimitive, referredType, type PropertySchema, type Schema } from "./schema";
import type { FireLensTaskArguments } from "./types";

/** The arguments as far as they have the right shape, and what is wrong with the rest. */
export interface Shaped {
    readonly args: FireLensTaskArguments;
    readonly findings: readonly Finding[];
    /** The path of an argument as the program has written it, with its slips. */
    readonly asWritten: (path: Path) => Path;
}

/** What the whole walk shares. */
interface Walk {
    readonly schema: Schema;
    /** What has been read as another property, by the path of that property as JSON. */
    readonly slips: Map<string, string>;
}

/** A value of the arguments and where it stands. */
interface Place {
    readonly walk: Walk;
    readonly property: PropertySchema;
    readonly path: Path;
    /** Type and property of the schema, `Container.environment`; the same for the items of a list or a map. */
    readonly key: string;
    readonly isRequired: boolean;
}

/**
 * Holds raw arguments against the schema: unknown and missing properties, types, enums and limits. What is wrong is
 * taken out or replaced, so that everything else can still be checked in the same run.
 */
export function checkShape(schema: Schema, resource: string, raw: unknown): Shaped {
    const { inputProperties, requiredInputs } = schema.resources[resource] ?? { inputProperties: {} };
    const type = { name: "FireLensTask", properties: inputProperties, required: requiredInputs ?? [] };
    const walk: Walk = { schema, slips: new Map() };
    const { value, findings } = checkProperties(walk, type, isRecord(raw) ? raw : {}, []);
    const asWritten = (path: Path): Path =>
        path.reduce<Path>((above, step) => [...above, walk.slips.get(JSON.stringify([...above, step])) ?? step], []);
    return { args: value as unknown as FireLensTaskArguments, findings, asWritten };
}

interface ObjectType {
    readonly name: string;
    readonly properties: Readonly<Record<string, PropertySchema>>;
    readonly required: readonly string[];
}

function checkProperties(
    walk: Walk,
    type: ObjectType,
    given: Readonly<Record<string, unknown>>,
    path: Path,
): Checked<Record<string, unknown>> {
    const value: Record<string, unknown> = {};
    const findings: Finding[] = [];
    for (const [name, item] of Object.entries(given)) {
        if (item === undefined || item === null) continue;
        const at = [...path, name];
        const meant = Object.hasOwn(type.properties, name) ? name : didYouMean(name, Object.keys(type.properties));
        if (meant !== name) {
            const fix = suggestProperty(name, Object.keys(type.properties));
            findings.push(error("FL001", at, `there is no property "${name}" here`, fix));
        }
        const property = meant === undefined ? undefined : type.properties[meant];
        // What is misspelt is read as what it was probably meant to be, so that nothing in it waits for the next run.
        if (meant === undefined || property === undefined || (meant !== name && Object.hasOwn(given, meant))) continue;
        if (meant !== name) walk.slips.set(JSON.stringify([...path, meant]), name);
        const isRequired = type.required.includes(meant);
        const checked = checkValue({ walk, property, path: at, key: `${type.name}.${meant}`, isRequired }, item);
        findings.push(...checked.findings);
        value[meant] = checked.value;
    }
    for (const name of type.required) {
        if (value[name] !== undefined) continue;
        findings.push(error("FL002", [...path, name], "is required and missing", `add ${name}`));
        value[name] = standIn(walk.schema, type.properties[name] ?? {});
    }
    return { value, findings };
}

/** The value as far as it is right, with stand-ins for what is wrong. */
function checkValue(place: Place, value: unknown): Checked {
    const { walk, property, path } = place;
    const { schema } = walk;
    const referred = referredType(schema, property);
    const choices = referred?.type.enum;
    const isObject = referred !== undefined && choices === undefined;
    // Structure is plain and leaves may be outputs; a leaf that decides on structure is plain too.
    if (hasToken(value) && (isObject || property.plain === true)) {
        const problem = "is an output or a secret, and has to be known while the program is previewed";
        const fix = isPrimitive(property) ? "give a plain value" : "give it as plain values; its leaves may be outputs";
        return { value: standIn(schema, property), findings: [error("FL003", path, problem, fix)] };
    }
    if (property.$ref === ASSET_REF) {
        return typeof value === "string" ? { value, findings: [] } : misfit(place, "a file or a text", value);
    }
    if (property.$ref === ANY_REF) return { value, findings: [] };
    if (choices !== undefined) return checkChoice(choices, value, path);
    if (hasToken(value) && !isEmpty(value)) {
        const { words, type } = EXPECTED[property.type ?? ""] ?? {};
        const given = leafTypeOf(value);
        return words === undefined || given === undefined || given === type
            ? { value, findings: [] }
            : misfit(place, words, value);
    }
    if (referred !== undefined) {
        if (!isRecord(value)) return misfit(place, "an object", value);
        const { properties = {}, required = [] } = referred.type;
        return checkProperties(walk, { name: referred.name, properties, required }, value, path);
    }
    if (property.type === "array") {
        return Array.isArray(value) ? checkItems(place, value) : misfit(place, "a list", value);
    }
    if (property.type === "object") return isRecord(value) ? checkMap(place, value) : misfit(place, "a map", value);
    return checkLeaf(property, place.key, value, path, place.isRequired);
}

/** What a property of each type of the schema takes, in words and as the type of a leaf. */
const EXPECTED: Readonly<Record<string, { readonly words: string; readonly type?: LeafType }>> = {
    string: { words: "a string", type: "string" },
    integer: { words: "a whole number", type: "number" },
    boolean: { words: "true or false", type: "boolean" },
    array: { words: "a list" },
    object: { words: "a map" },
};

function checkItems(place: Place, given: readonly unknown[]): Checked {
    const items = given.map((item, index) => checkItem(place, place.property.items ?? {}, item, index));
    return { value: items.map(({ value }) => value), findings: items.flatMap(({ findings }) => findings) };
}

function checkMap(place: Place, given: Readonly<Record<string, unknown>>): Checked {
    const findings: Finding[] = [];
    const entries = Object.entries(given).map(([name, item]) => {
        const checked = checkItem(place, place.property.additionalProperties ?? {}, item, name);
        findings.push(...checked.findings);
        return [name, checked.value] as const;
    });
    if (place.isRequired && entries.length === 0) {
        findings.push(error("FL002", place.path, "is empty", "add at least one"));
    }
    return { value: Object.fromEntries(entries), findings };
}

function checkItem(place: Place, property: PropertySchema, item: unknown, step: string | number): Checked {
    const at: Place = { ...place, property, path: [...place.path, step], isRequired: false };
    if (item !== undefined && item !== null) return checkValue(at, item);
    return misfit(at, property.type === "string" ? "a string" : "an object", item);
}

function misfit({ walk, property, path, key }: Place, expected: string, value: unknown): Checked {
    return { value: standIn(walk.schema, property), findings: [wrongType(expected, value, key, path)] };
}

/** What later checks see in place of something wrong: an unknown leaf, or an empty structure. */
function standIn(schema: Schema, property: PropertySchema): unknown {
    if (isPrimitive(property) || property.$ref === ASSET_REF) return INVALID;
    if (property.type === "array") return [];
    const type = referredType(schema, property)?.type;
    if (type?.enum !== undefined) return INVALID;
    const required = type?.required ?? [];
    return Object.fromEntries(required.map((name) => [name, standIn(schema, type?.properties?.[name] ?? {})]));
}
