/** A text in Fluent Bit's classic format, cut in two because Fluent Bit reads parsers from files of their own. */
export interface SplitConfig {
    readonly main: string;
    /** The parser sections, or an empty text. */
    readonly parsers: string;
    /** Lines of the text, from 1, for which the init process would take what is not parsers for parsers. */
    readonly mistaken: readonly number[];
}

/** Fluent Bit knows a section by the bracket in the first column, and reads nothing behind the other. */
const SECTION = /^\[\s*([A-Za-z_]+)\s*\]/;
const PARSER_SECTIONS: ReadonlySet<string> = new Set(["PARSER", "MULTILINE_PARSER"]);
const PARSER_WORD = /\[(PARSER|MULTILINE_PARSER)\]/g;
const COMMENT = /^\s*#/;

/** Whether a line begins a section. */
export function isSection(line: string): boolean {
    return SECTION.test(line.replace(BYTE_ORDER_MARK, ""));
}

/** Whether the init process would take the file in which the text stands for a file of parsers. */
export function looksLikeParsers(text: string): boolean {
    return text.search(PARSER_WORD) >= 0;
}

const BYTE_ORDER_MARK = /^\ufeff/;

/**
 * The init process takes a file in which `[PARSER]` or `[MULTILINE_PARSER]` stands, be it in a comment, for a file of
 * parsers, and every other section in it is lost (firelens.md §6.1). So parsers go into a file of their own, and comments
 * of the other may not hold these words.
 */
export function splitParsers(text: string): SplitConfig {
    const main: string[] = [];
    const parsers: string[] = [];
    const mistaken: number[] = [];
    let current = main;
    // Comments and empty lines go where the next section goes: they speak of it.
    let waiting: string[] = [];
    const write = (target: string[], line: string): void => {
        target.push(...(target === main ? waiting.map(disarm) : waiting), line);
        waiting = [];
    };
    for (const [index, line] of linesOf(text).entries()) {
        const section = SECTION.exec(line)?.[1]?.toUpperCase();
        if (line === "" || COMMENT.test(line)) {
            waiting.push(line);
        } else if (section !== undefined && PARSER_SECTIONS.has(section)) {
            current = parsers;
            write(current, `[${section}]`);
        } else {
            if (section !== undefined) current = main;
            // `@INCLUDE` and `@SET` belong to no section.
            const target = line.startsWith("@") ? main : current;
            write(target, line);
            if (target === main && looksLikeParsers(line)) mistaken.push(index + 1);
        }
    }
    write(current, "");
    return { main: join(main), parsers: join(parsers), mistaken };
}

/** What the text indents with; Fluent Bit takes it from a file's first indented line and holds all others to it. */
export function indentOf(text: string): string | undefined {
    return /^([ \t]+)\S/m.exec(text)?.[1];
}

/** A line of blanks only would set the indentation that Fluent Bit expects. */
function linesOf(text: string): string[] {
    return text
        .replace(BYTE_ORDER_MARK, "")
        .split(/\r?\n/)
        .map((line) => (line.trim() === "" ? "" : line));
}

function disarm(comment: string): string {
    return comment.replace(PARSER_WORD, "[ $1 ]");
}

function join(lines: readonly string[]): string {
    const text = lines
        .join("\n")
        .replace(/^\s*\n/, "")
        .trimEnd();
    return text === "" ? "" : `${text}\n`;
}
