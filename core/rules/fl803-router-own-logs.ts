import type { ContainerDefinition } from "../task";
import { app, example, router } from "./examples";
import { PAGES } from "./pages";
import { containersOf } from "./parts";
import type { Rule } from "./rule";

function withoutLogs(): ContainerDefinition {
    const { logConfiguration: _, ...rest } = router();
    return rest;
}

export const routerOwnLogs: Rule = {
    code: "FL803",
    name: "firelens-router-own-logs",
    title: "The log router's own logs go somewhere.",
    severity: "medium",
    level: "warning",
    source: "AWS's examples (aws-samples/amazon-ecs-firelens-examples): every log router has the awslogs driver",
    enforcement: "advisory",
    scope: "task",
    areas: ["reliability"],
    why: "When a delivery fails nobody can see why: what the router says is on the instance at best, on Fargate nowhere.",
    remedy: {
        text: "Let the log router log by awslogs, to a group of its own.",
        snippet:
            '"logConfiguration": { "logDriver": "awslogs", "options": { "awslogs-group": "…", "awslogs-region": "…", "awslogs-stream-prefix": "…" } }',
    },
    examples: { bad: example([app(), withoutLogs()]), good: example() },
    docs: PAGES.debugging,
    check: (model) =>
        containersOf(model).flatMap(({ container, path }) => {
            const { firelensConfiguration, logConfiguration } = container;
            if (firelensConfiguration === undefined) return [];
            if (logConfiguration !== undefined && logConfiguration.logDriver !== "none") return [];
            return [
                {
                    path: [...path, "logConfiguration"],
                    problem: "the log router's own logs go nowhere, and with them what it says when it cannot deliver",
                    fix: "let it log by awslogs",
                },
            ];
        }),
};
