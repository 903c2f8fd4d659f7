import { AGENT_INDENT } from "./section";

/** An element of Fluentd's configuration: `<match web-firelens**> … </match>`. */
export interface Element {
    /** `source`, `filter`, `match`, `store`. */
    readonly tag: string;
    readonly argument?: string;
    readonly entries: readonly (readonly [key: string, value: string])[];
    readonly children?: readonly Element[];
}

/** Writes an element, with a line break at its end. Values stand as they are: the rules refuse what reads otherwise. */
export function renderElement(element: Element): string {
    return [...linesOf(element), ""].join("\n");
}

function linesOf({ tag, argument, entries, children = [] }: Element): string[] {
    const inner = [...entries.map(([key, value]) => `${key} ${value}`), ...children.flatMap(linesOf)];
    const opening = argument === undefined ? `<${tag}>` : `<${tag} ${argument}>`;
    return [opening, ...inner.map((line) => `${AGENT_INDENT}${line}`), `</${tag}>`];
}
