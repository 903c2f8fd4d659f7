import { HEALTH_TAG, matchesContainer, matchesTag, matchRuleOf, type MatchRule } from "../config/match-tag";
import { entryOf, entryValue, type ClassicSection } from "../config/parse-classic";
import { hasToken } from "../value";
import { called, doubtful, hasVariable, meantBy, type Check, type LintContext, type Mistake } from "./context";

/** Filters and outputs that no records reach, and outputs that take records which others take already. */
export const checkMatches: Check = ({ config }, context) =>
    config.sections.flatMap((section) => {
        if (section.kind !== "FILTER" && section.kind !== "OUTPUT") return [];
        const rule = matchRuleOf(section);
        if (rule.match === undefined && rule.regex === undefined) {
            if (section.isPartial) return [];
            const problem = `${called(section)} has no Match, so no record reaches it`;
            return [doubtful(section.line, problem, "add Match <container>-firelens*")];
        }
        return [...checkNever(section, rule, context), ...checkTwice(section, rule, context)];
    });

/**
 * Tags may come from anywhere: inputs of the text, other filters, libraries that log to the router. So only what is meant
 * for a container of the task can be known to miss it.
 */
function checkNever(section: ClassicSection, rule: MatchRule, { containers }: LintContext): Mistake[] {
    const match = rule.match ?? "";
    const isUnsure = match === "" || rule.regex !== undefined || hasToken(match) || hasVariable(match);
    if (isUnsure || containers.some(({ name }) => hasToken(name))) return [];
    const line = entryOf(section, "match")?.line ?? section.line;
    const routed = containers.filter(({ isRouted }) => isRouted).map(({ name }) => name);
    if (routed.includes(match)) {
        const problem = `line ${String(line)} matches no record: those of a container are tagged <container>-firelens-<task id>`;
        return [doubtful(line, problem, `write ${match}-firelens*`)];
    }
    const at = match.indexOf("-firelens");
    if (at < 0 || routed.some((name) => matchesContainer(rule, name) !== "no")) return [];
    const meant = meantBy(match.slice(0, at).replaceAll("*", ""), routed);
    const problem = `line ${String(line)} matches the records of no container that logs through the router`;
    const fix =
        meant === undefined ? `what is possible here: ${routed.join(", ")}` : `did you mean "${meant}-firelens*"?`;
    return [doubtful(line, problem, fix)];
}

function checkTwice(section: ClassicSection, rule: MatchRule, context: LintContext): Mistake[] {
    if (section.kind !== "OUTPUT" || entryValue(section, "name")?.toLowerCase() === "null") return [];
    const takesChecks = context.hasAgentPorts && matchesTag(rule, HEALTH_TAG) === "yes";
    const everything = takesChecks || rule.match === "*";
    const isSentTwice =
        everything &&
        context.containers.some(({ name, hasDestination }) => hasDestination && matchesContainer(rule, name) === "yes");
    if (!isSentTwice && !takesChecks) return [];
    const pattern = rule.match === "*" ? "*" : "what is not a container's";
    const where = `${called(section)} matches ${pattern}`;
    const twice = "records go to it as well as to their container's destination";
    const problem = !isSentTwice
        ? `${where}: health checks go to it, too`
        : takesChecks
          ? `${where}: ${twice}, and so do health checks`
          : `${where}: ${twice}`;
    return [doubtful(section.line, problem, "match <container>-firelens*, or a tag of your own")];
}
