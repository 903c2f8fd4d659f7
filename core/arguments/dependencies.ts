import { error, type Finding } from "../finding";
import { known } from "../value";
import { suggest } from "./did-you-mean";
import { DEFAULT_ROUTER_NAME } from "./names";
import type { FireLensTaskArguments } from "./types";

/** Checks that what a container waits for exists and can happen. */
export function checkDependencies(args: FireLensTaskArguments): Finding[] {
    const router = args.logRouter?.name ?? DEFAULT_ROUTER_NAME;
    const findings: Finding[] = [];
    const waitsFor = new Map<string, string[]>();
    for (const [name, container] of Object.entries(args.containers)) {
        const others: string[] = [];
        waitsFor.set(name, others);
        (container.dependsOn ?? []).forEach((dependency, index) => {
            const other = known(dependency.containerName);
            if (other === undefined) return;
            const path = ["containers", name, "dependsOn", index];
            if (other === router) return;
            const target = Object.hasOwn(args.containers, other) ? args.containers[other] : undefined;
            if (target === undefined) {
                const fix = suggest(other, [...Object.keys(args.containers), router]);
                findings.push(error("FL013", [...path, "containerName"], `the task has no container "${other}"`, fix));
                return;
            }
            others.push(other);
            const condition = known(dependency.condition ?? "START");
            const ends = condition === "COMPLETE" || condition === "SUCCESS";
            if (ends && known(target.essential ?? true) === true) {
                findings.push(
                    error(
                        "FL013",
                        [...path, "condition"],
                        `"${other}" is essential: when it ends, so does the task`,
                        `wait for START or HEALTHY, or set containers["${other}"].essential to false`,
                    ),
                );
            }
        });
    }
    return [...findings, ...findCycles(waitsFor)];
}

/** Containers that wait for each other in a circle: each circle once, in time that grows with the dependencies. */
function findCycles(waitsFor: ReadonlyMap<string, readonly string[]>): Finding[] {
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
        return [error("FL013", ["containers", first, "dependsOn"], problem, "take one of these dependencies out")];
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
