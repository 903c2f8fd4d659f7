import type { Path } from "../path";

/** A finding that somebody has decided to live with, and why. */
export interface Suppression {
    /** Code or name of the rule. */
    readonly rule: string;
    /** URN, logical id or address of the resource, of the task definition or of a component above. `*` and `?` match. */
    readonly urn?: string;
    /** Name of the resource or of the task definition. `*` and `?` match. */
    readonly name?: string;
    /** Name of the container. `*` and `?` match. */
    readonly container?: string;
    /** Key of the finding, as the output says it. */
    readonly finding?: string;
    /** Why it is all right. At least ten characters. */
    readonly reason: string;
    /** Last day, in UTC, on which it holds: `2027-01-31`. */
    readonly expires?: string;
}

/** A suppression and where it is written. */
export interface WrittenSuppression extends Suppression {
    readonly where: SuppressionSource;
}

/** Where a suppression is written: the configuration, a tag of the task definition, or a label of a container. */
export type SuppressionSource =
    | { readonly kind: "config"; readonly index: number }
    | { readonly kind: "tag"; readonly resource: string }
    | { readonly kind: "label"; readonly resource: string; readonly container: string; readonly path: Path };

/** The docker label and the tag that hold suppressions. */
export const LABEL = "firelens.policy/ignore";
export const TAG = "firelens-policy/ignore";

/** Characters that a reason has at least. */
export const SHORTEST_REASON = 10;

/**
 * Reads `FL703=pinned by digest mirror; FL801=batch job until 2027-01-31`. Tags take no semicolon: there ` / ` separates.
 * A part without a reason has an empty one, which the rule about suppressions refuses.
 */
export function parseSuppressions(text: string): Pick<Suppression, "rule" | "reason" | "expires">[] {
    return text
        .split(/;| \/ /)
        .map((part) => part.trim())
        .filter((part) => part !== "")
        .map((part) => {
            const equals = part.indexOf("=");
            const rule = (equals < 0 ? part : part.slice(0, equals)).trim();
            const [reason, expires] = splitExpiry(equals < 0 ? "" : part.slice(equals + 1).trim());
            return { rule, reason, ...(expires !== undefined && { expires }) };
        });
}

/** Whether a suppression's last day is over. A day that is none counts as over. */
export function isExpired({ expires }: Pick<Suppression, "expires">, today: string): boolean {
    return expires !== undefined && (!isDay(expires) || expires < today);
}

/** Whether a text is a day: `2027-01-31`. */
export function isDay(text: string): boolean {
    const [, year = 0, month = 0, day = 0] = (/^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []).map(Number);
    const daysOfMonth = (Date.UTC(year, month, 1) - Date.UTC(year, month - 1, 1)) / DAY;
    return month >= 1 && month <= 12 && day >= 1 && day <= daysOfMonth;
}

const DAY = 24 * 60 * 60 * 1000;

function splitExpiry(text: string): [reason: string, expires: string | undefined] {
    const match = /^(.*?)[\s(]*\buntil (\d{4}-\d{2}-\d{2})\)?$/.exec(text);
    return match === null ? [text, undefined] : [match[1] ?? "", match[2]];
}
