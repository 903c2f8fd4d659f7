import { unknownLeaf } from "../core/value";

/**
 * A resource's properties as plain data. The SDK hands them out behind a proxy that throws at the first value that a
 * preview does not know; the raw ones hold texts that stand for such values, and objects that stand for secrets and
 * files. What is unknown becomes a token that says so, a secret its value: no rule ever shows one.
 */
export function plainProperties(properties: unknown): Record<string, unknown> {
    const plain = toPlain(behindProxies(properties), 0);
    return typeof plain === "object" && plain !== null ? (plain as Record<string, unknown>) : {};
}

/**
 * Properties that a remediation may write: what is unknown is a text like any other, and what is written in place of a
 * secret becomes one.
 */
export function writableProperties(properties: Record<string, unknown>): Record<string, unknown> {
    return (properties[IS_PROXY] === true ? properties[PROXY_TARGET] : properties) as Record<string, unknown>;
}

/** The object behind the SDK's proxies: one against unknown values and, where a property may be changed, one for secrets. */
function behindProxies(value: unknown): unknown {
    let target = value;
    while (isObject(target) && target[IS_PROXY] === true) target = target[PROXY_TARGET];
    return target;
}

/** What the SDK's proxies answer to. */
const IS_PROXY = "__isSpecialProxy";
const PROXY_TARGET = "__getSpecialProxyTarget";

/** Stand for what a preview does not know: a boolean, a number, a text, a list, a file, an archive, an object. */
const UNKNOWN: ReadonlySet<string> = new Set([
    "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7",
    "3eeb2bf0-c639-47a8-9e75-3b44932eb421",
    "04da6b54-80e4-46f7-96ec-b56ff0331ba9",
    "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2",
    "030794c1-ac77-496b-92df-f27374a8bd58",
    "e48ece36-62e2-4504-bad9-02848725956a",
    "dd056dcd-154b-4c76-9bd3-c8f88648b5ff",
]);

/** Marks an object of the engine's that is no plain data, and what kind it is. */
const SIGNATURE = "4dabf18193072939515e22adb298388d";
const SECRET = "1b47061264138c4ac30d75fd1eb44270";

/** Nothing that AWS takes is nested any deeper. */
const DEEPEST = 100;

function toPlain(value: unknown, depth: number): unknown {
    if (typeof value === "string") return UNKNOWN.has(value) ? unknownLeaf("preview") : value;
    if (!isObject(value)) return value;
    if (depth > DEEPEST) return unknownLeaf("external");
    if (Array.isArray(value)) return value.map((item) => toPlain(item, depth + 1));
    if (isSecret(value)) return toPlain(value.value, depth + 1);
    // A file: what is in it is nowhere to be seen.
    if (SIGNATURE in value || !isPlainObject(value)) return unknownLeaf("external");
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, toPlain(item, depth + 1)]));
}

/** A secret: as the engine sends it, or as the SDK holds one that a remediation may write. */
function isSecret(value: unknown): value is { value: unknown } {
    return isObject(value) && (value[SIGNATURE] === SECRET || value.constructor.name === "Secret");
}

function isPlainObject(value: object): boolean {
    const prototype: unknown = Object.getPrototypeOf(value);
    return prototype === null || prototype === Object.prototype;
}

function isObject(value: unknown): value is Record<string, unknown> {
    return typeof value === "object" && value !== null;
}
