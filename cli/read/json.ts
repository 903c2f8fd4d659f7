import { visit } from "jsonc-parser";
import { DEEPEST, SEVERAL, TOO_DEEP, type Parsed } from "./document";
import { locateJson, positionsOf } from "./locate-json";
import { scanJson } from "./scan-json";

/** Parses a text that is meant to be JSON. Its words never come from the parser, which quotes what it does not like. */
export function parseJson(text: string): Parsed {
    const scan = scanJson(text);
    if (scan.isCut) return { problem: "is cut off: its JSON ends in the middle" };
    if (scan.depth > DEEPEST) return { problem: TOO_DEEP };
    let value: unknown;
    try {
        value = JSON.parse(text);
    } catch {
        return { problem: scan.documents > 1 ? SEVERAL : whereItBreaks(text) };
    }
    if (countKeys(value) < scan.keys) return { problem: nameDuplicate(text) };
    return { parsed: { value, locate: (paths) => locateJson(text, paths, scan.ends) } };
}

/** Fewer keys than were written means that one was written twice. */
function countKeys(value: unknown): number {
    if (typeof value !== "object" || value === null) return 0;
    let sum = 0;
    if (Array.isArray(value)) {
        for (const item of value) sum += countKeys(item);
        return sum;
    }
    // Half a million objects in a large stack: no list is made of any of them.
    for (const key in value) sum += 1 + countKeys((value as Readonly<Record<string, unknown>>)[key]);
    return sum;
}

function whereItBreaks(text: string): string {
    const lines: number[] = [];
    const onError = (_error: unknown, _offset: number, _length: number, line: number): void => {
        lines.push(line + 1);
    };
    visit(text, { onError }, { disallowComments: true });
    return lines[0] === undefined ? "is no valid JSON" : `is no valid JSON: see line ${lines[0]}`;
}

function nameDuplicate(text: string): string {
    const objects: Map<string, number>[] = [];
    let twice: { readonly key: string; readonly offsets: readonly [number, number] } | undefined;
    visit(text, {
        onObjectBegin: () => {
            objects.push(new Map());
        },
        onObjectEnd: () => {
            objects.pop();
        },
        onObjectProperty: (key, offset) => {
            const keys = objects.at(-1);
            const first = keys?.get(key);
            if (first !== undefined) twice ??= { key, offsets: [first, offset] };
            keys?.set(key, offset);
        },
    });
    if (twice === undefined) return "holds a key twice in one object";
    const positions = positionsOf(text, twice.offsets);
    const [first, second] = twice.offsets.map((offset) => positions.get(offset)?.line);
    const lines = first === second ? `on line ${first}` : `on lines ${first} and ${second}`;
    return `holds the key ${JSON.stringify(twice.key)} twice in one object, ${lines}`;
}
