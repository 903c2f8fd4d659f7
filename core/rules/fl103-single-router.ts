import { containersOf, type Rule } from "./rule";

export const singleRouter: Rule = {
    code: "FL103",
    name: "firelens-single-router",
    title: "A task has one log router.",
    severity: "high",
    level: "error",
    source: "firelens.md §3.1: the agent takes its configuration from the first and its dependencies from the last",
    check: (model) =>
        containersOf(model)
            .filter(({ container }) => container.firelensConfiguration !== undefined)
            .slice(1)
            .map(({ container, path }) => ({
                path: [...path, "firelensConfiguration"],
                problem: `container "${container.name}" is a second log router`,
                fix: "keep one",
            })),
};
