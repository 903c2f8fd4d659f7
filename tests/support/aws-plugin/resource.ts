import type { Aws } from "./aws";
import { compact } from "./canonical";
import { textOf, type Properties, type Value } from "./values";

export type PropertyType = "string" | "integer" | "boolean" | "array" | "object" | "any";

/** One input of a resource type, as far as check and diff need to know it. */
export interface Property {
    readonly type: PropertyType;
    readonly required?: true;
    /** AWS fills it when the program does not: its absence is never a difference. */
    readonly computed?: true;
    /** A change needs a new resource. */
    readonly replaces?: true;
    /** Never read back from AWS: the state keeps what the program gave. */
    readonly local?: true;
    /** Text that holds JSON: a program may give the object itself. */
    readonly json?: true;
    /** Values with the same canonical form are no difference. */
    readonly canonical?: (value: Value) => Value;
}

/** How Pulumi names a resource for which the program gives no name. */
export interface AutoName {
    readonly property: string;
    readonly maxLength: number;
    readonly lowerCase?: true;
}

export interface Created {
    readonly id: string;
    /** What `read` needs to find the new resource and the id alone does not tell. */
    readonly state?: Properties;
}

/** A resource type of the aws provider. `read` answers undefined when the resource is gone. */
export interface ResourceType {
    readonly token: string;
    readonly inputs: Readonly<Record<string, Property>>;
    /** Outputs that are not inputs too. */
    readonly outputs: Readonly<Record<string, PropertyType>>;
    /** Outputs that any update changes, so a preview of one does not know them. */
    readonly changedByUpdate?: readonly string[];
    readonly autoName?: AutoName;
    readonly deleteBeforeReplace?: true;
    create(aws: Aws, inputs: Properties): Promise<Created>;
    read(aws: Aws, id: string, prior: Properties): Promise<Properties | undefined>;
    update(aws: Aws, id: string, news: Properties, olds: Properties): Promise<void>;
    delete(aws: Aws, id: string, state: Properties): Promise<void>;
}

/** Every regional resource of pulumi-aws v7 has this input. */
export const region: Property = { type: "string", computed: true, replaces: true };

export const tags: Property = { type: "object" };

export function canonicalOf(property: Property): (value: Value) => Value {
    if (property.canonical !== undefined) return property.canonical;
    return property.type === "string" ? textOf : compact;
}

/** For resource types all of whose inputs replace it. */
export function cannotUpdate(): Promise<void> {
    return Promise.resolve();
}
