import { isNode, LineCounter, parseAllDocuments, type Document, type YAMLError } from "yaml";
import type { Path } from "../../core/path";
import { CLOUDFORMATION_TAGS } from "./cloudformation-tags";
import { DEEPEST, isTooDeep, SEVERAL, TOO_DEEP, type Parsed, type Position } from "./document";

/** Values that aliases may add up to. A template that is written by hand has a few. */
const MOST_ALIASES = 100;

/** Parses a text that is meant to be YAML, CloudFormation's short forms of functions included. */
export function parseYaml(text: string): Parsed {
    // Before the parser sees it: out of stack in the wrong place, Node.js dies and nothing can be caught.
    if (mayBeTooDeep(text)) return { problem: TOO_DEEP };
    try {
        return readYaml(text);
    } catch (thrown) {
        if (thrown instanceof RangeError) return { problem: TOO_DEEP };
        if (thrown instanceof ReferenceError) return { problem: "has YAML aliases that add up to more than is read" };
        throw thrown;
    }
}

function readYaml(text: string): Parsed {
    const lines = new LineCounter();
    const documents = parseAllDocuments(text, {
        customTags: CLOUDFORMATION_TAGS,
        lineCounter: lines,
        logLevel: "silent",
        merge: true,
        // Its pretty messages quote the text.
        prettyErrors: false,
    });
    if (!Array.isArray(documents)) return { problem: "is empty" };
    const [first, ...others] = documents.filter(({ contents, errors }) => contents !== null || errors.length > 0);
    if (first === undefined) return { problem: "is empty" };
    const wrong = [first, ...others].flatMap(({ errors }) => errors)[0];
    if (wrong !== undefined) return { problem: describe(wrong, lines) };
    if (others.length > 0) return { problem: SEVERAL };
    const value: unknown = first.toJS({ maxAliasCount: MOST_ALIASES });
    if (isTooDeep(value)) return { problem: TOO_DEEP };
    if (typeof value !== "object" || value === null) {
        return { problem: "holds a text, neither JSON nor a YAML document" };
    }
    return { parsed: { value, locate: (paths) => paths.map((path) => positionOf(first, path, lines)) } };
}

/** Whether a text has as many brackets open at once, or as many columns before a value, as too many levels take. */
function mayBeTooDeep(text: string): boolean {
    if (new RegExp(`^[ ?-]{${String(DEEPEST)}}`, "m").test(text)) return true;
    let depth = 0;
    for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
        depth = bracket === "[" || bracket === "{" ? depth + 1 : Math.max(0, depth - 1);
        if (depth > DEEPEST) return true;
    }
    return false;
}

function describe({ code, pos }: YAMLError, lines: LineCounter): string {
    const { line } = lines.linePos(pos[0]);
    if (code === "DUPLICATE_KEY") return `holds a key twice in one map: see line ${line}`;
    return `is neither valid JSON nor valid YAML: see line ${line}`;
}

function positionOf(document: Document.Parsed, path: Path, lines: LineCounter): Position | undefined {
    const node = document.getIn(path, true);
    const offset = isNode(node) ? node.range?.[0] : undefined;
    if (offset === undefined) return undefined;
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
}
