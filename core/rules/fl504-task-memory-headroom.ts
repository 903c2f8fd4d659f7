import { smallestFargateSize } from "../router/fargate-sizes";
import { sumMemory } from "../router/memory";
import { knownNumber } from "../value";
import type { Rule } from "./rule";

export const taskMemoryHeadroom: Rule = {
    code: "FL504",
    name: "firelens-task-memory-headroom",
    title: "The task's memory is more than that of its containers and their log buffers.",
    severity: "medium",
    level: "error",
    source: "the FireLens page: total memory must be greater than that of all the containers in addition to the buffers",
    check: ({ task, bufferUnit }) => {
        const memory = knownNumber(task.memory);
        const { containerMemoryMiB, bufferBytes, demandMiB } = sumMemory(task, bufferUnit);
        if (memory === undefined || memory >= demandMiB) return [];
        const onFargate = task.requiresCompatibilities?.includes("FARGATE") === true;
        const demand = { cpu: 0, memoryMiB: demandMiB };
        const size = onFargate ? smallestFargateSize(demand, { cpu: knownNumber(task.cpu) }) : undefined;
        const buffers = bufferUnit === "records" ? "" : ` and ${String(bufferBytes)} bytes of log buffers`;
        const sums = `${String(containerMemoryMiB)} MiB for containers${buffers}`;
        return [
            {
                path: ["task", "memory"],
                problem: `${String(memory)} MiB is not more than the sum of ${sums}`,
                fix: `give the task ${String(size?.memory ?? demandMiB)} MiB or more, or lower the others`,
            },
        ];
    },
};
