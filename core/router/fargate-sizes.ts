/**
 * The sizes that Fargate offers: CPU units and the memory, in MiB, that goes with them.
 * Source: Amazon ECS developer guide, task definition parameters for Fargate, "Task size".
 */
export interface FargateSize {
    readonly cpu: number;
    readonly memory: readonly number[];
}

const GIB = 1024;

export const FARGATE_SIZES: readonly FargateSize[] = [
    { cpu: 256, memory: [512, 1 * GIB, 2 * GIB] },
    { cpu: 512, memory: steps(1, 4, 1) },
    { cpu: 1024, memory: steps(2, 8, 1) },
    { cpu: 2048, memory: steps(4, 16, 1) },
    { cpu: 4096, memory: steps(8, 30, 1) },
    { cpu: 8192, memory: steps(16, 60, 4) },
    { cpu: 16384, memory: steps(32, 120, 8) },
];

/** The largest task that Fargate runs. */
export const LARGEST_SIZE = { cpu: 16384, memory: 120 * GIB } as const;

/** What a task needs at least. */
export interface Demand {
    /** CPU units that its containers ask for. */
    readonly cpu: number;
    /** Memory in MiB. */
    readonly memoryMiB: number;
}

/** The smallest size that meets the demand and whatever of the two is fixed; undefined when Fargate has none. */
export function smallestFargateSize(
    demand: Demand,
    fixed: { readonly cpu?: number | undefined; readonly memory?: number | undefined },
): { cpu: number; memory: number } | undefined {
    for (const size of FARGATE_SIZES) {
        if (fixed.cpu === undefined ? size.cpu < demand.cpu : size.cpu !== fixed.cpu) continue;
        const memory = size.memory.find((offered) =>
            fixed.memory === undefined ? offered >= demand.memoryMiB : offered === fixed.memory,
        );
        if (memory !== undefined) return { cpu: size.cpu, memory };
    }
    return undefined;
}

function steps(fromGiB: number, toGiB: number, stepGiB: number): number[] {
    const memory: number[] = [];
    for (let gib = fromGiB; gib <= toGiB; gib += stepGiB) memory.push(gib * GIB);
    return memory;
}
