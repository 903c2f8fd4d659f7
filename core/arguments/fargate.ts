import { error, type Finding } from "../finding";
import type { Path } from "../path";
import { known, knownNumber } from "../value";
import { FARGATE_LIMITS } from "./fargate-limits";
import { launchOf } from "./launch";
import { describeLimit, keepsLimit } from "./limits";
import type { ContainerArguments, FireLensTaskArguments } from "./types";

/** Checks what Fargate leaves to a container (ECS developer guide, task definition parameters for Fargate). */
export function checkFargate(args: FireLensTaskArguments): Finding[] {
    if (!launchOf(args).onFargate) return [];
    return [
        ...Object.entries(args.containers).flatMap(([name, container]) => [
            ...checkNumbers(container, ["containers", name]),
            ...checkUlimits(container, ["containers", name]),
            ...checkCapabilities(container, ["containers", name]),
        ]),
        ...checkNumbers(args.logRouter ?? {}, ["logRouter"]),
        ...checkUlimits(args.logRouter ?? {}, ["logRouter"]),
    ];
}

type Numbers = Pick<ContainerArguments, keyof typeof FARGATE_LIMITS>;

function checkNumbers(container: Numbers, path: Path): Finding[] {
    return (Object.keys(FARGATE_LIMITS) as (keyof Numbers)[]).flatMap((name) => {
        const value = knownNumber(container[name]);
        const limit = FARGATE_LIMITS[name];
        if (value === undefined || keepsLimit(value, limit)) return [];
        const problem = `${String(value)} is out of range`;
        return [error(limit.code, [...path, name], problem, `write ${describeLimit(limit)}, which Fargate offers`)];
    });
}

function checkUlimits({ ulimits = [] }: Pick<ContainerArguments, "ulimits">, path: Path): Finding[] {
    return ulimits.flatMap(({ name }, index) => {
        const limit = known(name);
        if (limit === undefined || limit === "nofile") return [];
        const problem = "Fargate lets a task set nofile only";
        return [error("FL011", [...path, "ulimits", index, "name"], problem, "leave the limit out")];
    });
}

function checkCapabilities({ linuxParameters }: ContainerArguments, path: Path): Finding[] {
    const added = linuxParameters?.capabilities?.add;
    return (typeof added === "object" ? added : []).flatMap((name, index) => {
        const capability = known(name);
        if (capability === undefined || capability === "SYS_PTRACE") return [];
        const problem = "Fargate lets a task add SYS_PTRACE only";
        const at = [...path, "linuxParameters", "capabilities", "add", index];
        return [error("FL011", at, problem, "leave the capability out")];
    });
}
