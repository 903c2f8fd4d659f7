/** A section of Fluent Bit's classic configuration format. */
export interface Section {
    /** `INPUT`, `FILTER`, `OUTPUT`, `SERVICE`. */
    readonly name: string;
    readonly entries: readonly (readonly [key: string, value: string])[];
}

/** What the ECS agent indents with. */
export const AGENT_INDENT = "    ";

/** Writes a section, with a line break at its end. Values stand as they are: the rules refuse what could add a line. */
export function renderSection(section: Section, indent: string = AGENT_INDENT): string {
    return [`[${section.name}]`, ...section.entries.map(([key, value]) => `${indent}${key} ${value}`), ""].join("\n");
}
