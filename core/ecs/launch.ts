import type { TaskDefinition } from "../task";

/** Whether a task may run on Fargate: what it refuses is then refused, wherever else the task may run. */
export function runsOnFargate({ requiresCompatibilities = [] }: TaskDefinition): boolean {
    return requiresCompatibilities.includes("FARGATE");
}
