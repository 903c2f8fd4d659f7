import { runsOnFargate } from "./parts";
import { BUFFER_UNITS } from "./settings";
import { smallestFargateSize } from "../router/fargate-sizes";
import { sumMemory } from "../router/memory";
import { known, knownNumber } from "../value";
import { example, app, router } from "./examples";
import { PAGES } from "./pages";
import type { Rule } from "./rule";

export const taskMemoryHeadroom: Rule = {
    code: "FL504",
    name: "firelens-task-memory-headroom",
    title: "The task's memory is more than that of its containers and their log buffers.",
    severity: "medium",
    level: "error",
    source: "the FireLens page: total memory must be greater than that of all the containers in addition to the buffers",
    enforcement: "mandatory",
    scope: "task",
    areas: ["buffers"],
    quote: "The total amount of memory allocated at the task level must be greater than the amount of memory that's allocated for all the containers in addition to the memory buffer limit.",
    why: "ECS does not place the task, or the containers run out of memory when buffers fill up.",
    remedy: {
        text: "Give the task more memory than its containers and their log buffers take together.",
        snippet: '"memory": "1024"',
    },
    examples: { bad: example([app({ memoryReservation: 384 }), router()]), good: example() },
    docs: PAGES.buffer,
    settings: { units: BUFFER_UNITS },
    check: (model, { units } = {}) => {
        const { task } = model;
        const memory = memoryMiB(task.memory);
        const sums = sumMemory(task);
        const demandMiB = units === "lines" ? sums.containerMemoryMiB : sums.demandMiB;
        if (memory === undefined || memory >= demandMiB) return [];
        const demand = { cpu: 0, memoryMiB: demandMiB };
        const size = runsOnFargate(model) ? smallestFargateSize(demand, { cpu: knownNumber(task.cpu) }) : undefined;
        const ofContainers = `${String(sums.containerMemoryMiB)} MiB for containers`;
        const ofBuffers = units === "lines" ? "" : ` and ${String(sums.bufferBytes)} bytes of log buffers`;
        return [
            {
                path: ["task", "memory"],
                problem: `${String(memory)} MiB is not more than the sum of ${ofContainers}${ofBuffers}`,
                fix: `give the task ${String(size?.memory ?? demandMiB)} MiB or more, or lower the others`,
            },
        ];
    },
};

/** Memory of a task in MiB, which ECS takes as `512`, `1 GB` or `0.5GB`. */
function memoryMiB(text: string | undefined): number | undefined {
    const gigabytes = /^\s*(\d+(?:\.\d+)?)\s*GB\s*$/i.exec(known(text) ?? "")?.[1];
    return gigabytes === undefined ? knownNumber(text) : Number(gigabytes) * 1024;
}
