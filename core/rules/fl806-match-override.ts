import { optionName } from "../task";
import { optionSetsOf, routerTypeIn, type Rule } from "./rule";

export const matchOverride: Rule = {
    code: "FL806",
    name: "firelens-match-override",
    title: "FireLens manages what an output matches.",
    severity: "medium",
    level: "error",
    source: "firelens.md §1.7: a `Match` option is written after the generated one and overrides it",
    check: (model) => {
        // Fluentd has no such option, and passes over it.
        if (routerTypeIn(model) === "fluentd") return [];
        return optionSetsOf(model).flatMap(({ options, path }) =>
            Object.keys(options)
                .filter((option) => ["match", "match_regex"].includes(optionName(option)))
                .map((option) => ({
                    path: [...path, option],
                    problem: "would send this output the records of other containers, or none",
                    fix: "leave it out: every container's outputs match its own records",
                })),
        );
    },
};
