import { containersOf } from "./parts";
import { example, router, alsoLogging } from "./examples";
import { PAGES } from "./pages";
import { foundIn, replaced } from "./remediate";
import type { Rule } from "./rule";

export const stringOptions: Rule = {
    code: "FL110",
    name: "firelens-string-options",
    title: "Options of a log driver and of FireLens are strings.",
    severity: "medium",
    level: "error",
    source: "ECS LogConfiguration and FirelensConfiguration: map of string to string",
    enforcement: "mandatory",
    scope: "task",
    areas: ["definition"],
    quote: "The configuration options to send to the log driver. Type: String to string map.",
    why: "ECS refuses the task definition, or the provider fails to read it.",
    remedy: { text: "Put numbers and booleans in quotes.", snippet: '"options": { "retry_limit": "2" }' },
    examples: {
        bad: example([alsoLogging({ retry_limit: 2 as unknown as string }), router()]),
        good: example([alsoLogging({ retry_limit: "2" }), router()]),
    },
    docs: PAGES.logConfiguration,
    remediate: (task) =>
        replaced(task, foundIn(stringOptions, task), (value) =>
            typeof value === "number" || typeof value === "boolean" ? String(value) : undefined,
        ),
    check: (model) =>
        containersOf(model).flatMap(({ container, path }) =>
            (["logConfiguration", "firelensConfiguration"] as const).flatMap((holder) =>
                Object.entries<unknown>(container[holder]?.options ?? {})
                    .filter(([, value]) => typeof value !== "string" && value !== undefined)
                    .map(([option, value]) => ({
                        path: [...path, holder, "options", option],
                        problem: `is a ${value === null ? "null" : typeof value}, and ECS takes strings only`,
                        fix: "put it in quotes",
                    })),
            ),
        ),
};
