import { hasToken } from "../value";
import { entryValue, type ClassicSection } from "./parse-classic";

/** Whether records with a tag go to a section; unknown where that is only seen when the router runs. */
export type Matched = "yes" | "no" | "unknown";

/** The tag of the agent's own health check (firelens.md §1.4). */
export const HEALTH_TAG = "firelens-healthcheck";

/** Two tags that the records of a container could have: the id of a task is not known. */
export function tagsOf(container: string): readonly string[] {
    return ["0", "f"].map((digit) => `${container}-firelens-${digit.repeat(32)}`);
}

/** What a section says of the tags that it takes. */
export interface MatchRule {
    readonly match: string | undefined;
    readonly regex: string | undefined;
}

/** The rule of a section. */
export function matchRuleOf(section: Pick<ClassicSection, "entries">): MatchRule {
    return { match: entryValue(section, "match"), regex: entryValue(section, "match_regex") };
}

/** Whether the records of a container go to a section. */
export function matchesContainer(rule: MatchRule, container: string): Matched {
    const [first = "unknown", second = "unknown"] = tagsOf(container).map((tag) => matchesTag(rule, tag));
    return first === second ? first : "unknown";
}

/** Whether records with this tag go to a section: one that has both rules takes what either takes. */
export function matchesTag({ match, regex }: MatchRule, tag: string): Matched {
    const byRegex = regex === undefined ? "no" : matchesRegex(regex, tag);
    if (byRegex === "yes" || match === undefined) return byRegex;
    if (hasToken(match) || match.includes("${")) return "unknown";
    return matchesWildcard(match, tag) ? "yes" : byRegex;
}

/** `*` is any number of any characters, as Fluent Bit's router has it (src/flb_router.c). */
export function matchesWildcard(pattern: string, tag: string): boolean {
    let [at, next, star, retry] = [0, 0, -1, 0];
    while (at < tag.length) {
        if (pattern[next] === "*") {
            star = next;
            next += 1;
            retry = at;
        } else if (pattern[next] === tag[at]) {
            next += 1;
            at += 1;
        } else if (star >= 0) {
            retry += 1;
            at = retry;
            next = star + 1;
        } else return false;
    }
    while (pattern[next] === "*") next += 1;
    return next === pattern.length;
}

/**
 * What Onigmo and JavaScript read alike, and what neither can take long for: plain characters, classes of them, escapes of
 * one, and a quantifier behind one of these.
 */
const ALIKE = /^\^?(?:(?:[\w/:@#%&=!~,;<> -]|\.|\\[dwsDWS.\-*+?^$|()[\]{}]|\[\^?(?:[\w.-])+\])[*+?]?)*\$?$/;

/** More of them could be tried in too many ways. */
const MAX_QUANTIFIERS = 4;

function matchesRegex(pattern: string, tag: string): Matched {
    const quantifiers = pattern.replace(/\\./g, "").match(/[*+?]/g)?.length ?? 0;
    if (hasToken(pattern) || quantifiers > MAX_QUANTIFIERS || !ALIKE.test(pattern)) return "unknown";
    // Fluent Bit asks for a match at the tag's beginning that is not empty.
    const found = new RegExp(`^(?:${pattern})`).exec(tag);
    return found !== null && found[0] !== "" ? "yes" : "no";
}
