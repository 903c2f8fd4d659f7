import { routersOf } from "../task";
import { known } from "../value";
import { containersOf } from "./parts";
import { example, app, router, waiting } from "./examples";
import { PAGES } from "./pages";
import { foundIn, replaced } from "./remediate";
import type { Rule } from "./rule";

export const dependencyCondition: Rule = {
    code: "FL302",
    name: "firelens-dependency-condition",
    title: "A container waits for the log router with START or HEALTHY.",
    severity: "high",
    level: "error",
    source: "the FireLens page: ensure that each container has a START or HEALTHY condition requirement",
    enforcement: "mandatory",
    scope: "task",
    areas: ["start order"],
    quote: "If you use dependency condition parameters in container definitions with a FireLens configuration, ensure that each container has a START or HEALTHY condition requirement.",
    why: "The container never starts: the router does not end before the task does.",
    remedy: {
        text: "Write START, or HEALTHY with a health check of the router.",
        snippet: '"dependsOn": [{ "containerName": "log_router", "condition": "START" }]',
    },
    examples: { bad: example([waiting(app(), "COMPLETE"), router()]), good: example([waiting(app()), router()]) },
    docs: PAGES.considerations,
    remediate: (task) => replaced(task, foundIn(dependencyCondition, task), () => "START"),
    check: (model) => {
        const routers = routersOf(model.task).map(({ name }) => name);
        return containersOf(model).flatMap(({ container, path }) =>
            (container.dependsOn ?? []).flatMap((dependency, index) => {
                const condition = known(dependency.condition);
                if (!routers.includes(dependency.containerName) || condition === undefined) return [];
                if (condition === "START" || condition === "HEALTHY") return [];
                return [
                    {
                        path: [...path, "dependsOn", index, "condition"],
                        problem: `the log router runs as long as the task, so ${condition} never happens`,
                        fix: "write START, or HEALTHY with a health check of the router",
                    },
                ];
            }),
        );
    },
};
