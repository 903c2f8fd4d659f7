import { parse, type AlternativeNode, type CharacterClassNode, type Node } from "oniguruma-parser/parser";
import { hasToken } from "../value";
import { CannotTell } from "./cannot-tell";

/** A pattern that can be held against a text: the captured groups, the whole match first; undefined where there is none. */
export type Matcher = (text: string) => readonly (string | undefined)[] | undefined;

interface Translation {
    /** Whether Onigmo and JavaScript agree on ASCII alone. */
    onlyAscii: boolean;
    /** Whether they agree on single lines alone. */
    onlyOneLine: boolean;
}

/**
 * A pattern in Onigmo's syntax, as Fluent Bit takes it, as a regular expression of JavaScript. Only what means the same in
 * both is translated, so that an answer is never a guess.
 */
export function compilePattern(pattern: string): Matcher {
    if (hasToken(pattern)) throw new CannotTell("a pattern is not known yet");
    if (pattern.includes("${")) throw new CannotTell("a pattern holds a variable of the router's environment");
    const limits: Translation = { onlyAscii: false, onlyOneLine: false };
    const { alternatives, ignoresCase } = read(betweenSlashes(pattern));
    if (ignoresCase) limits.onlyAscii = true;
    const regex = new RegExp(writeAll(alternatives, limits), ignoresCase ? "iu" : "u");
    return (text) => {
        if (limits.onlyAscii && !/^\p{ASCII}*$/u.test(text)) {
            throw new CannotTell("a pattern is held against letters that Onigmo and JavaScript may class differently");
        }
        if (limits.onlyOneLine && text.includes("\n")) {
            throw new CannotTell("a pattern with ^ or $ is held against several lines");
        }
        return regex.exec(text) ?? undefined;
    };
}

/** Fluent Bit takes `/…/` for what stands between, and what stands behind the last slash for options. */
function betweenSlashes(pattern: string): string {
    const end = pattern.lastIndexOf("/");
    if (!pattern.startsWith("/") || end === 0) return pattern;
    if (end === pattern.length - 1) return pattern.slice(1, -1);
    if (/^[miox]+$/.test(pattern.slice(end + 1))) throw new CannotTell("a pattern has options behind its last slash");
    return pattern;
}

function read(pattern: string): { alternatives: readonly AlternativeNode[]; ignoresCase: boolean } {
    try {
        const { body } = parse(pattern);
        const [first, ...others] = body;
        const [directive, ...rest] = first?.body ?? [];
        const isCase =
            directive?.type === "Directive" &&
            directive.kind === "flags" &&
            JSON.stringify(directive.flags) === '{"enable":{"ignoreCase":true}}';
        if (first === undefined || !isCase) return { alternatives: body, ignoresCase: false };
        return { alternatives: [{ ...first, body: rest }, ...others], ignoresCase: true };
    } catch {
        throw new CannotTell("a pattern is not a valid regular expression");
    }
}

function writeAll(alternatives: readonly Node[], limits: Translation): string {
    return alternatives.map((alternative) => write(alternative, limits)).join("|");
}

/** What is the same in both, by kind of node. All else is not guessed at. */
function write(node: Node, limits: Translation): string {
    switch (node.type) {
        case "Alternative":
            return node.body.map((element) => write(element, limits)).join("");
        case "Character":
            return writeCharacter(node.value);
        case "CharacterSet":
            return writeSet(node, limits);
        case "CharacterClass":
            return writeClass(node, limits);
        case "CapturingGroup":
            return `(${node.name === undefined ? "" : `?<${node.name}>`}${writeAll(node.body, limits)})`;
        case "Group":
            if (node.atomic === true || node.flags !== undefined) break;
            return `(?:${writeAll(node.body, limits)})`;
        case "LookaroundAssertion":
            if (node.kind !== "lookahead") break;
            return `(?${node.negate ? "!" : "="}${writeAll(node.body, limits)})`;
        case "Assertion":
            return writeAssertion(node.kind, node.negate === true, limits);
        case "Quantifier": {
            if (node.kind === "possessive") break;
            const most = Number.isFinite(node.max) ? String(node.max) : "";
            return `(?:${write(node.body, limits)}){${node.min},${most}}${node.kind === "lazy" ? "?" : ""}`;
        }
        default:
            break;
    }
    throw new CannotTell(`a pattern holds what only Onigmo knows (${node.type})`);
}

function writeCharacter(code: number): string {
    return `\\u{${code.toString(16)}}`;
}

/** Without options, Ruby's classes are of ASCII. */
const SETS: Readonly<Record<string, readonly [plain: string, negated: string]>> = {
    digit: ["0-9", "\\u{0}-\\u{2f}\\u{3a}-\\u{10ffff}"],
    hex: ["0-9a-fA-F", "\\u{0}-\\u{2f}\\u{3a}-\\u{40}\\u{47}-\\u{60}\\u{67}-\\u{10ffff}"],
    space: ["\\t\\n\\v\\f\\r ", "\\u{0}-\\u{8}\\u{e}-\\u{1f}\\u{21}-\\u{10ffff}"],
    word: ["0-9A-Za-z_", "\\u{0}-\\u{2f}\\u{3a}-\\u{40}\\u{5b}-\\u{5e}\\u{60}\\u{7b}-\\u{10ffff}"],
};

/** POSIX's classes in ASCII; beyond it Onigmo's hold more. */
const POSIX: Readonly<Record<string, string>> = {
    alnum: "0-9A-Za-z",
    alpha: "A-Za-z",
    blank: " \\t",
    digit: "0-9",
    lower: "a-z",
    space: "\\t\\n\\v\\f\\r ",
    upper: "A-Z",
    xdigit: "0-9a-fA-F",
};

function writeSet(node: Extract<Node, { type: "CharacterSet" }>, limits: Translation, inClass = false): string {
    if (node.kind === "dot" && !inClass) return "[^\\n]";
    const posix = node.kind === "posix" && !node.negate ? POSIX[node.value] : undefined;
    if (posix !== undefined) limits.onlyAscii = true;
    const set = posix ?? SETS[node.kind]?.[node.negate === true ? 1 : 0];
    if (set === undefined) throw new CannotTell(`a pattern holds what only Onigmo knows (${node.kind})`);
    return inClass ? set : `[${set}]`;
}

function writeClass({ kind, negate, body }: CharacterClassNode, limits: Translation): string {
    const parts = body.map((element) => {
        if (element.type === "Character") return writeCharacter(element.value);
        if (element.type === "CharacterSet") return writeSet(element, limits, true);
        if (element.type === "CharacterClassRange") {
            return `${writeCharacter(element.min.value)}-${writeCharacter(element.max.value)}`;
        }
        throw new CannotTell("a pattern holds a class within a class");
    });
    if (kind !== "union") throw new CannotTell("a pattern holds an intersection of classes");
    return `[${negate ? "^" : ""}${parts.join("")}]`;
}

const ASSERTIONS: Readonly<Record<string, string>> = {
    string_start: "^",
    string_end: "$",
    string_end_newline: "$",
    line_start: "^",
    line_end: "$",
};

function writeAssertion(kind: string, negate: boolean, limits: Translation): string {
    if (kind === "word_boundary") {
        limits.onlyAscii = true;
        return negate ? "\\B" : "\\b";
    }
    const written = ASSERTIONS[kind];
    if (written === undefined) throw new CannotTell(`a pattern holds what only Onigmo knows (${kind})`);
    // The beginning and the end are the same in both; lines are not where the text has a line break at its end.
    if (kind !== "string_start" && kind !== "string_end") limits.onlyOneLine = true;
    return written;
}
