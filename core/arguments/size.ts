import { error, type Finding } from "../finding";
import type { Path } from "../path";
import { FARGATE_SIZES, LARGEST_SIZE, offeredNumber } from "../router/fargate-sizes";
import { hasToken, knownNumber } from "../value";
import type { ContainerArguments, FireLensTaskArguments } from "./types";

/** Checks that Fargate offers the task's cpu and memory, together, and that the containers fit into the cpu. */
export function checkSize(args: FireLensTaskArguments): Finding[] {
    return [
        ...checkOffered(args),
        ...checkShares(args),
        ...Object.entries(args.containers).flatMap(([name, container]) =>
            checkReservation(container, ["containers", name]),
        ),
        ...checkReservation(args.logRouter ?? {}, ["logRouter"]),
    ];
}

/** ECS refuses a container that may use less than what is reserved for it. */
function checkReservation(container: Pick<ContainerArguments, "memory" | "memoryReservation">, path: Path): Finding[] {
    const limit = knownNumber(container.memory);
    const reserved = knownNumber(container.memoryReservation);
    if (limit === undefined || reserved === undefined || reserved <= limit) return [];
    const problem = `${String(reserved)} MiB are reserved for a container that is killed beyond ${String(limit)}`;
    return [error("FL012", [...path, "memoryReservation"], problem, "reserve no more than memory")];
}

function checkShares(args: FireLensTaskArguments): Finding[] {
    const cpu = offeredNumber(args.cpu) ?? LARGEST_SIZE.cpu;
    const shares = [...Object.values(args.containers), args.logRouter ?? {}].map(
        (share) => knownNumber(share.cpu) ?? 0,
    );
    const sum = shares.reduce((total, share) => total + share, 0);
    if (sum <= cpu) return [];
    const problem = `the containers' shares add up to ${String(sum)} CPU units, and the task has ${String(cpu)}`;
    return [error("FL007", ["cpu"], problem, "raise the task's cpu or lower the containers'")];
}

function checkOffered(args: FireLensTaskArguments): Finding[] {
    const cpu = offeredNumber(args.cpu);
    const memory = offeredNumber(args.memory);
    const findings = [
        ...checkNumber("cpu", args.cpu, "CPU units such as 256"),
        ...checkNumber("memory", args.memory, "MiB such as 512"),
    ];
    if (findings.length > 0) return findings;
    if (cpu !== undefined) {
        const size = FARGATE_SIZES.find((offered) => offered.cpu === cpu);
        if (size === undefined) {
            const fix = `write one of ${FARGATE_SIZES.map((offered) => offered.cpu).join(", ")}`;
            return [error("FL007", ["cpu"], `Fargate has no task with ${String(cpu)} CPU units`, fix)];
        }
        if (memory !== undefined && !size.memory.includes(memory)) {
            const problem = `Fargate offers no ${String(memory)} MiB with ${String(cpu)} CPU units`;
            return [error("FL007", ["memory"], problem, `write one of ${size.memory.join(", ")}`)];
        }
    } else if (memory !== undefined && !FARGATE_SIZES.some((offered) => offered.memory.includes(memory))) {
        const sizes = [...new Set(FARGATE_SIZES.flatMap((offered) => offered.memory))].sort((a, b) => a - b);
        const fix = `write one of ${sizes.join(", ")}`;
        return [error("FL007", ["memory"], `Fargate has no task with ${String(memory)} MiB`, fix)];
    }
    return [];
}

function checkNumber(name: "cpu" | "memory", value: string | undefined, unit: string): Finding[] {
    if (value === undefined || hasToken(value) || offeredNumber(value) !== undefined) return [];
    return [error("FL007", [name], "is not a whole number", `write it in ${unit}, as a string of digits`)];
}
