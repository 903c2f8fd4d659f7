import { suggest } from "../arguments/did-you-mean";
import { error, type Finding } from "../finding";
import type { Path } from "../path";
import { containersOf } from "../rules/parts";
import { routersOf, type TaskDefinition } from "../task";
import { known } from "../value";

/** Checks that what a container waits for exists and can happen. */
export function checkDependencies(task: TaskDefinition): Finding[] {
    const containers = containersOf({ task });
    const targets = new Map(containers.map(({ container }) => [container.name, container]));
    const routers = new Set(routersOf(task).map(({ name }) => name));
    const findings: Finding[] = [];
    const waitsFor = new Map<string, string[]>();
    for (const { container, path } of containers) {
        const others: string[] = [];
        waitsFor.set(container.name, others);
        const named = new Set<string>();
        (container.dependsOn ?? []).forEach((dependency, index) => {
            const other = known(dependency.containerName);
            if (other === undefined) return;
            const at = [...path, "dependsOn", index];
            if (named.has(other)) {
                const problem = `"${other}" is waited for twice`;
                findings.push(error("FL013", [...at, "containerName"], problem, "keep one of the two dependencies"));
                return;
            }
            named.add(other);
            // What waits for a router, and what a router waits for, rules speak of (FL302, FL304).
            if (routers.has(other)) return;
            const target = targets.get(other);
            if (target === undefined) {
                const fix = suggest(other, [...targets.keys()]);
                findings.push(error("FL013", [...at, "containerName"], `the task has no container "${other}"`, fix));
                return;
            }
            others.push(other);
            const condition = known(dependency.condition);
            const ends = condition === "COMPLETE" || condition === "SUCCESS";
            if (ends && known(target.essential ?? true) === true) {
                const problem = `"${other}" is essential: when it ends, so does the task`;
                const fix = `wait for START or HEALTHY, or set containers["${other}"].essential to false`;
                findings.push(error("FL013", [...at, "condition"], problem, fix));
            }
        });
    }
    const pathOf = new Map(containers.map(({ container, path }) => [container.name, path]));
    return [...findings, ...findCycles(waitsFor, pathOf)];
}

/** Containers that wait for each other in a circle: each circle once, in time that grows with the dependencies. */
function findCycles(waitsFor: ReadonlyMap<string, readonly string[]>, pathOf: ReadonlyMap<string, Path>): Finding[] {
    const stuck = neverStarting(waitsFor);
    const walked = new Set<string>();
    return [...stuck].sort().flatMap((start) => {
        const way: string[] = [];
        let name: string | undefined = start;
        // Everyone who never starts waits for another one, so this walk ends where it has been before.
        for (; name !== undefined && !walked.has(name); name = waitsFor.get(name)?.find((other) => stuck.has(other))) {
            walked.add(name);
            way.push(name);
        }
        const cycle = name === undefined || !way.includes(name) ? [] : way.slice(way.indexOf(name));
        const [first] = cycle;
        if (first === undefined) return [];
        const circle = [...cycle, first].join(" → ");
        const problem =
            cycle.length === 1 ? "the container waits for itself" : `containers wait for each other: ${circle}`;
        return [
            error("FL013", [...(pathOf.get(first) ?? []), "dependsOn"], problem, "take one of these dependencies out"),
        ];
    });
}

/** Containers that are left when those that can start have started, and those that only waited for these, and so on. */
function neverStarting(waitsFor: ReadonlyMap<string, readonly string[]>): Set<string> {
    const waiting = new Map([...waitsFor].map(([name, others]) => [name, others.length]));
    const waitedForBy = new Map<string, string[]>([...waitsFor.keys()].map((name) => [name, []]));
    for (const [name, others] of waitsFor) others.forEach((other) => waitedForBy.get(other)?.push(name));
    const started = [...waiting].filter(([, left]) => left === 0).map(([name]) => name);
    for (let name = started.pop(); name !== undefined; name = started.pop()) {
        for (const waiter of waitedForBy.get(name) ?? []) {
            const left = (waiting.get(waiter) ?? 0) - 1;
            waiting.set(waiter, left);
            if (left === 0) started.push(waiter);
        }
    }
    return new Set([...waiting].filter(([, left]) => left > 0).map(([name]) => name));
}
