import { usesFirelens } from "../task";
import { app, example, router } from "./examples";
import { PAGES } from "./pages";
import { containersOf } from "./parts";
import type { Rule } from "./rule";

export const routerLogLoop: Rule = {
    code: "FL802",
    name: "firelens-router-log-loop",
    title: "The log router does not log through itself.",
    severity: "high",
    level: "error",
    source: "the ECS agent's source: the agent lets the router be its own client",
    enforcement: "mandatory",
    scope: "task",
    areas: ["definition", "reliability"],
    why: "Whatever the router says about a failing delivery becomes a record that it has to deliver: it feeds itself.",
    remedy: { text: "Let the log router log by awslogs." },
    examples: {
        bad: example([app(), router({ logConfiguration: { logDriver: "awsfirelens", options: { Name: "stdout" } } })]),
        good: example(),
    },
    docs: PAGES.agent,
    check: (model) =>
        containersOf(model)
            .filter(({ container }) => container.firelensConfiguration !== undefined && usesFirelens(container))
            .map(({ path }) => ({
                path: [...path, "logConfiguration", "logDriver"],
                problem: "what the log router says would go through the log router, and tell of itself without end",
                fix: "let it log by awslogs",
            })),
};
