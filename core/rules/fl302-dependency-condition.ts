import { routersOf } from "../task";
import { known } from "../value";
import { containersOf, type Rule } from "./rule";

export const dependencyCondition: Rule = {
    code: "FL302",
    name: "firelens-dependency-condition",
    title: "A container waits for the log router with START or HEALTHY.",
    severity: "high",
    level: "error",
    source: "the FireLens page: ensure that each container has a START or HEALTHY condition requirement",
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
