import { entryValue, type ClassicSection } from "../config/parse-classic";
import { hasToken } from "../value";
import { CannotTell } from "./cannot-tell";
import { compilePattern } from "./pattern";

/** Two task IDs: what is the same of both is taken to be the same of all. */
const TASK_IDS = ["0123456789abcdef0123456789abcdef", "f".repeat(32)] as const;

/** Whether a filter or an output gets what has this tag. Without either option it gets nothing. */
export function takesTag(section: ClassicSection, tag: string): boolean {
    const regex = entryValue(section, "match_regex");
    const match = entryValue(section, "match");
    if (hasToken(regex ?? match) || (regex ?? match ?? "").includes("${")) {
        throw new CannotTell("what a section matches is not known yet");
    }
    if (match !== undefined && matchesTag(match, tag)) return true;
    if (regex === undefined) return false;
    const matcher = compilePattern(regex);
    // eslint-disable-next-line no-control-regex
    const answers = TASK_IDS.map((id) => matcher(tag.replace(/\u0000<task id>\u0000/g, id)) !== undefined);
    if (answers[0] !== answers[1]) throw new CannotTell("whether a section matches depends on the ID of the task");
    return answers[0] === true;
}

/** Fluent Bit's own patterns: `*` is anything, also nothing, and all else is itself. */
function matchesTag(pattern: string, tag: string): boolean {
    const [first = "", ...rest] = pattern.split("*");
    if (rest.length === 0) return pattern === tag;
    if (!tag.startsWith(first)) return false;
    const last = rest.at(-1) ?? "";
    let at = first.length;
    for (const part of rest.slice(0, -1)) {
        const found = tag.indexOf(part, at);
        if (found < 0) return false;
        at = found + part.length;
    }
    return tag.length - last.length >= at && tag.endsWith(last);
}
