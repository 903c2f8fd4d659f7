import { Struct, type JavaScriptValue } from "google-protobuf/google/protobuf/struct_pb";

/** A property value as Pulumi's engine sends it: JSON, with sentinels for what a preview does not know yet. */
export type Value = null | boolean | number | string | readonly Value[] | Properties;

/** The inputs or the state of one resource. */
export interface Properties {
    readonly [name: string]: Value | undefined;
}

/** What the stand-in answers for an output that only exists after the update. */
export const UNKNOWN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

/** The engine has one sentinel for each kind of value. */
const unknowns: ReadonlySet<Value> = new Set([
    UNKNOWN,
    "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7",
    "3eeb2bf0-c639-47a8-9e75-3b44932eb421",
    "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2",
    "030794c1-ac77-496b-92df-f27374a8bd58",
    "e48ece36-62e2-4504-bad9-02848725956a",
    "dd056dcd-154b-4c76-9bd3-c8f88648b5ff",
]);

const signatureKey = "4dabf18193072939515e22adb298388d";
const secretSignature = "1b47061264138c4ac30d75fd1eb44270";

export function isObject(value: Value | undefined): value is Properties {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function isList(value: Value | undefined): value is readonly Value[] {
    return Array.isArray(value);
}

/** True when the value is not known in this preview, or holds something that is not. */
export function hasUnknown(value: Value | undefined): boolean {
    if (isList(value)) return value.some(hasUnknown);
    if (isObject(value)) return Object.values(value).some(hasUnknown);
    return value !== undefined && unknowns.has(value);
}

/** True for every value that AWS and Pulumi treat like an absent one. */
export function isEmpty(value: Value | undefined): boolean {
    if (isList(value)) return value.length === 0;
    if (isObject(value)) return Object.values(value).every((member) => member === undefined);
    return !value;
}

/** The properties in a protocol message, secrets unwrapped: the engine puts the secret marks back itself. */
export function decode(struct: Struct | undefined): Properties {
    const value = unwrap(struct?.toJavaScript() ?? {});
    return isObject(value) ? value : {};
}

/** Properties as a protocol message. Undefined members are left out. */
export function encode(properties: Properties): Struct {
    return Struct.fromJavaScript(JSON.parse(JSON.stringify(properties)) as Record<string, JavaScriptValue>);
}

function unwrap(value: Value): Value {
    if (isList(value)) return value.map(unwrap);
    if (!isObject(value)) return value;
    if (value[signatureKey] === secretSignature) return unwrap(value.value ?? null);
    return Object.fromEntries(
        Object.entries(value).flatMap(([name, member]) => (member === undefined ? [] : [[name, unwrap(member)]])),
    );
}

/** A scalar as text; a list or an object as JSON. */
export function textOf(value: Value): string {
    return typeof value === "string" ? value : JSON.stringify(value);
}

export function stringOf(value: Value | undefined): string | undefined {
    return value === undefined || value === null ? undefined : textOf(value);
}

export function numberOf(value: Value | undefined): number | undefined {
    return value === undefined || value === null ? undefined : Number(value);
}

export function booleanOf(value: Value | undefined): boolean | undefined {
    return value === undefined || value === null ? undefined : value === true || value === "true";
}

export function listOf(value: Value | undefined): readonly Value[] {
    return isList(value) ? value : [];
}

export function stringsOf(value: Value | undefined): string[] {
    return listOf(value).map(textOf);
}

export function objectOf(value: Value | undefined): Properties {
    return isObject(value) ? value : {};
}

/** A string member that Check has already required. */
export function required(properties: Properties, name: string): string {
    const value = stringOf(properties[name]);
    if (value === undefined) throw new Error(`${name}: a value is required`);
    return value;
}
