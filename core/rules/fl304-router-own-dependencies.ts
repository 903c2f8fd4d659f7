import { hasToken } from "../value";
import { routersOf, type ContainerDefinition, type TaskDefinition } from "../task";
import { containersOf } from "./parts";
import { example, app, router, logging } from "./examples";
import { PAGES } from "./pages";
import type { Rule, Violation } from "./rule";

export const routerOwnDependencies: Rule = {
    code: "FL304",
    name: "firelens-router-own-dependencies",
    title: "The log router waits for no other container.",
    severity: "medium",
    level: "error",
    source: "the ECS agent (agent/api/task/task.go): a router with dependencies turns off the agent's own ordering, for every container",
    enforcement: "mandatory",
    scope: "task",
    areas: ["start order"],
    why: "The agent no longer orders any container after the router, so what they log at their start may be lost.",
    remedy: { text: "Let the log router wait for no other container." },
    examples: {
        bad: example([
            app(),
            { ...logging({}, "awslogs"), name: "db" },
            router({ dependsOn: [{ containerName: "db", condition: "START" }] }),
        ]),
        good: example([app(), { ...logging({}, "awslogs"), name: "db" }, router()]),
    },
    docs: PAGES.agent,
    check: (model) => {
        const routers = routersOf(model.task);
        return containersOf(model)
            .filter(({ container }) => routers.includes(container))
            .flatMap(({ container, path }) =>
                (container.dependsOn ?? []).flatMap(({ containerName }, index): Violation[] => {
                    if (hasToken(containerName)) return [];
                    const at = [...path, "dependsOn", index];
                    const fix = "let the log router start first";
                    if (waitsFor(model.task, containerName, container)) {
                        const problem = `"${containerName}" waits for the log router, and the log router for it`;
                        return [{ path: at, problem, fix }];
                    }
                    const problem = `what "${containerName}" logs before the log router has started may be lost`;
                    return [{ path: at, problem, fix, level: "warning" }];
                }),
            );
    },
};

/** Whether a container waits for another, itself or by those that it waits for. */
function waitsFor(task: TaskDefinition, start: string, target: ContainerDefinition): boolean {
    const containers = new Map(task.containerDefinitions.map((container) => [container.name, container]));
    const seen = new Set<string>();
    const pending = [start];
    for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
        if (name === target.name) return true;
        if (seen.has(name)) continue;
        seen.add(name);
        pending.push(...(containers.get(name)?.dependsOn ?? []).map(({ containerName }) => containerName));
    }
    return false;
}
