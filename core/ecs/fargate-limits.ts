import { LARGEST_SIZE } from "../router/fargate-sizes";
import type { Limit } from "../arguments/limits";

const SECONDS: Limit = { code: "FL012", range: [2, 120], unit: "seconds" };
const MEMORY: Limit = { code: "FL012", range: [6, LARGEST_SIZE.memory], unit: "MiB" };

/** What Fargate offers of a container's numbers. Source: ECS's RegisterTaskDefinition. */
export const FARGATE_LIMITS = {
    cpu: { code: "FL012", range: [0, LARGEST_SIZE.cpu], unit: "CPU units" },
    memory: MEMORY,
    memoryReservation: MEMORY,
    startTimeout: SECONDS,
    stopTimeout: SECONDS,
} as const satisfies Readonly<Record<string, Limit>>;
