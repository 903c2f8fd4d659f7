/** What a pass over a text tells of it as JSON before anything is parsed. */
export interface JsonScan {
    /** Levels of objects and lists. */
    readonly depth: number;
    /** Keys of all objects, each as often as it is written. */
    readonly keys: number;
    /** Objects and lists at the top. */
    readonly documents: number;
    /** The places behind objects and lists that are no deeper than a resource is, by where they begin. */
    readonly ends: ReadonlyMap<number, number>;
    /** Whether the text ends inside of an object, a list or a text. */
    readonly isCut: boolean;
}

const QUOTE = 0x22;
const COLON = 0x3a;
const OPEN_LIST = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/** How deep a resource is in what Pulumi and CloudFormation write. Whoever passes one over needs not read it again. */
const RESOURCE_DEPTH = 4;

/** Looks at every character once. Files of tens of megabytes are read while somebody waits. */
export function scanJson(text: string): JsonScan {
    let [depth, deepest, keys, documents] = [0, 0, 0, 0];
    let at = 0;
    const starts: number[] = [];
    const ends = new Map<number, number>();
    while (at < text.length) {
        const code = text.charCodeAt(at);
        if (code < QUOTE) {
            // A third of what Pulumi writes are blanks.
            at += 1;
            continue;
        }
        switch (code) {
            case QUOTE:
                at = endOfString(text, at) - 1;
                break;
            case COLON:
                keys += 1;
                break;
            case OPEN_LIST:
            case OPEN_OBJECT:
                if (depth === 0) documents += 1;
                depth += 1;
                if (depth > deepest) deepest = depth;
                if (depth <= RESOURCE_DEPTH) starts[depth] = at;
                break;
            case CLOSE_LIST:
            case CLOSE_OBJECT:
                if (depth > 0 && depth <= RESOURCE_DEPTH) ends.set(starts[depth] ?? at, at + 1);
                depth -= 1;
        }
        at += 1;
    }
    return { depth: deepest, keys, documents, ends, isCut: depth > 0 || at > text.length };
}

/** The place behind the text that begins with the quote at `start`; beyond the end when it does not end. */
export function endOfString(text: string, start: number): number {
    let at = start + 1;
    for (let code = text.charCodeAt(at); code !== QUOTE; code = text.charCodeAt(at)) {
        if (at >= text.length) return text.length + 2;
        at += code === BACKSLASH ? 2 : 1;
    }
    return at + 1;
}

/** The place behind the value that begins at `start`, in a text that is valid JSON. */
export function endOfValue(text: string, start: number): number {
    let depth = 0;
    let at = start;
    while (at < text.length) {
        const code = text.charCodeAt(at);
        if (code < QUOTE) {
            at += 1;
            continue;
        }
        switch (code) {
            case QUOTE:
                at = endOfString(text, at) - 1;
                break;
            case OPEN_LIST:
            case OPEN_OBJECT:
                depth += 1;
                break;
            case CLOSE_LIST:
            case CLOSE_OBJECT:
                // The end of what a number or a word stands in.
                if (depth === 0) return at;
                depth -= 1;
                break;
            case 0x2c:
                if (depth === 0) return at;
        }
        at += 1;
    }
    return at;
}
