import { error, type Finding } from "../finding";
import { FARGATE_SIZES, LARGEST_SIZE } from "../router/fargate-sizes";
import { hasToken, knownNumber } from "../value";
import type { FireLensTaskArguments } from "./types";

/** Checks that Fargate offers the task's cpu and memory, together, and that the containers fit into the cpu. */
export function checkSize(args: FireLensTaskArguments): Finding[] {
    return [...checkOffered(args), ...checkShares(args)];
}

function checkShares(args: FireLensTaskArguments): Finding[] {
    const cpu = knownNumber(args.cpu) ?? LARGEST_SIZE.cpu;
    const shares = [...Object.values(args.containers), args.logRouter ?? {}].map((share) => knownNumber(share.cpu) ?? 0);
    const sum = shares.reduce((total, share) => total + share, 0);
    if (sum <= cpu) return [];
    const problem = `the containers' shares add up to ${String(sum)} CPU units, and the task has ${String(cpu)}`;
    return [error("FL007", ["cpu"], problem, "raise the task's cpu or lower the containers'")];
}

function checkOffered(args: FireLensTaskArguments): Finding[] {
    const cpu = knownNumber(args.cpu);
    const memory = knownNumber(args.memory);
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
    if (value === undefined || hasToken(value) || /^\d+$/.test(value)) return [];
    return [error("FL007", [name], "is no whole number", `write it in ${unit}, as a string of digits`)];
}
