import { containersOf, type Rule } from "./rule";

export const stringOptions: Rule = {
    code: "FL110",
    name: "firelens-string-options",
    title: "Options of a log driver and of FireLens are strings.",
    severity: "medium",
    level: "error",
    source: "ECS LogConfiguration and FirelensConfiguration: map of string to string",
    check: (model) =>
        containersOf(model).flatMap(({ container, path }) =>
            (["logConfiguration", "firelensConfiguration"] as const).flatMap((holder) =>
                Object.entries<unknown>(container[holder]?.options ?? {})
                    .filter(([, value]) => typeof value !== "string")
                    .map(([option, value]) => ({
                        path: [...path, holder, "options", option],
                        problem: `is a ${value === null ? "null" : typeof value}, and ECS takes strings only`,
                        fix: "put it in quotes",
                    })),
            ),
        ),
};
