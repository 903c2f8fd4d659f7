import { hasToken } from "../value";
import { example } from "./examples";
import type { Suppression } from "./model";
import { PAGES } from "./pages";
import type { Rule } from "./rule";

const suppression = (more: Partial<Suppression> = {}): Suppression => ({
    path: ["task", "containerDefinitions", 0, "dockerLabels"],
    rule: "FL703",
    isKnownRule: true,
    hasReason: true,
    isExpired: false,
    isUsed: true,
    ...more,
});

export const suppressionHygiene: Rule = {
    code: "FL902",
    name: "firelens-suppression-hygiene",
    title: "A suppression names a rule, gives a reason, has not run out and is needed.",
    severity: "low",
    level: "warning",
    source: "this project: a suppression that nobody can explain hides what it was not meant for",
    enforcement: "advisory",
    scope: "stack",
    areas: ["analysis"],
    why: "What is ignored without a reason, or ignored for ever, is ignored by mistake sooner or later.",
    remedy: {
        text: "Give every suppression a rule that exists and a reason, and delete those that are not needed any more.",
        snippet: '"dockerLabels": { "firelens.policy/ignore": "FL703=pinned by the digest mirror" }',
    },
    examples: {
        bad: example(undefined, {}, { suppressions: [suppression({ hasReason: false })] }),
        good: example(undefined, {}, { suppressions: [suppression()] }),
    },
    docs: PAGES.pack,
    isGeneral: true,
    check: ({ suppressions = [] }) =>
        suppressions.flatMap((suppression) => {
            const [problem, fix] = complaint(suppression);
            return problem === undefined ? [] : [{ path: suppression.path, problem, fix: fix ?? "" }];
        }),
};

/** What is wrong with a suppression, the worst first. */
function complaint({ rule, isKnownRule, hasReason, isExpired, isUsed }: Suppression): string[] {
    const which = hasToken(rule) ? "it" : rule;
    if (!isKnownRule) return ["ignores a rule that does not exist", "name the rule by its code, such as FL703"];
    if (isExpired) return [`ignores ${which} and has run out`, "put right what it hides, or set another date"];
    if (!hasReason) return [`ignores ${which} without a reason`, "say why, in ten characters or more"];
    return isUsed ? [] : [`ignores ${which}, of which nothing is found`, "delete it"];
}
