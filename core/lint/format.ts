import type { ClassicProblemKind } from "../config/parse-classic";
import { utf8Length } from "../utf8";
import { hasToken } from "../value";
import { broken, doubtful, type Check, type Mistake } from "./context";

/** Bytes of a line that Fluent Bit 1 takes, without its line break: its buffer has 4096. Later ones take 32 MiB. */
const MAX_LINE_BYTES = 4094;

type Judge = (line: number, content: string) => Mistake[];

/** By problem. What the component mends when it merges the texts is none. */
const PROBLEMS: Readonly<Record<ClassicProblemKind, Judge>> = {
    openBracket: (line) => [broken(line, `line ${String(line)} opens a bracket and does not close it`, "add ]")],
    indentedSection: (line, content) => {
        const problem = `the section in line ${String(line)} does not begin in the first column`;
        return [(content.includes(" ") ? doubtful : broken)(line, problem, "take the blanks before the bracket away")];
    },
    notIndented: (line) => {
        const problem = `line ${String(line)} is part of no section: it begins in the first column`;
        return [broken(line, problem, "indent it by four blanks")];
    },
    otherIndentation: () => [],
    noSection: (line) => {
        const problem = `line ${String(line)} stands before the first section, so it becomes part of [SERVICE]`;
        return [doubtful(line, problem, "begin a section before it, such as [FILTER]")];
    },
    noValue: (line, content) => {
        const problem = `line ${String(line)} has a key without a value`;
        // Blanks behind the key are taken for a value by some versions.
        return [(/ {2}$/.test(content) ? doubtful : broken)(line, problem, "add the value, or take the line out")];
    },
    tabAfterKey: (line, content) => {
        const problem = `line ${String(line)} has a tab behind its key, and only a blank ends a key`;
        return [(content.includes(" ") ? doubtful : broken)(line, problem, "write a blank in its place")];
    },
};

/** What Fluent Bit would stop at while it reads the text. */
export const checkFormat: Check = ({ config, lines }) =>
    config.problems.flatMap(({ kind, line }) => PROBLEMS[kind](line, (lines[line - 1] ?? "").replace(/^[ \t]+/, "")));

export const checkLongLines: Check = ({ lines }, { fluentBit }) => {
    const major = fluentBit === undefined ? undefined : Number(fluentBit.split(".")[0]);
    if (major !== undefined && major > 1) return [];
    return lines.flatMap((text, index) => {
        if (text.length * 4 <= MAX_LINE_BYTES || hasToken(text) || utf8Length(text) <= MAX_LINE_BYTES) return [];
        const line = index + 1;
        const problem = `line ${String(line)} is longer than the ${String(MAX_LINE_BYTES)} bytes that Fluent Bit 1 takes`;
        return [(major === undefined ? doubtful : broken)(line, problem, "shorten it")];
    });
};

/** Keys whose values may well hold a `#` between blanks. */
const FREE_TEXT = /regex|exclude|rule|pattern|condition|code|dummy|header|record|template|format|labels|^add$|^set$/;

export const checkTrailingComments: Check = ({ config }) =>
    config.sections.flatMap(({ entries }) =>
        entries
            .filter(({ key, value }) => !FREE_TEXT.test(key.toLowerCase()) && /\s#(?:\s|$)/.test(value))
            .map(({ line }) => {
                const problem = `what follows the # in line ${String(line)} is no comment: it is part of the value`;
                return doubtful(line, problem, "give the comment a line of its own");
            }),
    );
