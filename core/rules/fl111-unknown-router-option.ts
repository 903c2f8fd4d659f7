import { suggest } from "../arguments/did-you-mean";
import { hasToken } from "../value";
import { app, example, routing } from "./examples";
import { PAGES } from "./pages";
import { containersOf } from "./parts";
import type { Rule } from "./rule";

const OPTIONS: readonly string[] = ["enable-ecs-log-metadata", "config-file-type", "config-file-value"];

export const unknownRouterOption: Rule = {
    code: "FL111",
    name: "firelens-unknown-router-option",
    title: "A log router has three options: enable-ecs-log-metadata, config-file-type and config-file-value.",
    severity: "low",
    level: "warning",
    source: "the ECS agent (agent/taskresource/firelens/firelens_unix.go): it ignores any other",
    enforcement: "advisory",
    scope: "task",
    areas: ["definition"],
    quote: "The options to use when configuring the log router.",
    why: "The agent ignores the option without a word.",
    remedy: {
        text: "Use one of the three options that a log router has; what concerns an output belongs into a container's log options.",
    },
    examples: {
        bad: example([app(), routing({ "enable-ecs-metadata": "true" })]),
        good: example([app(), routing({ "enable-ecs-log-metadata": "true" })]),
    },
    docs: PAGES.firelensConfiguration,
    check: (model) =>
        containersOf(model).flatMap(({ container, path }) =>
            Object.keys(container.firelensConfiguration?.options ?? {})
                .filter((option) => !hasToken(option) && !OPTIONS.includes(option))
                .map((option) => ({
                    path: [...path, "firelensConfiguration", "options", option],
                    problem: "is no option of a log router, and the agent ignores it",
                    fix: suggest(option, OPTIONS),
                })),
        ),
};
