import { networkModeOf, routersOf, usesFirelens } from "../task";
import { hasToken } from "../value";
import { called, containersOf } from "./parts";
import { example, app, router, waiting, ec2 } from "./examples";
import { PAGES } from "./pages";
import { foundIn, replaced } from "./remediate";
import type { Rule } from "./rule";

export const bridgeStartOrder: Rule = {
    code: "FL301",
    name: "firelens-bridge-start-order",
    title: "With the bridge network mode the log router starts before the containers that log through it.",
    severity: "high",
    level: "error",
    source: "the FireLens page; the ECS agent (agent/api/task/task.go) sees to it only when the router has no dependencies of its own",
    enforcement: "mandatory",
    scope: "task",
    areas: ["start order"],
    quote: "For tasks that use the bridge network mode, the container with the FireLens configuration must start before any application containers that rely on it start.",
    why: "An app that starts first has no address to send to: the task fails, or its first records are lost.",
    remedy: {
        text: "Let every container that logs through FireLens wait for the router.",
        snippet: '"dependsOn": [{ "containerName": "log_router", "condition": "START" }]',
    },
    examples: {
        bad: example([app(), router()], ec2({ networkMode: "bridge" })),
        good: example([waiting(app()), router()], ec2({ networkMode: "bridge" })),
    },
    docs: PAGES.considerations,
    check: (model) => {
        const [router] = routersOf(model.task);
        if (router === undefined || hasToken(router.name) || networkModeOf(model.task) !== "bridge") return [];
        return containersOf(model).flatMap(({ container, path }) => {
            const others = (container.dependsOn ?? []).map(({ containerName }) => containerName);
            if (container === router || !usesFirelens(container) || others.some(hasToken)) return [];
            if (others.includes(router.name)) return [];
            return [
                {
                    path: [...path, "dependsOn"],
                    problem: `${called(container)} may start before the log router, whose address it is given`,
                    fix: `let it wait for "${router.name}" with START or HEALTHY`,
                },
            ];
        });
    },
    remediate: (task) => {
        const [router] = routersOf(task);
        const start = { containerName: router?.name, condition: "START" };
        const addition = (others: unknown): unknown[] => [
            ...(Array.isArray(others) ? (others as unknown[]) : []),
            start,
        ];
        return replaced(task, foundIn(bridgeStartOrder, task), addition);
    },
};
