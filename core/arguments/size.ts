import { error, type Finding } from "../finding";
import { FARGATE_SIZES } from "../router/fargate-sizes";
import { parseCpu, parseMemory } from "../router/task-size";
import { hasToken } from "../value";
import { launchOf } from "./launch";
import type { FireLensTaskArguments } from "./types";

/** What ECS takes as the `cpu` of a task off Fargate (RegisterTaskDefinition). */
const CPU_OF_INSTANCES = { min: 128, max: 196608 } as const;

/** Checks that the task's cpu and memory are sizes, on Fargate ones that it offers together. */
export function checkSize(args: FireLensTaskArguments): Finding[] {
    const cpu = parseCpu(args.cpu);
    const memory = parseMemory(args.memory);
    const findings = [
        ...checkNumber("cpu", args.cpu, cpu, "CPU units such as 256, or in vCPUs such as .25 vCPU"),
        ...checkNumber("memory", args.memory, memory, "MiB such as 512, or in GB such as 0.5 GB"),
    ];
    if (findings.length > 0) return findings;
    return launchOf(args).onFargate ? checkOffered(cpu, memory) : checkInstance(cpu);
}

function checkInstance(cpu: number | undefined): Finding[] {
    const { min, max } = CPU_OF_INSTANCES;
    if (cpu === undefined || (cpu >= min && cpu <= max)) return [];
    const fix = `write ${String(min)} to ${String(max)}, or leave it out`;
    return [error("FL007", ["cpu"], `ECS takes no task with ${String(cpu)} CPU units`, fix)];
}

function checkOffered(cpu: number | undefined, memory: number | undefined): Finding[] {
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

function checkNumber(
    name: "cpu" | "memory",
    value: string | undefined,
    read: number | undefined,
    unit: string,
): Finding[] {
    if (value === undefined || hasToken(value) || read !== undefined) return [];
    return [error("FL007", [name], "is not a size", `write it in ${unit}, as a string`)];
}
