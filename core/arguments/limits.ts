import { RETENTION_IN_DAYS } from "../log-group";
import { MAX_BUFFER_LIMIT } from "../router/memory";

/** What a number may be, and the code of the finding when it is something else. */
export interface Limit {
    readonly code: string;
    readonly min?: number;
    readonly max?: number;
    /** The only values there are, where it is not a range. */
    readonly oneOf?: readonly number[];
    readonly unit?: string;
}

const PORT: Limit = { code: "FL006", min: 1, max: 65535 };
const RULE_PORT: Limit = { code: "FL006", min: -1, max: 65535 };
const SECONDS_OF_FARGATE: Limit = { code: "FL012", min: 2, max: 120, unit: "seconds" };
const MEMORY: Limit = { code: "FL012", min: 6, unit: "MiB" };
const CPU: Limit = { code: "FL012", min: 0, max: 16384, unit: "CPU units" };
const RETENTION: Limit = { code: "FL012", oneOf: [0, ...RETENTION_IN_DAYS], unit: "days" };

/** Limits by type and property of the schema. Source: ECS's RegisterTaskDefinition, EC2's IpPermission, PutRetentionPolicy. */
export const LIMITS: Readonly<Record<string, Limit>> = {
    "PortMapping.containerPort": PORT,
    "PortMapping.hostPort": PORT,
    "SecurityGroupRule.fromPort": RULE_PORT,
    "SecurityGroupRule.toPort": RULE_PORT,
    "HealthCheck.interval": { code: "FL012", min: 5, max: 300, unit: "seconds" },
    "HealthCheck.timeout": { code: "FL012", min: 2, max: 60, unit: "seconds" },
    "HealthCheck.retries": { code: "FL012", min: 1, max: 10 },
    "HealthCheck.startPeriod": { code: "FL012", min: 0, max: 300, unit: "seconds" },
    "Container.cpu": CPU,
    "Container.memory": MEMORY,
    "Container.memoryReservation": MEMORY,
    "Container.startTimeout": SECONDS_OF_FARGATE,
    "Container.stopTimeout": SECONDS_OF_FARGATE,
    "LogRouter.cpu": CPU,
    "LogRouter.memory": MEMORY,
    "LogRouter.memoryReservation": MEMORY,
    "LogRouter.grace": { code: "FL012", min: 1, max: 119, unit: "seconds" },
    "LogRouter.stopTimeout": SECONDS_OF_FARGATE,
    "LogRouter.retentionInDays": RETENTION,
    "CloudWatchLogs.retentionInDays": RETENTION,
    "Awslogs.retentionInDays": RETENTION,
    "Logging.bufferLimit": { code: "FL502", min: 0, max: MAX_BUFFER_LIMIT, unit: "bytes" },
    "Logging.retryLimit": { code: "FL012", min: 1 },
    "EphemeralStorage.sizeInGiB": { code: "FL012", min: 21, max: 200, unit: "GiB" },
};

/** Whether a number keeps a limit. */
export function keepsLimit(value: number, limit: Limit): boolean {
    if (limit.oneOf !== undefined) return limit.oneOf.includes(value);
    return value >= (limit.min ?? -Infinity) && value <= (limit.max ?? Infinity);
}

/** A limit in words: `2 to 120 seconds`. */
export function describeLimit(limit: Limit): string {
    const unit = limit.unit === undefined ? "" : ` ${limit.unit}`;
    if (limit.oneOf !== undefined) return `one of ${limit.oneOf.join(", ")}${unit}`;
    return limit.max === undefined
        ? `${String(limit.min)}${unit} or more`
        : `${String(limit.min)} to ${String(limit.max)}${unit}`;
}
