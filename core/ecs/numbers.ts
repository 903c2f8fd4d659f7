import { LIMITS, describeLimit, keepsLimit } from "../arguments/limits";
import { error, type Finding } from "../finding";
import type { Path } from "../path";
import { containersOf } from "../rules/parts";
import { networkModeOf, type TaskDefinition } from "../task";
import { hasToken } from "../value";
import { valuesAt } from "./value-at";

/** Where the numbers of a task stand, and the limit that each has to keep. */
const TASK: Readonly<Record<string, string>> = {
    "ephemeralStorage.sizeInGiB": "EphemeralStorage.sizeInGiB",
    "volumes.*.efsVolumeConfiguration.transitEncryptionPort": "EfsVolumeConfiguration.transitEncryptionPort",
};
const CONTAINER: Readonly<Record<string, string>> = {
    cpu: "Container.cpu",
    memory: "Container.memory",
    memoryReservation: "Container.memoryReservation",
    startTimeout: "Container.startTimeout",
    stopTimeout: "Container.stopTimeout",
    "healthCheck.interval": "HealthCheck.interval",
    "healthCheck.timeout": "HealthCheck.timeout",
    "healthCheck.retries": "HealthCheck.retries",
    "healthCheck.startPeriod": "HealthCheck.startPeriod",
    "linuxParameters.maxSwap": "LinuxParameters.maxSwap",
    "linuxParameters.sharedMemorySize": "LinuxParameters.sharedMemorySize",
    "linuxParameters.swappiness": "LinuxParameters.swappiness",
    "linuxParameters.tmpfs.*.size": "Tmpfs.size",
    "portMappings.*.containerPort": "PortMapping.containerPort",
    "restartPolicy.restartAttemptPeriod": "RestartPolicy.restartAttemptPeriod",
};

/** In other modes the host port is the container port. */
const BRIDGE: typeof TASK = { "portMappings.*.hostPort": "PortMapping.hostPort" };

/** Checks numbers that have been given past the schema: those of arguments keep its limits, or are gone already. */
export function checkNumbers(task: TaskDefinition): Finding[] {
    const ofContainers = networkModeOf(task) === "bridge" ? { ...CONTAINER, ...BRIDGE } : CONTAINER;
    return [
        ...checkTable(TASK, task, ["task"]),
        ...containersOf({ task }).flatMap(({ container, path }) => checkTable(ofContainers, container, path)),
    ];
}

function checkTable(table: typeof TASK, holder: object, path: Path): Finding[] {
    return Object.entries(table).flatMap(([steps, key]) =>
        valuesAt(holder, steps, path).flatMap(({ value, path: at }) => {
            const limit = LIMITS[key];
            if (limit === undefined || hasToken(value)) return [];
            if (typeof value !== "number") return [error("FL003", at, "is not a whole number", "write one, unquoted")];
            if (keepsLimit(value, limit)) return [];
            return [error(limit.code, at, `${String(value)} is out of range`, `write ${describeLimit(limit)}`)];
        }),
    );
}
