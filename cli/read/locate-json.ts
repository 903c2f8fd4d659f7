import type { Path, Step } from "../../core/path";
import type { Position } from "./document";
import { endOfString, endOfValue, type JsonScan } from "./scan-json";

/** Paths that are looked for, as a tree: what is in none of them is skipped unread. */
interface Wanted {
    readonly children: Map<Step, Wanted>;
    readonly found: { offset: number | undefined };
}

/**
 * Where the values at some paths begin in a text that is valid JSON. One pass, whatever the number of paths; what is not
 * wanted is not even read where it is known where it ends.
 */
export function locateJson(text: string, paths: readonly Path[], ends: JsonScan["ends"]): (Position | undefined)[] {
    const root = newWanted();
    const leaves = paths.map((path) => path.reduce(childOf, root));
    visit({ text, ends }, skipBlanks(text, 0), root);
    const offsets = leaves.flatMap(({ found }) => (found.offset === undefined ? [] : [found.offset]));
    const positions = positionsOf(text, offsets);
    return leaves.map(({ found }) => (found.offset === undefined ? undefined : positions.get(found.offset)));
}

/** Lines and columns of places in a text. */
export function positionsOf(text: string, offsets: readonly number[]): Map<number, Position> {
    const positions = new Map<number, Position>();
    let [line, start] = [1, 0];
    // Kept from one place to the next: a text of one line is searched for its end once, not once a place.
    let end = text.indexOf("\n");
    for (const offset of [...offsets].sort((left, right) => left - right)) {
        while (end >= 0 && end < offset) {
            line += 1;
            start = end + 1;
            end = text.indexOf("\n", start);
        }
        positions.set(offset, { line, column: offset - start + 1 });
    }
    return positions;
}

interface Scanned extends Pick<JsonScan, "ends"> {
    readonly text: string;
}

function newWanted(): Wanted {
    return { children: new Map(), found: { offset: undefined } };
}

function childOf(wanted: Wanted, step: Step): Wanted {
    const child = wanted.children.get(step) ?? newWanted();
    wanted.children.set(step, child);
    return child;
}

/** Reads the value at `at` as far as it is wanted; gives the place behind it. Only as deep as the paths are long. */
function visit(scanned: Scanned, at: number, wanted: Wanted): number {
    const { text } = scanned;
    wanted.found.offset ??= at;
    const opening = text[at];
    if (wanted.children.size === 0 || (opening !== "{" && opening !== "[")) return skip(scanned, at);
    let next = skipBlanks(text, at + 1);
    for (let index = 0; next < text.length && text[next] !== "}" && text[next] !== "]"; index += 1) {
        let step: Step = index;
        if (opening === "{") {
            const end = endOfString(text, next);
            step = JSON.parse(text.slice(next, end)) as string;
            next = skipBlanks(text, skipBlanks(text, end) + 1);
        }
        const child = wanted.children.get(step);
        next = skipBlanks(text, child === undefined ? skip(scanned, next) : visit(scanned, next, child));
        if (text[next] === ",") next = skipBlanks(text, next + 1);
    }
    return next + 1;
}

function skip({ text, ends }: Scanned, at: number): number {
    return ends.get(at) ?? endOfValue(text, at);
}

function skipBlanks(text: string, at: number): number {
    let next = at;
    while (next < text.length && text.charCodeAt(next) <= 0x20) next += 1;
    return next;
}
