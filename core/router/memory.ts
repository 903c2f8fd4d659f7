import { BUFFER_LIMIT_OPTION, usesFirelens, type ContainerDefinition, type TaskDefinition } from "../task";
import { hasToken, knownNumber } from "../value";
import type { RouterType } from "./type";

/** What the log driver buffers when nothing is said: 1 MiB (the FireLens page of the ECS developer guide). */
export const DEFAULT_BUFFER_LIMIT = 1048576;

/** The largest buffer limit, and the sum that all must stay below when containers have no memory of their own. */
export const MAX_BUFFER_LIMIT = 536870912;

const MIB = 1048576;

/** Bytes that a container's log driver may buffer; undefined when that is not known. */
export function bufferBytesOf(container: ContainerDefinition): number | undefined {
    if (!usesFirelens(container)) return 0;
    const limit = container.logConfiguration?.options?.[BUFFER_LIMIT_OPTION];
    if (limit === undefined) return DEFAULT_BUFFER_LIMIT;
    return hasToken(limit) ? undefined : knownNumber(limit);
}

/** MiB that a container takes of the task for itself: what it may use at most, else what is reserved for it. */
export function memoryMiBOf(container: ContainerDefinition): number {
    return knownNumber(container.memory) ?? knownNumber(container.memoryReservation) ?? 0;
}

/** What the log drivers' buffers are counted in. */
export type BufferUnit = "bytes" | "records";

/** What a task's numbers add up to. Unknown ones count as nothing. */
export interface MemorySums {
    /** The sum of the buffers; of records nobody knows how many bytes they are, so they count as nothing. */
    readonly bufferBytes: number;
    readonly containerMemoryMiB: number;
    /** MiB that the task must offer: more than both together. */
    readonly demandMiB: number;
}

/** Adds up what the containers and their log buffers need (the FireLens page's arithmetic, which counts bytes). */
export function sumMemory(task: Pick<TaskDefinition, "containerDefinitions">, unit: BufferUnit = "bytes"): MemorySums {
    const bufferBytes = unit === "records" ? 0 : sumBuffers(task.containerDefinitions);
    const containerMemoryMiB = sum(task.containerDefinitions, memoryMiBOf);
    return { bufferBytes, containerMemoryMiB, demandMiB: containerMemoryMiB + Math.floor(bufferBytes / MIB) + 1 };
}

/** The sum of the buffers' limits, in whatever they are counted. */
export function sumBuffers(containers: readonly ContainerDefinition[]): number {
    return sum(containers, (container) => bufferBytesOf(container) ?? 0);
}

/**
 * MiB that the router is given at least. Fluent Bit: a buffer of 64, and room to work; AWS's 50 is often too small.
 * Fluentd is two processes of Ruby, and buffers in the memory of one.
 */
const SMALLEST_RESERVATION: Readonly<Record<RouterType, number>> = { fluentbit: 128, fluentd: 256 };

/** MiB that it is given at most. What it cannot take on then waits in the drivers' own buffers. */
const LARGEST_RESERVATION = 512;

/** MiB that are left to it in a task that has hardly any: its buffer is then still above the agent's 25. */
const LEAST_RESERVATION = 64;

/**
 * MiB to reserve for the router when nothing is said. The agent gives its socket half of it as `Mem_Buf_Limit`, and the
 * other half is what Fluent Bit works in (twice the limit in all: firelens.md §9). The socket takes on what the drivers
 * hold when a destination is back. `available` is what the task leaves to it, undefined where it sets no limit.
 */
export function routerReservationMiB(
    bufferBytes: number,
    available: number | undefined,
    type: RouterType = "fluentbit",
): number {
    const ofBuffers = Math.min(2 * Math.ceil(bufferBytes / MIB), LARGEST_RESERVATION);
    const wanted = Math.max(SMALLEST_RESERVATION[type], ofBuffers);
    // Where not even the least fits, a rule says what would (FL504), with room for the router too.
    return available === undefined || available < LEAST_RESERVATION ? wanted : Math.min(wanted, available);
}

/**
 * `Mem_Buf_Limit` that the agent gives the router's socket, in MiB: half of what is reserved, else of the limit, else 25
 * (firelens.md §1.4).
 */
export function memBufLimitMiB(router: Pick<ContainerDefinition, "memory" | "memoryReservation">): number | undefined {
    const memory = positive(router.memoryReservation) ?? positive(router.memory);
    if (memory === undefined) return 25;
    return hasToken(memory) ? undefined : Math.floor(Number(memory) / 2);
}

function positive(memory: ContainerDefinition["memory"]): ContainerDefinition["memory"] | undefined {
    return memory === undefined || Number(memory) === 0 ? undefined : memory;
}

function sum<T>(items: readonly T[], value: (item: T) => number): number {
    return items.reduce((total, item) => total + value(item), 0);
}
