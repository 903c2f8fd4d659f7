import { error, type Finding } from "../finding";
import type { Path } from "../path";
import { hasToken } from "../value";
import { launchOf, type Launch } from "./launch";
import type { FireLensTaskArguments } from "./types";

/** What some places do not have. Source: the task definition parameters for Fargate and for EC2, ECS developer guide. */
type Place = "Fargate" | "awsvpc" | "all but bridge" | "all but awsvpc";

const CONTAINERS: readonly (readonly [path: string, Place])[] = [
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

const VOLUMES: readonly (readonly [path: string, Place])[] = [
    ["hostPath", "Fargate"],
    ["dockerVolumeConfiguration", "Fargate"],
];

const TASK: readonly (readonly [path: string, Place])[] = [
    ["placementConstraints", "Fargate"],
    ["ipcMode", "Fargate"],
    ["proxyConfiguration", "all but awsvpc"],
];

/** Checks that what is asked for exists where the task can run. */
export function checkRefused(args: FireLensTaskArguments): Finding[] {
    const launch = launchOf(args);
    return [
        ...checkPlaces(TASK, args, [], launch),
        ...(args.volumes ?? []).flatMap((volume, index) => checkPlaces(VOLUMES, volume, ["volumes", index], launch)),
        ...Object.entries(args.containers).flatMap(([name, container]) =>
            checkPlaces(CONTAINERS, container, ["containers", name], launch),
        ),
    ];
}

function checkPlaces(table: typeof TASK, holder: object, path: Path, launch: Launch): Finding[] {
    return table.flatMap(([property, place]) => {
        const steps = property.split(".");
        const problem = isAsked(at(holder, steps)) ? problemIn(place, launch) : undefined;
        if (problem === undefined) return [];
        return [error("FL011", [...path, ...steps], problem, "leave it out")];
    });
}

function problemIn(place: Place, { networkMode, onFargate }: Launch): string | undefined {
    if (place === "Fargate") return onFargate ? "Fargate does not have this" : undefined;
    if (place === "awsvpc") {
        return networkMode === "awsvpc" ? "containers with the awsvpc network mode do not have this" : undefined;
    }
    const only = place === "all but bridge" ? "bridge" : "awsvpc";
    return networkMode === only ? undefined : `only the ${only} network mode has this`;
}

function at(holder: object, steps: readonly string[]): unknown {
    return steps.reduce<unknown>(
        (value, step) =>
            typeof value === "object" && value !== null ? (value as Record<string, unknown>)[step] : undefined,
        holder,
    );
}

/** ECS takes an empty list and `false` everywhere. Whatever else is not known may be just that. */
function isAsked(value: unknown): boolean {
    if (value === undefined || value === false) return false;
    if (hasToken(value)) return false;
    return !Array.isArray(value) || value.length > 0;
}
