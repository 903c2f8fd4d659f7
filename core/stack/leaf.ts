import { isRecord } from "../json";
import { hasToken, makeToken, unknownLeaf, unknownReason, type UnknownReason } from "../value";

/** A text, or undefined when it is none. */
export function textOf(value: unknown): string | undefined {
    return typeof value === "string" ? value : undefined;
}

/** A text that is wholly known and not empty. */
export function knownText(value: unknown): string | undefined {
    return typeof value === "string" && value !== "" && !hasToken(value) ? value : undefined;
}

/** A list as it is, without saying what is in it; anything else has no elements. */
export function elementsOf(value: unknown): readonly unknown[] {
    return Array.isArray(value) ? value : [];
}

/** A list; one element is a list of one, and what is absent or unknown is empty. */
export function listOf(value: unknown): readonly unknown[] {
    if (Array.isArray(value)) return value;
    return value === undefined || value === null || typeof value === "string" ? [] : [value];
}

/** A block: Terraform writes one as a list of one. */
export function blockOf(value: unknown): Readonly<Record<string, unknown>> {
    const block: unknown = Array.isArray(value) ? value[0] : value;
    return isRecord(block) ? block : {};
}

/** Why a leaf cannot be known, whatever its token says. */
export function reasonOf(value: unknown): UnknownReason {
    return unknownReason(value) ?? "preview";
}

/**
 * A secret that the source shows in plain text. Rules read documents and what is in maps of options, and never print
 * them; names, types, ports and addresses they do print, so that a leaf of that kind stays hidden.
 */
export function secretLeaf(value: unknown, isUnprinted: boolean): unknown {
    if (typeof value === "object" && value !== null) return value;
    if (typeof value === "string" && /^\s*[[{]/.test(value)) return value;
    return isUnprinted ? value : SHOWN_SECRET;
}

const SHOWN_SECRET = makeToken(0, { secret: true, unknown: "secret" });

/** Maps and lists whose values no rule prints. */
const UNPRINTED: ReadonlySet<string> = new Set(["options", "environment", "environments"]);

/** Whether no rule prints a value below this key. */
export function isUnprintedKey(key: string): boolean {
    return UNPRINTED.has(key);
}

/** Names in which Pulumi and others write a text that stands for a value. */
export const SECRET_MASK = "[secret]";

/** How deep a document is read. Deeper than any that describes a stack, and far from the end of the call stack. */
export const DEEPEST = 200;

/** Stands for a secret that the source does not show. */
export const HIDDEN = unknownLeaf("secret");

/**
 * Reads JSON in which texts may carry tokens; undefined when it is no JSON. A token is only JSON where it stands inside
 * a text.
 */
export function parseJson(text: string): unknown {
    try {
        return JSON.parse(hasToken(text) ? text.replaceAll("\u0000", "\\u0000") : text);
    } catch {
        return undefined;
    }
}
