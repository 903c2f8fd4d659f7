import { createHash } from "node:crypto";
import { hasUnknown, isEmpty, isList, isObject, type Properties, type Value } from "./values";
import type { AutoName, ResourceType } from "./resource";

/** What pulumi-aws writes beside the inputs: the names of those that it chose itself. */
export const DEFAULTS = "__defaults";

export interface Failure {
    readonly property: string;
    readonly reason: string;
}

export interface Naming {
    readonly resourceName: string;
    readonly randomSeed: Uint8Array;
    /** A name that the project's own naming configuration asks for. */
    readonly proposed?: string;
}

/** The inputs that a resource will be made of, and what is wrong with those given. */
export function check(
    type: ResourceType,
    olds: Properties,
    news: Properties,
    naming: Naming,
): { inputs: Properties; failures: Failure[] } {
    const failures: Failure[] = [];
    const inputs: Record<string, Value> = {};
    for (const [name, value] of Object.entries(news)) {
        const property = type.inputs[name];
        if (name.startsWith("__") || value === undefined || value === null) continue;
        if (property === undefined) {
            failures.push({ property: name, reason: unknownProperty(type, name) });
            continue;
        }
        const isDocument = property.json === true && (isObject(value) || isList(value)) && !hasUnknown(value);
        inputs[name] = isDocument ? JSON.stringify(value) : value;
    }
    for (const [name, property] of Object.entries(type.inputs)) {
        if (property.required && inputs[name] === undefined) {
            failures.push({ property: name, reason: `Missing required argument: ${name}` });
        }
    }
    const chosen = type.autoName;
    if (chosen !== undefined && isEmpty(inputs[chosen.property])) {
        inputs[chosen.property] = reusedName(chosen, olds) ?? newName(chosen, naming);
        inputs[DEFAULTS] = [chosen.property];
    }
    return { inputs, failures };
}

/** True when Pulumi chose the name of the resource, not the program. */
export function isAutoNamed(type: ResourceType, inputs: Properties): boolean {
    const names = inputs[DEFAULTS];
    return type.autoName !== undefined && isList(names) && names.includes(type.autoName.property);
}

function unknownProperty(type: ResourceType, name: string): string {
    const known = Object.keys(type.inputs).sort().join(", ");
    return (
        `Invalid or unknown key: ${name}. Either ${type.token} has no such property, or this stand-in for tests ` +
        `does not support it; it knows ${known}`
    );
}

function reusedName(autoName: AutoName, olds: Properties): Value | undefined {
    const names = olds[DEFAULTS];
    return isList(names) && names.includes(autoName.property) ? olds[autoName.property] : undefined;
}

function newName(autoName: AutoName, naming: Naming): string {
    if (naming.proposed !== undefined) return naming.proposed;
    const suffix = createHash("sha256").update(naming.randomSeed).digest("hex").slice(0, 7);
    const stem = naming.resourceName.slice(0, autoName.maxLength - suffix.length - 1);
    return `${autoName.lowerCase ? stem.toLowerCase() : stem}-${suffix}`;
}
