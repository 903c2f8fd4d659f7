import type { Finding } from "../finding";
import type { Path } from "../path";
import { hasToken, isEmpty, makeToken } from "../value";
import { suggest } from "./did-you-mean";
import { LIMITS, describeLimit, keepsLimit } from "./limits";
import { ASSET_REF, referredType, type PropertySchema, type Schema } from "./schema";
import type { FireLensTaskArguments } from "./types";

/** Stands for a leaf that has been found wrong: later checks skip it, as they skip what is unknown. */
const INVALID = makeToken(0);

/** Maps whose values may be empty: they are the user's own and go to ECS as they are. */
const FREE_TEXT = new Set(["environment", "dockerLabels", "tags", "command", "entryPoint"]);

/** The arguments as far as they have the right shape, and what is wrong with the rest. */
export interface Shaped {
    readonly args: FireLensTaskArguments;
    readonly findings: readonly Finding[];
}

/**
 * Holds raw arguments against the schema: unknown and missing properties, types, enums and limits. What is wrong is
 * taken out or replaced, so that everything else can still be checked in the same run.
 */
export function checkShape(schema: Schema, resource: string, raw: unknown): Shaped {
    const findings: Finding[] = [];
    const description = schema.resources[resource];
    const walker = new Walker(schema, findings);
    const args = walker.properties(
        description?.inputProperties ?? {},
        description?.requiredInputs ?? [],
        "FireLensTask",
        isRecord(raw) ? raw : {},
        [],
    );
    return { args: args as unknown as FireLensTaskArguments, findings };
}

class Walker {
    constructor(
        private readonly schema: Schema,
        private readonly findings: Finding[],
    ) {}

    properties(
        properties: Readonly<Record<string, PropertySchema>>,
        required: readonly string[],
        owner: string,
        given: Readonly<Record<string, unknown>>,
        path: Path,
    ): Record<string, unknown> {
        const shaped: Record<string, unknown> = {};
        for (const [name, value] of Object.entries(given)) {
            const property = Object.hasOwn(properties, name) ? properties[name] : undefined;
            if (property === undefined) {
                this.report("FL001", [...path, name], `there is no property "${name}" here`, suggest(name, Object.keys(properties)));
            } else if (value !== undefined && value !== null) {
                const checked = this.value(property, value, [...path, name], `${owner}.${name}`, required.includes(name));
                if (checked !== undefined) shaped[name] = checked;
            }
        }
        for (const name of required) {
            if (given[name] !== undefined && given[name] !== null) continue;
            this.report("FL002", [...path, name], "is required and missing", `add ${name}`);
            shaped[name] = this.standIn(properties[name]);
        }
        return shaped;
    }

    /** The value as far as it is right; a stand-in for a leaf that is wrong; undefined for a structure that is. */
    private value(property: PropertySchema, value: unknown, path: Path, key: string, required: boolean): unknown {
        const referred = referredType(this.schema, property);
        if (property.$ref === ASSET_REF) return typeof value === "string" ? value : undefined;
        if (referred?.type.enum !== undefined) {
            return this.choice(value, referred.type.enum.map((choice) => choice.value), path);
        }
        if (hasToken(value)) {
            if (!(referred !== undefined || property.plain === true) || isPrimitive(property)) return value;
            this.report("FL003", path, "is not known before the deployment", "give it as plain values, only its leaves can be outputs");
            return this.standIn(property);
        }
        if (referred !== undefined) {
            if (!isRecord(value)) return this.wrongType("an object", value, property, path);
            return this.properties(referred.type.properties ?? {}, referred.type.required ?? [], referred.name, value, path);
        }
        if (property.type === "array") {
            if (!Array.isArray(value)) return this.wrongType("a list", value, property, path);
            return value.map((item, index) => this.item(property.items ?? {}, item, [...path, index], key));
        }
        if (property.type === "object") {
            if (!isRecord(value)) return this.wrongType("a map", value, property, path);
            return this.map(property.additionalProperties ?? {}, value, path, key, required);
        }
        return this.leaf(property, value, path, key, required);
    }

    private item(items: PropertySchema, value: unknown, path: Path, key: string): unknown {
        if (value === undefined || value === null) {
            return this.wrongType(nameOfType(items), value, items, path);
        }
        return this.value(items, value, path, key, false) ?? this.standIn(items);
    }

    private map(
        values: PropertySchema,
        given: Readonly<Record<string, unknown>>,
        path: Path,
        key: string,
        required: boolean,
    ): Record<string, unknown> {
        const entries = Object.entries(given);
        if (required && entries.length === 0) this.report("FL002", path, "is empty", "add at least one");
        return Object.fromEntries(entries.map(([name, value]) => [name, this.item(values, value, [...path, name], key)]));
    }

    private leaf(property: PropertySchema, value: unknown, path: Path, key: string, required: boolean): unknown {
        if (property.type === "string") {
            if (typeof value !== "string") return this.wrongType("a string", value, property, path);
            if (!isEmpty(value) || path.some((step) => FREE_TEXT.has(step as string))) return value;
            if (required) this.report("FL002", path, "is empty", "give it a value");
            else this.report("FL009", path, "is empty", "give it a value or leave it out");
            return INVALID;
        }
        if (property.type === "boolean") {
            return typeof value === "boolean" ? value : this.wrongType("true or false", value, property, path);
        }
        if (typeof value !== "number" || !Number.isInteger(value)) {
            return this.wrongType("a whole number", value, property, path);
        }
        const limit = LIMITS[key];
        if (limit === undefined || keepsLimit(value, limit)) return value;
        this.report(limit.code, path, `${String(value)} is out of range`, `write ${describeLimit(limit)}`);
        return INVALID;
    }

    private choice(value: unknown, choices: readonly string[], path: Path): unknown {
        if (typeof value === "string" && (hasToken(value) || choices.includes(value))) return value;
        // The router's type has a rule of its own, which knows the usual slips.
        if (typeof value === "string" && path.at(-1) === "type") return value;
        const given = typeof value === "string" ? JSON.stringify(value) : kindOf(value);
        const fix = typeof value === "string" ? suggest(value, choices) : `write one of ${choices.join(", ")}`;
        this.report("FL004", path, `${given} is not one of the possible values`, fix);
        return INVALID;
    }

    private wrongType(expected: string, value: unknown, property: PropertySchema, path: Path): unknown {
        const isOption = path.at(-2) === "options" && property.type === "string";
        const scalar = typeof value === "number" || typeof value === "boolean";
        const fix = expected === "a string" && scalar ? "put it in quotes" : `write ${expected}`;
        if (isOption) {
            this.report("FL110", path, `is ${kindOf(value)}, and log options are strings in ECS`, fix);
        } else {
            this.report("FL003", path, `is ${kindOf(value)} where ${expected} is needed`, fix);
        }
        return this.standIn(property);
    }

    /** What later checks see in place of something wrong: an unknown leaf, or an empty structure. */
    private standIn(property: PropertySchema | undefined): unknown {
        if (property === undefined || isPrimitive(property)) return INVALID;
        if (property.type === "array") return [];
        const type = referredType(this.schema, property)?.type;
        if (type?.enum !== undefined) return INVALID;
        const required = (type?.required ?? []).map((name) => [name, this.standIn(type?.properties?.[name])] as const);
        return Object.fromEntries(required);
    }

    private report(code: string, path: Path, problem: string, fix: string): void {
        this.findings.push({ code, level: "error", path, problem, fix });
    }
}

function isPrimitive(property: PropertySchema): boolean {
    return ["string", "integer", "number", "boolean"].includes(property.type ?? "");
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}

function kindOf(value: unknown): string {
    if (value === null || value === undefined) return "nothing";
    if (Array.isArray(value)) return "a list";
    return typeof value === "object" ? "an object" : `a ${typeof value}`;
}

function nameOfType(property: PropertySchema): string {
    if (property.type === "string") return "a string";
    return property.type === "integer" ? "a whole number" : "a value";
}
