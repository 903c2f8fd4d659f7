/** A section of a configuration in Fluent Bit's classic format. */
export interface ParsedSection {
    readonly name: string;
    readonly entries: [key: string, value: string][];
}

/** Reads a configuration as Fluent Bit does (firelens.md §1.10): line by line, by what stands in the first column. */
export function parseClassic(text: string): { sections: ParsedSection[]; includes: string[] } {
    const sections: ParsedSection[] = [];
    const includes: string[] = [];
    let indent: string | undefined;
    for (const line of text.split("\n")) {
        if (line === "" || line.startsWith("#")) continue;
        const header = /^\[([^\]]+)\]/.exec(line)?.[1];
        if (line.startsWith("@INCLUDE ")) {
            includes.push(line.slice("@INCLUDE ".length));
        } else if (header !== undefined) {
            sections.push({ name: header, entries: [] });
        } else {
            indent ??= /^[ \t]+/.exec(line)?.[0] ?? "";
            if (indent === "" || !line.startsWith(indent)) throw new Error(`invalid indentation level: ${line}`);
            const entry = line.slice(indent.length);
            const separator = entry.indexOf(" ");
            if (separator <= 0 || entry.startsWith("#") || entry.startsWith("[")) throw new Error(`no entry: ${line}`);
            if (entry.slice(separator).trim() === "") throw new Error(`key has an empty value: ${line}`);
            sections.at(-1)!.entries.push([entry.slice(0, separator), entry.slice(separator + 1)]);
        }
    }
    return { sections, includes };
}
