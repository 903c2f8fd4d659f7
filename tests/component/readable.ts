/** What a value looks like that is not known in a preview. */
export const UNKNOWN = "<unknown>";

/** A value that the engine keeps as a secret. */
export interface Secret {
    readonly secret: unknown;
}

const SIGNATURE = "4dabf18193072939515e22adb298388d";
const SECRET_SIGNATURE = "1b47061264138c4ac30d75fd1eb44270";
const UNKNOWN_SENTINEL = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

/** A value off the wire with Pulumi's signatures in words: unknown leaves are {@link UNKNOWN}, secrets a {@link Secret}. */
export function readable(value: unknown): unknown {
    if (value === UNKNOWN_SENTINEL) return UNKNOWN;
    if (Array.isArray(value)) return value.map(readable);
    if (typeof value !== "object" || value === null) return value;
    const entries = value as Readonly<Record<string, unknown>>;
    if (entries[SIGNATURE] === SECRET_SIGNATURE) return { secret: readable(entries.value) };
    return Object.fromEntries(Object.entries(entries).map(([key, item]) => [key, readable(item)]));
}
