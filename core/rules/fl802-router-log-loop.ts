import { usesFirelens } from "../task";
import { containersOf, type Rule } from "./rule";

export const routerLogLoop: Rule = {
    code: "FL802",
    name: "firelens-router-log-loop",
    title: "The log router does not log through itself.",
    severity: "high",
    level: "error",
    source: "firelens.md §1.7: the agent takes the router for one more container whose records it routes",
    check: (model) =>
        containersOf(model)
            .filter(({ container }) => container.firelensConfiguration !== undefined && usesFirelens(container))
            .map(({ path }) => ({
                path: [...path, "logConfiguration", "logDriver"],
                problem: "the log router would route what it says itself, and say something of that",
                fix: "write awslogs, so that its own log can be read when it fails",
            })),
};
