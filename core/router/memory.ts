import { BUFFER_LIMIT_OPTION, usesFirelens, type ContainerDefinition, type TaskDefinition } from "../task";
import { hasToken, knownNumber } from "../value";

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

/** What a task's numbers add up to. Unknown ones count as nothing. */
export interface MemorySums {
    readonly bufferBytes: number;
    readonly containerMemoryMiB: number;
    /** MiB that the task must offer: more than both together. */
    readonly demandMiB: number;
}

/** Adds up what the containers and their log buffers need (the page's arithmetic: buffers count in bytes). */
export function sumMemory(task: Pick<TaskDefinition, "containerDefinitions">): MemorySums {
    const bufferBytes = sum(task.containerDefinitions, (container) => bufferBytesOf(container) ?? 0);
    const containerMemoryMiB = sum(task.containerDefinitions, memoryMiBOf);
    return { bufferBytes, containerMemoryMiB, demandMiB: containerMemoryMiB + Math.floor(bufferBytes / MIB) + 1 };
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
