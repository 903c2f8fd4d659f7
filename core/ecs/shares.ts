import { error, type Finding } from "../finding";
import { LARGEST_SIZE } from "../router/fargate-sizes";
import { containersOf } from "../rules/parts";
import type { TaskDefinition } from "../task";
import { knownNumber } from "../value";
import { runsOnFargate } from "./launch";

/**
 * Checks that the containers fit into the task's cpu, that none reserves more memory than it may use, and that off Fargate
 * each has memory of its own where the task has none.
 */
export function checkShares(task: TaskDefinition): Finding[] {
    return [...checkCpu(task), ...checkOwnMemory(task), ...checkReservations(task)];
}

function checkCpu(task: TaskDefinition): Finding[] {
    const cpu = knownNumber(task.cpu) ?? (runsOnFargate(task) ? LARGEST_SIZE.cpu : Infinity);
    const sum = task.containerDefinitions.reduce((total, share) => total + (knownNumber(share.cpu) ?? 0), 0);
    if (sum <= cpu) return [];
    const problem = `the containers' shares add up to ${String(sum)} CPU units, and the task has ${String(cpu)}`;
    return [error("FL007", ["task", "cpu"], problem, "raise the task's cpu or lower the containers'")];
}

/** ECS: "Invalid setting for container. At least one of 'memory' or 'memoryReservation' must be specified." */
function checkOwnMemory(task: TaskDefinition): Finding[] {
    if (task.memory !== undefined || runsOnFargate(task)) return [];
    return containersOf({ task })
        .filter(({ container: { memory, memoryReservation } }) => (memory ?? memoryReservation) === undefined)
        .map(({ path }) => {
            const problem = "off Fargate a container needs memory of its own where the task has none";
            return error("FL002", [...path, "memory"], problem, "give memory or memoryReservation, in MiB");
        });
}

/** ECS refuses a container that may use less than what is reserved for it. */
function checkReservations(task: TaskDefinition): Finding[] {
    return containersOf({ task }).flatMap(({ container, path }) => {
        const limit = knownNumber(container.memory);
        const reserved = knownNumber(container.memoryReservation);
        if (limit === undefined || reserved === undefined || reserved <= limit) return [];
        const problem = `${String(reserved)} MiB are reserved for a container that is killed beyond ${String(limit)}`;
        return [error("FL012", [...path, "memoryReservation"], problem, "reserve no more than memory")];
    });
}
