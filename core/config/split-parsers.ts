/** A text in Fluent Bit's classic format, cut in two because Fluent Bit reads parsers from files of their own. */
export interface SplitConfig {
    readonly main: string;
    /** The parser sections, or an empty text. */
    readonly parsers: string;
}

/** Fluent Bit knows a section by the bracket in the first column. */
const SECTION = /^\[\s*([A-Za-z_]+)\s*\]\s*$/;
const PARSER_SECTIONS = new Set(["PARSER", "MULTILINE_PARSER"]);
const COMMENT = /^\s*#/;

/**
 * The init process takes a file in which `[PARSER]` or `[MULTILINE_PARSER]` stands, be it in a comment, for a file of
 * parsers, and every other section in it is lost (firelens.md §6.1). So parsers go into a file of their own, and comments
 * of the other may not hold these words.
 */
export function splitParsers(text: string): SplitConfig {
    const main: string[] = [];
    const parsers: string[] = [];
    let current = main;
    for (const line of normalizeLines(text)) {
        const section = SECTION.exec(line)?.[1]?.toUpperCase();
        if (section === undefined) {
            current.push(current === main && COMMENT.test(line) ? line.replace(PARSER_WORD, "[ $1 ]") : line);
        } else if (PARSER_SECTIONS.has(section)) {
            current = parsers;
            current.push(`[${section}]`);
        } else {
            current = main;
            current.push(line);
        }
    }
    return { main: join(main), parsers: join(parsers) };
}

const PARSER_WORD = /\[(PARSER|MULTILINE_PARSER)\]/g;

/** The lines, 1-based, in which the init process would see parsers although they are none. */
export function linesTakenForParsers(main: string): number[] {
    return main.split("\n").flatMap((line, index) => (line.search(PARSER_WORD) >= 0 ? [index + 1] : []));
}

/** What the text indents with; Fluent Bit takes it from a file's first indented line and holds all others to it. */
export function indentOf(text: string): string | undefined {
    return /^([ \t]+)[^\s#]/m.exec(text)?.[1];
}

function normalizeLines(text: string): string[] {
    return text.replace(/^\ufeff/, "").split(/\r?\n/);
}

function join(lines: readonly string[]): string {
    const text = lines.join("\n").replace(/^\s*\n/, "").trimEnd();
    return text === "" ? "" : `${text}\n`;
}
