import { suggest } from "../arguments/did-you-mean";
import { containersOf, type Rule } from "./rule";

const OPTIONS: readonly string[] = ["config-file-type", "config-file-value", "enable-ecs-log-metadata"];

export const unknownRouterOption: Rule = {
    code: "FL111",
    name: "firelens-unknown-router-option",
    title: "FireLens has three options, and ignores others.",
    severity: "low",
    level: "warning",
    source: "firelens.md §3.1: the agent ignores any other option",
    check: (model) =>
        containersOf(model).flatMap(({ container, path }) =>
            Object.keys(container.firelensConfiguration?.options ?? {})
                .filter((option) => !OPTIONS.includes(option))
                .map((option) => ({
                    path: [...path, "firelensConfiguration", "options", option],
                    problem: "is not an option of FireLens, and is ignored",
                    fix: suggest(option, OPTIONS),
                })),
        ),
};
