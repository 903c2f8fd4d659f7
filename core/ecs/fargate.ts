import { describeLimit, keepsLimit } from "../arguments/limits";
import { error, type Finding } from "../finding";
import type { Path } from "../path";
import { containersOf } from "../rules/parts";
import type { ContainerDefinition, TaskDefinition } from "../task";
import { known, knownNumber } from "../value";
import { FARGATE_LIMITS } from "./fargate-limits";
import { runsOnFargate } from "./launch";
import { valuesAt } from "./value-at";

/** Checks what Fargate leaves to a container (ECS developer guide, task definition parameters for Fargate). */
export function checkFargate(task: TaskDefinition): Finding[] {
    if (!runsOnFargate(task)) return [];
    return containersOf({ task }).flatMap(({ container, path }) => [
        ...checkNumbers(container, path),
        ...checkOnly(container, path, "ulimits.*.name", "nofile", "Fargate lets a task set nofile only"),
        ...checkOnly(
            container,
            path,
            "linuxParameters.capabilities.add.*",
            "SYS_PTRACE",
            "Fargate lets a task add SYS_PTRACE only",
        ),
    ]);
}

function checkNumbers(container: ContainerDefinition, path: Path): Finding[] {
    return (Object.keys(FARGATE_LIMITS) as (keyof typeof FARGATE_LIMITS)[]).flatMap((name) => {
        const value = knownNumber(container[name]);
        const limit = FARGATE_LIMITS[name];
        if (value === undefined || keepsLimit(value, limit)) return [];
        const problem = `${String(value)} is out of range`;
        return [error(limit.code, [...path, name], problem, `write ${describeLimit(limit)}, which Fargate offers`)];
    });
}

function checkOnly(container: object, path: Path, steps: string, only: string, problem: string): Finding[] {
    return valuesAt(container, steps, path)
        .filter(({ value }) => known(value) !== undefined && value !== only)
        .map(({ path: at }) => error("FL011", at, problem, "leave it out"));
}
