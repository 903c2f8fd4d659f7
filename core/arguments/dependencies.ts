import { error, type Finding } from "../finding";
import { known } from "../value";
import { DEFAULT_ROUTER_NAME } from "./names";
import type { FireLensTaskArguments } from "./types";

/** Checks that what a container waits for exists and can happen. */
export function checkDependencies(args: FireLensTaskArguments): Finding[] {
    const router = args.logRouter?.name ?? DEFAULT_ROUTER_NAME;
    const findings: Finding[] = [];
    const waitsFor = new Map<string, string[]>();
    for (const [name, container] of Object.entries(args.containers)) {
        (container.dependsOn ?? []).forEach((dependency, index) => {
            const other = known(dependency.containerName);
            if (other === undefined) return;
            const path = ["containers", name, "dependsOn", index];
            if (other === router) return;
            const target = Object.hasOwn(args.containers, other) ? args.containers[other] : undefined;
            if (target === undefined) {
                const fix = `name one of ${[...Object.keys(args.containers), router].join(", ")}`;
                findings.push(error("FL013", [...path, "containerName"], `the task has no container "${other}"`, fix));
                return;
            }
            waitsFor.set(name, [...(waitsFor.get(name) ?? []), other]);
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

/** Every container that waits for itself in the end is told so once, at its own dependsOn. */
function findCycles(waitsFor: ReadonlyMap<string, readonly string[]>): Finding[] {
    const findings: Finding[] = [];
    for (const start of waitsFor.keys()) {
        const cycle = cycleFrom(start, waitsFor);
        if (cycle === undefined || cycle.some((name) => name < start)) continue;
        const problem = `the containers wait for each other: ${[...cycle, start].join(" → ")}`;
        findings.push(error("FL013", ["containers", start, "dependsOn"], problem, "take one of these dependencies out"));
    }
    return findings;
}

function cycleFrom(start: string, waitsFor: ReadonlyMap<string, readonly string[]>): string[] | undefined {
    const reached = new Map<string, string>();
    const open = [start];
    for (let name = open.shift(); name !== undefined; name = open.shift()) {
        for (const next of waitsFor.get(name) ?? []) {
            if (next === start) {
                const cycle = [name];
                for (let back = name; back !== start; ) {
                    back = reached.get(back) ?? start;
                    cycle.unshift(back);
                }
                return cycle;
            }
            if (reached.has(next)) continue;
            reached.set(next, name);
            open.push(next);
        }
    }
    return undefined;
}
