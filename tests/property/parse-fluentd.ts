/** An element of a Fluentd configuration as Fluentd reads it, with its entries by name. */
export interface ParsedElement {
    readonly tag: string;
    readonly argument: string;
    readonly entries: [key: string, value: string][];
    readonly children: ParsedElement[];
}

/** Reads a configuration as Fluentd's own parser does, and fails where Fluentd would not start. */
export function parseFluentd(text: string): ParsedElement {
    const root: ParsedElement = { tag: "ROOT", argument: "", entries: [], children: [] };
    const open = [root];
    for (const line of text.split(/[\r\n]+/)) {
        const content = line.replace(/^[ \t]+/, "");
        if (content === "" || content.startsWith("#")) continue;
        const begin = /^<(\w+) *([^>]*)>$/.exec(content);
        const end = /^<\/(\w+)>$/.exec(content);
        const holder = open.at(-1)!;
        if (end !== null) {
            if (holder.tag !== end[1]) throw new Error(`unmatched end tag: ${line}`);
            open.pop();
        } else if (begin !== null) {
            const element = { tag: begin[1]!, argument: begin[2]!, entries: [], children: [] };
            holder.children.push(element);
            open.push(element);
        } else {
            const entry = /^(\S+)(?:[ \t]+(.*))?$/u.exec(content);
            if (entry === null) throw new Error(`no entry: ${line}`);
            holder.entries.push([entry[1]!, valueOf(entry[2] ?? "")]);
        }
    }
    if (open.length !== 1) throw new Error("expected an end tag");
    return root;
}

/** A quoted text, JSON, or what stands before a comment. */
function valueOf(raw: string): string {
    const text = raw.trimEnd();
    if (/^["']/.test(text)) {
        const quote = text[0]!;
        if (text.length < 2 || !text.endsWith(quote)) throw new Error(`unexpected end of a quoted string: ${text}`);
        return text;
    }
    if (/^[[{]/.test(text)) return JSON.stringify(JSON.parse(text));
    return text.replace(/(?:^|[ \t]+)#.*$/, "");
}
