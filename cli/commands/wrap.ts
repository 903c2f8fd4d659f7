/** Columns that a terminal has at least, less what is indented. */
const COLUMNS = 96;

/** A text in lines that fit a terminal. */
export function wrap(text: string): string[] {
    const lines: string[] = [];
    let line = "";
    for (const word of text.split(/\s+/)) {
        if (line !== "" && line.length + word.length >= COLUMNS) {
            lines.push(line);
            line = "";
        }
        line += line === "" ? word : ` ${word}`;
    }
    return line === "" ? lines : [...lines, line];
}

/** A text with its lines moved to the right. */
export function indent(text: string): string {
    return text.replace(/^(?=.)/gm, "  ");
}
