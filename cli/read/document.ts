import type { Path } from "../../core/path";

/** Where something is in a text: both count from 1. */
export interface Position {
    readonly line: number;
    readonly column: number;
}

/** A text that has been parsed. */
export interface ParsedText {
    readonly value: unknown;
    /** Where the values at these paths begin, in the order of the paths; undefined for what is not there. */
    readonly locate: (paths: readonly Path[]) => (Position | undefined)[];
}

/** What was parsed, or what is wrong with it: the rest of a sentence that begins with the file's name. */
export type Parsed =
    | { readonly parsed: ParsedText; readonly problem?: undefined }
    | { readonly problem: string; readonly parsed?: undefined };

/** Levels that a document may have. Real ones have a few dozen; what walks them must not run out of stack. */
export const DEEPEST = 500;

/** What to say of a document that is nested too deeply. */
export const TOO_DEEP = `is nested more than ${String(DEEPEST)} levels deep`;

/** What to say of a text that is more than one document. */
export const SEVERAL = "holds several documents; give each a file of its own";

/** Whether a value has more levels than may be. Without recursion, which is what this is about. */
export function isTooDeep(value: unknown): boolean {
    let level: unknown[] = [value];
    for (let depth = 0; level.length > 0; depth += 1) {
        if (depth > DEEPEST) return true;
        level = level.flatMap((item) =>
            typeof item === "object" && item !== null ? Object.values(item as Readonly<Record<string, unknown>>) : [],
        );
    }
    return false;
}
