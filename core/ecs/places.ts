import { error, type Finding } from "../finding";
import type { Path } from "../path";
import { containersOf } from "../rules/parts";
import { networkModeOf, type TaskDefinition } from "../task";
import { hasToken } from "../value";
import { runsOnFargate } from "./launch";
import { valuesAt } from "./value-at";

/** What some places do not have. Source: the task definition parameters for Fargate and for EC2, ECS developer guide. */
type Place = "Fargate" | "awsvpc" | "all but bridge" | "all but awsvpc";
type Table = readonly (readonly [steps: string, Place])[];

const CONTAINER: Table = [
    ["links", "all but bridge"],
    ["hostname", "awsvpc"],
    ["extraHosts", "awsvpc"],
    ["dnsServers", "awsvpc"],
    ["dnsSearchDomains", "awsvpc"],
    ["disableNetworking", "awsvpc"],
    ["dockerSecurityOptions", "Fargate"],
    ["privileged", "Fargate"],
    ["resourceRequirements", "Fargate"],
    ["linuxParameters.devices", "Fargate"],
    ["linuxParameters.maxSwap", "Fargate"],
    ["linuxParameters.sharedMemorySize", "Fargate"],
    ["linuxParameters.swappiness", "Fargate"],
    ["linuxParameters.tmpfs", "Fargate"],
];

const TASK: Table = [
    ["placementConstraints", "Fargate"],
    ["ipcMode", "Fargate"],
    ["proxyConfiguration", "all but awsvpc"],
    ["volumes.*.host.sourcePath", "Fargate"],
    ["volumes.*.dockerVolumeConfiguration", "Fargate"],
];

/** Checks that what is asked for exists where the task can run. */
export function checkPlaces(task: TaskDefinition): Finding[] {
    return [
        ...checkTable(TASK, task, ["task"], task),
        ...containersOf({ task }).flatMap(({ container, path }) => checkTable(CONTAINER, container, path, task)),
    ];
}

function checkTable(table: Table, holder: object, path: Path, task: TaskDefinition): Finding[] {
    return table.flatMap(([steps, place]) => {
        const problem = problemIn(place, task);
        if (problem === undefined) return [];
        return valuesAt(holder, steps, path)
            .filter(({ value }) => isAsked(value))
            .map(({ path: at }) => error("FL011", at, problem, "leave it out"));
    });
}

function problemIn(place: Place, task: TaskDefinition): string | undefined {
    const networkMode = networkModeOf(task);
    if (place === "Fargate") return runsOnFargate(task) ? "Fargate does not have this" : undefined;
    if (place === "awsvpc") {
        return networkMode === "awsvpc" ? "containers with the awsvpc network mode do not have this" : undefined;
    }
    const only = place === "all but bridge" ? "bridge" : "awsvpc";
    return networkMode === only ? undefined : `only the ${only} network mode has this`;
}

/** ECS takes an empty list and `false` everywhere. Whatever else is not known may be just that. */
function isAsked(value: unknown): boolean {
    if (value === undefined || value === false) return false;
    if (hasToken(value)) return false;
    return !Array.isArray(value) || value.length > 0;
}
