import { routersOf, type ContainerDefinition, type TaskDefinition } from "../task";
import { known } from "../value";
import { containersOf, type Rule, type Violation } from "./rule";

export const routerOwnDependencies: Rule = {
    code: "FL304",
    name: "firelens-router-own-dependencies",
    title: "The log router waits for no other container.",
    severity: "medium",
    level: "warning",
    source: "firelens.md §3.6: a router with dependencies turns off the agent's own ordering, for every container",
    check: (model) => {
        const routers = routersOf(model.task);
        return containersOf(model)
            .filter(({ container }) => routers.includes(container))
            .flatMap(({ container, path }) =>
                (container.dependsOn ?? []).map(({ containerName }, index): Violation => {
                    const at = [...path, "dependsOn", index];
                    const fix = "let the log router start first";
                    const other = known(containerName) === undefined ? "another container" : `"${containerName}"`;
                    if (waitsFor(model.task, containerName, container)) {
                        const problem = `${other} waits for the log router, and the log router for it`;
                        return { path: at, problem, fix, level: "error" };
                    }
                    const problem = `what ${other} logs before the log router has started may be lost`;
                    return { path: at, problem, fix };
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
