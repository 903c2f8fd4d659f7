import type { FireLensTaskArguments } from "../arguments/types";
import { error, type Finding } from "../finding";
import type { Estimates } from "../plan";
import { FARGATE_SIZES, LARGEST_SIZE, offeredNumber, smallestFargateSize, type Demand } from "../router/fargate-sizes";
import { memBufLimitMiB, sumMemory } from "../router/memory";
import type { ContainerDefinition } from "../task";
import { knownNumber } from "../value";

/** What the task's numbers add up to, and what is wrong with half a size that leaves no other half. */
export interface Sized {
    readonly estimates: Estimates;
    readonly findings: readonly Finding[];
}

/** Chooses the task's size where it is not given: the smallest that holds its containers and their log buffers. */
export function composeSize(args: FireLensTaskArguments, containers: readonly ContainerDefinition[]): Sized {
    const { bufferBytes, containerMemoryMiB, demandMiB } = sumMemory({ containerDefinitions: containers });
    const cpu = containers.reduce((sum, container) => sum + (knownNumber(container.cpu) ?? 0), 0);
    const demand: Demand = { cpu, memoryMiB: demandMiB };
    const size = smallestFargateSize(demand, { cpu: offeredNumber(args.cpu), memory: offeredNumber(args.memory) });
    const router = containers.find(({ firelensConfiguration }) => firelensConfiguration !== undefined);
    return {
        estimates: {
            bufferBytes,
            containerMemoryMiB,
            routerMemBufLimitMiB: memBufLimitMiB(router ?? {}) ?? 0,
            // Where Fargate has no size that fits, a check says so (FL007, FL504); the largest stands in.
            cpu: args.cpu ?? String(size?.cpu ?? LARGEST_SIZE.cpu),
            memory: args.memory ?? String(size?.memory ?? LARGEST_SIZE.memory),
        },
        findings: size === undefined ? explain(args, demand) : [],
    };
}

/** Why the half of a size that is given leaves no other. Both halves, and neither, are checked elsewhere. */
function explain(args: FireLensTaskArguments, demand: Demand): Finding[] {
    if (args.memory === undefined) {
        const most = FARGATE_SIZES.find(({ cpu }) => cpu === offeredNumber(args.cpu))?.memory.at(-1);
        if (most === undefined) return [];
        const larger = smallestFargateSize({ ...demand, cpu: Number(args.cpu) }, {});
        const problem = `with ${String(args.cpu)} CPU units Fargate offers at most ${String(most)} MiB, and ${String(demand.memoryMiB)} are needed`;
        const fix = larger === undefined ? "lower the memory of the containers" : `write ${String(larger.cpu)} or more`;
        return [error("FL007", ["cpu"], problem, fix)];
    }
    const memory = offeredNumber(args.memory);
    const most = FARGATE_SIZES.filter((size) => memory !== undefined && size.memory.includes(memory)).at(-1)?.cpu;
    if (args.cpu !== undefined || memory === undefined || most === undefined) return [];
    const problem = `with ${String(memory)} MiB Fargate offers at most ${String(most)} CPU units, and ${String(demand.cpu)} are asked for`;
    return [error("FL007", ["memory"], problem, "raise it, leave it out, or lower the containers' cpu")];
}
