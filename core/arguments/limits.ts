import { destinationLimits } from "../destinations/limits";
import { RETENTION_IN_DAYS } from "../log-group";
import { MAX_BUFFER_LIMIT } from "../router/memory";

/** What a number may be, and the code of the finding when it is something else. */
export interface Limit {
    readonly code: string;
    /** The lowest and the highest value, or the only ones that there are. */
    readonly range: readonly [min: number, max: number] | { readonly oneOf: readonly number[] };
    readonly unit?: string;
}

const PORT: Limit = { code: "FL006", range: [1, 65535] };
const RULE_PORT: Limit = { code: "FL006", range: [-1, 65535] };
const HOST_PORT: Limit = { code: "FL006", range: [0, 65535] };
/** Numbers of ECS's API are 32 bits wide. Fargate offers less of each of these (./fargate-limits.ts). */
const LARGEST_INTEGER = 2147483647;
const SECONDS: Limit = { code: "FL012", range: [1, LARGEST_INTEGER], unit: "seconds" };
const MEMORY: Limit = { code: "FL012", range: [6, LARGEST_INTEGER], unit: "MiB" };
const CPU: Limit = { code: "FL012", range: [0, LARGEST_INTEGER], unit: "CPU units" };
const RETENTION: Limit = { code: "FL012", range: { oneOf: [0, ...RETENTION_IN_DAYS] }, unit: "days" };

/** Limits by type and property of the schema. Source: ECS's RegisterTaskDefinition, EC2's IpPermission, PutRetentionPolicy. */
export const LIMITS: Readonly<Record<string, Limit>> = {
    "PortMapping.containerPort": PORT,
    "PortMapping.hostPort": HOST_PORT,
    "SecurityGroupRule.fromPort": RULE_PORT,
    "SecurityGroupRule.toPort": RULE_PORT,
    "HealthCheck.interval": { code: "FL012", range: [5, 300], unit: "seconds" },
    "HealthCheck.timeout": { code: "FL012", range: [2, 60], unit: "seconds" },
    "HealthCheck.retries": { code: "FL012", range: [1, 10] },
    "HealthCheck.startPeriod": { code: "FL012", range: [0, 300], unit: "seconds" },
    "Container.cpu": CPU,
    "Container.memory": MEMORY,
    "Container.memoryReservation": MEMORY,
    "RestartPolicy.restartAttemptPeriod": { code: "FL012", range: [60, 1800], unit: "seconds" },
    "LinuxParameters.swappiness": { code: "FL012", range: [0, 100] },
    "LinuxParameters.maxSwap": { code: "FL012", range: [0, LARGEST_INTEGER], unit: "MiB" },
    "LinuxParameters.sharedMemorySize": { code: "FL012", range: [1, LARGEST_INTEGER], unit: "MiB" },
    "Tmpfs.size": { code: "FL012", range: [1, LARGEST_INTEGER], unit: "MiB" },
    "EfsVolumeConfiguration.transitEncryptionPort": PORT,
    "Container.startTimeout": SECONDS,
    "Container.stopTimeout": SECONDS,
    "LogRouter.cpu": CPU,
    "LogRouter.memory": MEMORY,
    "LogRouter.memoryReservation": MEMORY,
    "LogRouter.grace": { code: "FL012", range: [1, 119], unit: "seconds" },
    "LogRouter.stopTimeout": SECONDS,
    "LogRouter.retentionInDays": RETENTION,
    "CloudWatchLogs.retentionInDays": RETENTION,
    "Awslogs.retentionInDays": RETENTION,
    "Logging.bufferLimit": { code: "FL502", range: [0, MAX_BUFFER_LIMIT] },
    // Fluent Bit reads it as an int of C.
    "Logging.retryLimit": { code: "FL012", range: [1, LARGEST_INTEGER] },
    "EphemeralStorage.sizeInGiB": { code: "FL012", range: [21, 200], unit: "GiB" },
    ...destinationLimits(),
};

/** Whether a number keeps a limit. */
export function keepsLimit(value: number, { range }: Limit): boolean {
    return "oneOf" in range ? range.oneOf.includes(value) : value >= range[0] && value <= range[1];
}

/** A limit in words: `2 to 120 seconds`. */
export function describeLimit({ range, unit }: Limit): string {
    const values = "oneOf" in range ? `one of ${range.oneOf.join(", ")}` : `${String(range[0])} to ${String(range[1])}`;
    return unit === undefined ? values : `${values} ${unit}`;
}
