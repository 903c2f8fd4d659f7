import fc from "fast-check";
import { ASSET_REF, referredType, type PropertySchema } from "../../core/arguments/schema";
import { SCHEMA, TYPE } from "../unit/support/builders";

/** What stands at a leaf that is a text, by the name of its property. */
export type Texts = (property: string) => fc.Arbitrary<string>;

const NUMBERS = fc.constantFrom(0, 1, 5, 30, 80, 256, 1048576, 24224, 65535, 536870912, -1);
const KEYS = fc.constantFrom(
    "web",
    "app",
    "log_router",
    "a-firelens",
    "__proto__",
    "toString",
    "Name",
    "Match",
    "password",
);

/** Arguments of the right shape with odd values: every property of the schema, filled at random. */
export function schemaShaped(texts: Texts): fc.Arbitrary<unknown> {
    const { inputProperties, requiredInputs } = SCHEMA.resources[TYPE]!;
    return object(inputProperties, requiredInputs ?? [], texts);
}

function object(
    properties: Readonly<Record<string, PropertySchema>>,
    required: readonly string[],
    texts: Texts,
): fc.Arbitrary<unknown> {
    const model = Object.fromEntries(
        Object.entries(properties).map(([name, property]) => [name, fill(property, name, texts)]),
    );
    return fc.record(model, { requiredKeys: [...required] });
}

function fill(property: PropertySchema, name: string, texts: Texts): fc.Arbitrary<unknown> {
    if (property.$ref === ASSET_REF) return texts(name);
    const type = referredType(SCHEMA, property)?.type;
    if (type?.enum !== undefined) return fc.constantFrom(...type.enum.map(({ value }) => value));
    if (type !== undefined) return object(type.properties ?? {}, type.required ?? [], texts);
    if (property.type === "array") return fc.array(fill(property.items ?? {}, name, texts), { maxLength: 2 });
    if (property.type === "object") {
        return fc.dictionary(KEYS, fill(property.additionalProperties ?? {}, name, texts), { maxKeys: 3 });
    }
    if (property.type === "boolean") return fc.boolean();
    return property.type === "string" ? texts(name) : NUMBERS;
}
