import { optionName } from "../task";
import { optionSetsOf } from "./parts";
import { example, router, alsoLogging } from "./examples";
import { PAGES } from "./pages";
import { foundIn, without } from "./remediate";
import type { Rule } from "./rule";

export const matchOverride: Rule = {
    code: "FL806",
    name: "firelens-match-override",
    title: "FireLens manages what an output matches.",
    severity: "medium",
    level: "error",
    source: "Fluent Bit (src/flb_output.c): of two `Match` properties the later one counts, and an option stands behind the agent's own",
    enforcement: "mandatory",
    scope: "task",
    areas: ["destinations"],
    quote: "FireLens manages the match configuration.",
    why: "The output takes the records of other containers too, or none at all.",
    remedy: { text: "Leave Match out: FireLens writes it for every container." },
    examples: { bad: example([alsoLogging({ Match: "*" }), router()]), good: example() },
    docs: PAGES.agent,
    remediate: (task) => without(task, foundIn(matchOverride, task)),
    check: (model) =>
        optionSetsOf(model).flatMap(({ options, path, program }) =>
            // Fluentd's sections have the pattern in their tag, and ignore the option.
            (program === "fluentd" ? [] : Object.keys(options))
                .filter((option) => ["match", "match_regex"].includes(optionName(option)))
                .map((option) => ({
                    path: [...path, option],
                    problem: "would send this output the records of other containers, or none",
                    fix: "leave it out: every container's outputs match its own records",
                })),
        ),
};
