import { hasToken } from "../value";
import { AGENT_INDENT } from "./section";
import { indentOf, splitParsers } from "./split-parsers";

/** Several texts as one, and their parsers as another. */
export interface Merged {
    readonly main: string;
    readonly parsers: string;
    /** What both are indented with: Fluent Bit takes it from a file's first indented line and holds all others to it. */
    readonly indent: string;
}

/** Merges texts in their order. They take the indentation of the first that has one. */
export function mergeTexts(texts: readonly string[], parsers: string | undefined): Merged {
    const parts = texts.map((text) => splitParsers(text));
    const ownParsers = parsers === undefined ? [] : [hasToken(parsers) ? parsers : splitParsers(parsers).parsers];
    const parserTexts = [...parts.map((part) => part.parsers), ...ownParsers];
    // What may not be seen cannot be indented anew, and is taken to have what the component writes.
    const isVeiled = [...texts, ...ownParsers].some(hasToken);
    const all = [...parts.map(({ main }) => main), ...parserTexts];
    const indent = (isVeiled ? undefined : all.map(indentOf).find((one) => one !== undefined)) ?? AGENT_INDENT;
    const merge = (each: readonly string[]): string =>
        each
            .filter((text) => text !== "")
            .map((text) => (hasToken(text) ? text : reindent(text, indent)))
            .join("\n");
    return { main: merge(parts.map(({ main }) => main)), parsers: merge(parserTexts), indent };
}

function reindent(text: string, indent: string): string {
    return text.replace(/^[ \t]+(?=\S)/gm, indent);
}
