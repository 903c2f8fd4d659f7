import { hasToken } from "../value";

/** A line `Key value` of a section. */
export interface ClassicEntry {
    /** As it is written. Fluent Bit compares keys in any case: `entryOf` does so. */
    readonly key: string;
    /** Without the blanks around it; empty where Fluent Bit would refuse the line. */
    readonly value: string;
    readonly line: number;
}

/** A section of Fluent Bit's classic format. */
export interface ClassicSection {
    /** As it is written, without brackets. Empty for what stands before the first section, or behind a hidden text. */
    readonly name: string;
    /** The name in capitals: `OUTPUT`. */
    readonly kind: string;
    readonly line: number;
    readonly entries: readonly ClassicEntry[];
    /** Whether it has lines that may not be seen, so that an entry which is missing here may be among them. */
    readonly isPartial: boolean;
}

/** A line that begins with `@` in the first column: `@INCLUDE /extra.conf`, `@SET A=b`. */
export interface ClassicCommand {
    /** In capitals, without the `@`. */
    readonly name: string;
    readonly value: string;
    readonly line: number;
}

/** What Fluent Bit would stop at; the text is read on all the same. */
export type ClassicProblemKind =
    /** A bracket is opened and not closed. */
    | "openBracket"
    /** A section that does not begin in the first column. */
    | "indentedSection"
    /** An entry in the first column. */
    | "notIndented"
    /** Not the indentation that the first indented line of the text has. */
    | "otherIndentation"
    /** An entry before the first section. */
    | "noSection"
    /** A key with nothing behind it. */
    | "noValue"
    /** A key that a tab stands behind, where only a blank ends it. */
    | "tabAfterKey";

export interface ClassicProblem {
    readonly kind: ClassicProblemKind;
    readonly line: number;
}

/** A text in Fluent Bit's classic format, as far as it could be read. Lines count from 1. */
export interface ClassicConfig {
    readonly sections: readonly ClassicSection[];
    readonly commands: readonly ClassicCommand[];
    readonly problems: readonly ClassicProblem[];
}

interface OpenSection extends ClassicSection {
    readonly entries: ClassicEntry[];
    isPartial: boolean;
}

/**
 * Reads a text as Fluent Bit does (firelens.md §1.10; src/config_format/flb_cf_fluentbit.c): line by line, by what stands
 * in the first column. Whatever is wrong becomes a problem with its line, and the rest is read on: no text is refused. The
 * time that it takes grows with the size of the text and no faster, so nothing here is a pattern that could look back.
 */
export function parseClassic(text: string): ClassicConfig {
    const sections: OpenSection[] = [];
    const commands: ClassicCommand[] = [];
    const problems: ClassicProblem[] = [];
    let indent: string | undefined;

    const begin = (name: string, line: number): OpenSection => {
        const section = { name, kind: name.toUpperCase(), line, entries: [], isPartial: name === "" };
        sections.push(section);
        return section;
    };
    const readHeader = (content: string, line: number, isIndented: boolean): void => {
        const end = content.indexOf("]");
        const name = trimBlanks(end < 0 ? content.slice(1) : content.slice(1, end));
        if (end < 0) problems.push({ kind: "openBracket", line });
        else if (isIndented) problems.push({ kind: "indentedSection", line });
        begin(hasToken(name) ? "" : name, line);
    };
    const readEntry = (content: string, line: number): void => {
        const section = sections.at(-1);
        if (section === undefined) problems.push({ kind: "noSection", line });
        const entry = splitEntry(content);
        if (hasToken(entry.key)) {
            if (section !== undefined) section.isPartial = true;
            return;
        }
        if (entry.problem !== undefined) problems.push({ kind: entry.problem, line });
        (section ?? begin("", line)).entries.push({ key: entry.key, value: entry.value, line });
    };

    for (const [index, full] of linesOf(text).entries()) {
        const line = index + 1;
        const own = indentationOf(full);
        const content = trimBlanks(full);
        if (content === "" || content.startsWith("#")) continue;
        if (own === "" && content.startsWith("@") && content.length > 3) {
            commands.push(commandOf(content, line));
        } else if (content.startsWith("[")) {
            readHeader(content, line, own !== "");
        } else if (own === "" && hasToken(firstWord(content))) {
            // It may hold anything, whole sections too.
            begin("", line);
        } else {
            if (own === "") problems.push({ kind: "notIndented", line });
            else if ((indent ??= own) !== own) problems.push({ kind: "otherIndentation", line });
            readEntry(content, line);
        }
    }
    return { sections, commands, problems };
}

/** The entry of a section by its name in lower case. Of several the last counts, as it does for Fluent Bit. */
export function entryOf(section: Pick<ClassicSection, "entries">, name: string): ClassicEntry | undefined {
    return section.entries.filter(({ key }) => key.toLowerCase() === name).at(-1);
}

/** The value of that entry. */
export function entryValue(section: Pick<ClassicSection, "entries">, name: string): string | undefined {
    return entryOf(section, name)?.value;
}

/** Names of the variables that `@SET name=value` sets. */
export function variablesSetBy({ commands }: Pick<ClassicConfig, "commands">): string[] {
    return commands.flatMap(({ name, value }) => {
        const end = value.indexOf("=");
        return name === "SET" && end > 0 ? [trimBlanks(value.slice(0, end))] : [];
    });
}

function linesOf(text: string): string[] {
    const plain = text.startsWith("\ufeff") ? text.slice(1) : text;
    return plain.split("\n").map((line) => (line.endsWith("\r") ? line.slice(0, -1) : line));
}

function commandOf(content: string, line: number): ClassicCommand {
    const end = content.indexOf(" ");
    const name = content.slice(1, end < 0 ? undefined : end).toUpperCase();
    return { name, value: end < 0 ? "" : trimBlanks(content.slice(end)), line };
}

/** The first blank ends the key, and a tab does not. A tab that nobody can have meant as a part of it is a problem. */
function splitEntry(content: string): { key: string; value: string; problem?: ClassicProblemKind } {
    const end = content.indexOf(" ");
    const key = end < 0 ? content : trimBlanks(content.slice(0, end));
    const value = end < 0 ? "" : trimBlanks(content.slice(end));
    const tab = key.indexOf("\t");
    if (tab >= 0) {
        return { key: key.slice(0, tab), value: trimBlanks(content.slice(tab)), problem: "tabAfterKey" };
    }
    return value === "" ? { key, value, problem: "noValue" } : { key, value };
}

function firstWord(content: string): string {
    const end = content.indexOf(" ");
    return end < 0 ? content : content.slice(0, end);
}

const BLANKS: ReadonlySet<string> = new Set([" ", "\t", "\v", "\f", "\r"]);

/** The text without blanks at its ends. Written by hand: `trim()` also takes what is no blank for Fluent Bit. */
function trimBlanks(text: string): string {
    let start = 0;
    let end = text.length;
    while (start < end && BLANKS.has(text.charAt(start))) start += 1;
    while (end > start && BLANKS.has(text.charAt(end - 1))) end -= 1;
    return text.slice(start, end);
}

function indentationOf(line: string): string {
    let end = 0;
    while (line.charAt(end) === " " || line.charAt(end) === "\t") end += 1;
    return line.slice(0, end);
}
