import { error, type Finding } from "../finding";
import type { Path } from "../path";
import { known } from "../value";
import type { HealthCheck } from "../task";
import type { FireLensTaskArguments } from "./types";

const FIRST_WORDS: readonly (string | undefined)[] = ["CMD", "CMD-SHELL", "NONE"];

/** Checks that ECS can run the commands of the health checks. */
export function checkHealthChecks(args: FireLensTaskArguments): Finding[] {
    return [
        ...Object.entries(args.containers).flatMap(([name, container]) =>
            checkCommand(container.healthCheck, ["containers", name]),
        ),
        ...checkCommand(args.logRouter?.healthCheck, ["logRouter"]),
    ];
}

function checkCommand(healthCheck: HealthCheck | undefined, path: Path): Finding[] {
    const command = healthCheck?.command;
    if (typeof command !== "object" || (command.length > 0 && known(command[0]) === undefined)) return [];
    if (FIRST_WORDS.includes(command[0])) return [];
    const problem = "says not how to run the command";
    const fix = 'begin it with "CMD", or with "CMD-SHELL" and one string for the shell';
    return [error("FL011", [...path, "healthCheck", "command"], problem, fix)];
}
