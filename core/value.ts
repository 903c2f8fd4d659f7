/**
 * Values that may not be known while core runs.
 *
 * A leaf that is unknown in a preview, a leaf that is secret, and an output of a resource that has yet to be made all
 * enter core as a token: a short marked string. Core concatenates tokens like any text and the provider puts outputs in
 * their place. What a rule must know about a value that it may not see travels in the token itself.
 */

/** Marks where a token begins and ends. NUL is valid in nothing that ECS, IAM, S3 or Fluent Bit take. */
const MARK = "\u0000";
// eslint-disable-next-line no-control-regex
const TOKEN = /\u0000(\d+)([a-z]*)\u0000/g;

/** What a token says of the value behind it. */
export interface TokenFacts {
    /** The value is a Pulumi secret. */
    readonly secret?: boolean;
    /** The value is known and holds a line break or another control character. */
    readonly control?: boolean;
    /** The value is known and empty. */
    readonly empty?: boolean;
    /** The value is known and of this type. */
    readonly type?: LeafType;
    /** Why nobody can know the value. */
    readonly unknown?: UnknownReason;
}

/**
 * Why a leaf that was read from somewhere cannot be known: a preview does not know it yet, it is a secret without its
 * key, it is a resource's that is not of this stack, or it is a function that only the deployment evaluates.
 */
export type UnknownReason = "preview" | "secret" | "external" | "intrinsic";

const REASON_FLAGS: Readonly<Record<UnknownReason, string>> = {
    preview: "p",
    secret: "h",
    external: "x",
    intrinsic: "i",
};

/** What a leaf can be. */
export type LeafType = "string" | "number" | "boolean";

const TYPE_FLAGS: Readonly<Record<LeafType, string>> = { string: "t", number: "n", boolean: "b" };

/** A leaf of type `T`, or the token that stands for it. */
export type Leaf<T> = T | string;

/** Makes the token with this number. */
export function makeToken(id: number, facts: TokenFacts = {}): string {
    const type = facts.type === undefined ? "" : TYPE_FLAGS[facts.type];
    const reason = facts.unknown === undefined ? "" : REASON_FLAGS[facts.unknown];
    const flags = `${facts.secret ? "s" : ""}${facts.control ? "c" : ""}${facts.empty ? "e" : ""}${type}${reason}`;
    return `${MARK}${id}${flags}${MARK}`;
}

/**
 * Stands for a leaf that has been found wrong: later checks skip it, as they skip what is unknown. No token table gives
 * out its number.
 */
export const INVALID = makeToken(0);

/** Stands for a leaf that was read from somewhere and cannot be known. */
export function unknownLeaf(reason: UnknownReason): string {
    return makeToken(0, { unknown: reason });
}

/** Why a leaf cannot be known; undefined when it is, or when its token does not say. */
export function unknownReason(value: unknown): UnknownReason | undefined {
    const flags = flagsOf(value);
    return (["preview", "secret", "external", "intrinsic"] as const).find((reason) =>
        flags.includes(REASON_FLAGS[reason]),
    );
}

/** Whether a value is, or carries, a token. */
export function hasToken(value: unknown): boolean {
    return typeof value === "string" && value.includes(MARK);
}

/** Whether a value carries the token of a secret. */
export function carriesSecret(value: unknown): boolean {
    return flagsOf(value).includes("s");
}

/** Whether a plain text holds a line break or another control character. */
export function hasControl(text: string): boolean {
    return /[\p{Cc}\u2028\u2029]/u.test(text);
}

/** The same of a text that may carry tokens, as far as it can be known. */
export function carriesControl(value: string): boolean {
    return hasControl(withoutTokens(value)) || flagsOf(value).includes("c");
}

/** Whether a text is known to be empty. Blanks count as nothing: Fluent Bit cuts them off. */
export function isEmpty(value: unknown): boolean {
    return (typeof value === "string" && value.trim() === "") || flagsOf(value).includes("e");
}

/** The type of a leaf, also of one that may not be seen; undefined when it is not known. */
export function leafTypeOf(value: unknown): LeafType | undefined {
    if (!hasToken(value)) return (["string", "number", "boolean"] as const).find((type) => typeof value === type);
    const flags = flagsOf(value);
    return (["string", "number", "boolean"] as const).find((type) => flags.includes(TYPE_FLAGS[type]));
}

/** The value when it is wholly known, else undefined. */
export function known<T>(value: T | undefined): Exclude<T, undefined> | undefined {
    return value === undefined || hasToken(value) ? undefined : (value as Exclude<T, undefined>);
}

/** The value as a number when it is known and is one, else undefined. */
export function knownNumber(value: Leaf<number> | undefined): number | undefined {
    if (value === undefined || hasToken(value)) return undefined;
    const number = Number(value);
    return Number.isFinite(number) ? number : undefined;
}

/** A text without its tokens: what is known of it. */
export function withoutTokens(text: string): string {
    return text.replace(TOKEN, "");
}

/** A text cut into what is plain and the numbers of its tokens, in order. */
export function splitTokens(text: string): (string | { readonly token: number })[] {
    const parts: (string | { readonly token: number })[] = [];
    let end = 0;
    for (const match of text.matchAll(TOKEN)) {
        if (match.index > end) parts.push(text.slice(end, match.index));
        parts.push({ token: Number(match[1]) });
        end = match.index + match[0].length;
    }
    if (end < text.length) parts.push(text.slice(end));
    return parts;
}

function flagsOf(value: unknown): string {
    return typeof value === "string" ? Array.from(value.matchAll(TOKEN), (match) => match[2]).join("") : "";
}
