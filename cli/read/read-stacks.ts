import { detect, SOURCES, type SourceKind } from "../../core/stack/detect";
import type { StackGraph } from "../../core/stack/graph";
import { kindOf } from "../../core/stack/types";
import type { Unreadable } from "../report/report";
import { sentence } from "../report/words";
import type { ParsedText } from "./document";
import { parseText } from "./parse";
import { readText, STANDARD_INPUT, type TextSource } from "./read-text";

/** A file that holds a stack, in whatever shape. */
export interface StackFile {
    readonly name: string;
    readonly kind: SourceKind;
    readonly graph: StackGraph;
    readonly document: ParsedText;
    /** Task definitions in it, whatever their logs do. */
    readonly definitions: number;
}

/** The files that could be read, and a sentence for each of the others. */
export interface StackFiles {
    readonly files: readonly StackFile[];
    readonly unreadable: readonly Unreadable[];
}

/** Reads files one after the other; what is wrong with one keeps no other from being read. */
export async function readStacks(names: readonly string[], source: TextSource): Promise<StackFiles> {
    const files: StackFile[] = [];
    const unreadable: Unreadable[] = [];
    for (const given of names) {
        const name = given === "-" ? STANDARD_INPUT : given === "" ? '""' : given;
        const { text, problem } = await readText(given, source);
        const read = text === undefined ? cannotBeRead(name, problem) : readStackFile(name, text);
        if ("message" in read) unreadable.push(read);
        else files.push(read);
    }
    return { files, unreadable };
}

/** Says that a file cannot be read, given the rest of a sentence that begins with its name. */
export function cannotBeRead(name: string, problem: string): Unreadable {
    return { name, message: sentence(`${name} ${problem}`) };
}

function readStackFile(name: string, text: string): StackFile | Unreadable {
    const { parsed: document, problem: notParsed } = parseText(text, name);
    if (document === undefined) return cannotBeRead(name, notParsed);
    const { kind, problem: notDetected } = detect(document.value);
    if (kind === undefined) return { name, message: sentence(`${name}: ${notDetected}`) };
    const { graph, problem } = SOURCES[kind].read(document.value);
    if (graph === undefined) return { name, message: sentence(`${name}: ${problem}`) };
    const definitions = graph.resources.filter(({ type }) => kindOf(type) === "taskDefinition").length;
    return { name, kind, graph, document, definitions };
}
