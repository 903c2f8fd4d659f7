import { known } from "../value";
import { containersOf, type Rule } from "./rule";

export const healthyNeedsHealthCheck: Rule = {
    code: "FL303",
    name: "firelens-healthy-needs-health-check",
    title: "A container that others wait for to be HEALTHY has a health check.",
    severity: "high",
    level: "error",
    source: "ECS: a dependency container with HEALTHY condition must have health check configured",
    check: (model) => {
        const checked = new Map(
            model.task.containerDefinitions.map(({ name, healthCheck }) => [name, healthCheck !== undefined]),
        );
        return containersOf(model).flatMap(({ container, path }) =>
            (container.dependsOn ?? []).flatMap((dependency, index) => {
                const isHealthy = known(dependency.condition) === "HEALTHY";
                if (!isHealthy || checked.get(dependency.containerName) !== false) return [];
                return [
                    {
                        path: [...path, "dependsOn", index, "condition"],
                        problem: `container "${dependency.containerName}" has no health check, so it never gets healthy`,
                        fix: "give it a healthCheck, or wait for START",
                    },
                ];
            }),
        );
    },
};
