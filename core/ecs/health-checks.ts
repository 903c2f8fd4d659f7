import { error, type Finding } from "../finding";
import { containersOf } from "../rules/parts";
import type { TaskDefinition } from "../task";
import { known } from "../value";

const FIRST_WORDS: readonly (string | undefined)[] = ["CMD", "CMD-SHELL", "NONE"];

/** Checks that ECS can run the commands of the health checks. */
export function checkHealthChecks(task: TaskDefinition): Finding[] {
    return containersOf({ task }).flatMap(({ container, path }) => {
        const command = container.healthCheck?.command;
        if (typeof command !== "object" || (command.length > 0 && known(command[0]) === undefined)) return [];
        if (FIRST_WORDS.includes(command[0])) return [];
        const problem = "says not how to run the command";
        const fix = 'begin it with "CMD", or with "CMD-SHELL" and one string for the shell';
        return [error("FL011", [...path, "healthCheck", "command"], problem, fix)];
    });
}
