import { known } from "../value";
import { called, containersOf } from "./parts";
import { example, app, router, waiting } from "./examples";
import { PAGES } from "./pages";
import type { Rule } from "./rule";

export const healthyNeedsHealthCheck: Rule = {
    code: "FL303",
    name: "firelens-healthy-needs-health-check",
    title: "A container that others wait for to be HEALTHY has a health check.",
    severity: "high",
    level: "error",
    source: "ECS: a dependency container with HEALTHY condition must have health check configured",
    enforcement: "mandatory",
    scope: "task",
    areas: ["start order"],
    quote: "A dependency container with HEALTHY condition must have health check configured.",
    why: "ECS refuses the task definition, or the container waits for ever.",
    remedy: {
        text: "Give the container that is waited for a health check, or wait for START.",
        snippet: '"healthCheck": { "command": ["CMD-SHELL", "…"] }',
    },
    examples: {
        bad: example([waiting(app(), "HEALTHY"), router()]),
        good: example([
            waiting(app(), "HEALTHY"),
            router({
                healthCheck: { command: ["CMD-SHELL", "curl -f http://127.0.0.1:2020/api/v1/uptime || exit 1"] },
            }),
        ]),
    },
    docs: PAGES.containerDependency,
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
                        problem: `${called({ name: dependency.containerName })} has no health check, so it never gets healthy`,
                        fix: "give it a healthCheck, or wait for START",
                    },
                ];
            }),
        );
    },
};
