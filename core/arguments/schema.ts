/** The part of a Pulumi package schema that the check of the arguments reads. */
export interface Schema {
    readonly types: Readonly<Record<string, TypeSchema>>;
    readonly resources: Readonly<Record<string, ResourceSchema>>;
}

export interface ResourceSchema {
    readonly inputProperties: Readonly<Record<string, PropertySchema>>;
    readonly requiredInputs?: readonly string[];
}

export interface TypeSchema {
    readonly type: string;
    readonly properties?: Readonly<Record<string, PropertySchema>>;
    readonly required?: readonly string[];
    readonly enum?: readonly { readonly value: string }[];
}

export interface PropertySchema {
    readonly type?: string;
    readonly $ref?: string;
    readonly plain?: boolean;
    readonly items?: PropertySchema;
    readonly additionalProperties?: PropertySchema;
}

/** The reference to a file or a text, which the provider has read by the time core sees it. */
export const ASSET_REF = "pulumi.json#/Asset";

/** The reference to a value of any shape. */
export const ANY_REF = "pulumi.json#/Any";

/** Whether a property is a string, a number or a boolean. */
export function isPrimitive(property: PropertySchema): boolean {
    return ["string", "integer", "number", "boolean"].includes(property.type ?? "");
}

const TYPE_REF = "#/types/";

/** A type that a property refers to, with its short name: `Container`. */
export function referredType(
    schema: Schema,
    property: PropertySchema,
): { readonly name: string; readonly type: TypeSchema } | undefined {
    if (property.$ref?.startsWith(TYPE_REF) !== true) return undefined;
    const token = property.$ref.slice(TYPE_REF.length);
    const type = schema.types[token];
    return type === undefined ? undefined : { name: token.slice(token.lastIndexOf(":") + 1), type };
}
