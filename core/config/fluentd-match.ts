/**
 * Lines, from 1, of a Fluentd text whose `<match>` takes records with this tag: a record goes to the first that matches
 * and to no other. Those inside a `<label>` see only what is sent to it.
 */
export function linesThatTake(text: string, tag: string): number[] {
    let depth = 0;
    return text.split(/\r?\n/).flatMap((line, index) => {
        if (/^\s*<label[\s>]/.test(line)) depth += 1;
        if (/^\s*<\/label>/.test(line)) depth -= 1;
        const patterns = /^\s*<match\s+([^>]*)>/.exec(line)?.[1]?.trim().split(/\s+/) ?? [];
        return depth === 0 && patterns.some((pattern) => patternOf(pattern).test(tag)) ? [index + 1] : [];
    });
}

const NEVER = /(?!)/;

/** `*` is one part of a tag, `**` any number of parts, `{a,b}` either. A regular expression of the user's is not read. */
function patternOf(pattern: string): RegExp {
    if (pattern.startsWith("/") || pattern.includes("#{")) return NEVER;
    const source = pattern.replace(/\*\*|\*|[{},]|[^*{},]+/g, (piece) => PIECES.get(piece) ?? escape(piece));
    try {
        return new RegExp(`^${source}$`);
    } catch {
        return NEVER;
    }
}

const PIECES: ReadonlyMap<string, string> = new Map([
    ["**", ".*"],
    ["*", "[^.]*"],
    ["{", "(?:"],
    [",", "|"],
    ["}", ")"],
]);

function escape(text: string): string {
    return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}
