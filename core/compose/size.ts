import type { Launch } from "../arguments/launch";
import type { FireLensTaskArguments } from "../arguments/types";
import { error, type Finding } from "../finding";
import type { Estimates } from "../plan";
import { FARGATE_SIZES, LARGEST_SIZE, smallestFargateSize, type Demand } from "../router/fargate-sizes";
import { memBufLimitMiB, routerReservationMiB, sumBuffers, sumMemory, type BufferUnit } from "../router/memory";
import { routerTypeOf } from "../router/type";
import { canonicalSize, parseCpu, parseMemory } from "../router/task-size";
import type { ContainerDefinition } from "../task";
import { known, knownNumber } from "../value";

/** What the task's numbers add up to, and what is wrong with half a size that leaves no other half. */
export interface Sized {
    readonly estimates: Estimates;
    readonly findings: readonly Finding[];
}

/**
 * Chooses the task's size where it is not given and Fargate has to be told: the smallest that holds its containers and
 * their log buffers.
 */
export function composeSize(
    args: FireLensTaskArguments,
    containers: readonly ContainerDefinition[],
    { onFargate }: Launch,
): Sized {
    const unit = bufferUnitOf(args);
    const { containerMemoryMiB, demandMiB } = sumMemory({ containerDefinitions: containers }, unit);
    const buffers = sumBuffers(containers);
    const cpu = containers.reduce((sum, container) => sum + (knownNumber(container.cpu) ?? 0), 0);
    const demand: Demand = { cpu, memoryMiB: demandMiB };
    const size = smallestFargateSize(demand, { cpu: parseCpu(args.cpu), memory: parseMemory(args.memory) });
    const router = containers.find(({ firelensConfiguration }) => firelensConfiguration !== undefined);
    return {
        estimates: {
            ...(unit === "records" ? { bufferRecords: buffers } : { bufferBytes: buffers }),
            containerMemoryMiB,
            // A setting of Fluent Bit's.
            routerMemBufLimitMiB: routerTypeOf(args.logRouter) === "fluentd" ? 0 : (memBufLimitMiB(router ?? {}) ?? 0),
            // Where Fargate has no size that fits, a check says so (FL007, FL504); the largest stands in.
            cpu: canonicalSize(args.cpu, parseCpu) ?? (onFargate ? String((size ?? LARGEST_SIZE).cpu) : undefined),
            memory:
                canonicalSize(args.memory, parseMemory) ??
                (onFargate ? String((size ?? LARGEST_SIZE).memory) : undefined),
        },
        findings: size === undefined && onFargate ? explain(args, demand) : [],
    };
}

/** What the log drivers' buffers are counted in: as the FireLens page has it, in bytes, when nothing is said. */
export function bufferUnitOf({ logRouter }: Pick<FireLensTaskArguments, "logRouter">): BufferUnit {
    return known(logRouter?.bufferUnit) === "records" ? "records" : "bytes";
}

/** MiB to reserve for the router, beside these containers, when nothing is said. */
export function composeReservation(
    args: FireLensTaskArguments,
    apps: readonly ContainerDefinition[],
    { onFargate }: Launch,
): number {
    const { bufferBytes, demandMiB } = sumMemory({ containerDefinitions: apps }, bufferUnitOf(args));
    const offered = FARGATE_SIZES.find(({ cpu }) => cpu === parseCpu(args.cpu))?.memory.at(-1);
    const memory = args.memory === undefined && onFargate ? offered : parseMemory(args.memory);
    const available = memory === undefined ? undefined : memory - demandMiB;
    return routerReservationMiB(bufferBytes, available, routerTypeOf(args.logRouter));
}

/** Why the half of a size that is given leaves no other. Both halves, and neither, are checked elsewhere. */
function explain(args: FireLensTaskArguments, demand: Demand): Finding[] {
    if (args.memory === undefined) {
        const most = FARGATE_SIZES.find(({ cpu }) => cpu === parseCpu(args.cpu))?.memory.at(-1);
        if (most === undefined) return [];
        const larger = smallestFargateSize({ ...demand, cpu: parseCpu(args.cpu) ?? 0 }, {});
        const problem = `with ${String(parseCpu(args.cpu))} CPU units Fargate offers at most ${String(most)} MiB, and ${String(demand.memoryMiB)} are needed`;
        const fix = larger === undefined ? "lower the memory of the containers" : `write ${String(larger.cpu)} or more`;
        return [error("FL007", ["cpu"], problem, fix)];
    }
    const memory = parseMemory(args.memory);
    const most = FARGATE_SIZES.filter((size) => memory !== undefined && size.memory.includes(memory)).at(-1)?.cpu;
    if (args.cpu !== undefined || memory === undefined || most === undefined) return [];
    const problem = `with ${String(memory)} MiB Fargate offers at most ${String(most)} CPU units, and ${String(demand.cpu)} are asked for`;
    return [error("FL007", ["memory"], problem, "raise it, leave it out, or lower the containers' cpu")];
}
