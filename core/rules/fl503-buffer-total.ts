import { BUFFER_UNITS } from "./settings";
import { MAX_BUFFER_LIMIT, bufferBytesOf } from "../router/memory";
import { usesFirelens, type ContainerDefinition } from "../task";
import { containersOf } from "./parts";
import { alsoLogging, ec2, example, router } from "./examples";
import { PAGES } from "./pages";
import type { Rule } from "./rule";

/** An app without memory of its own that buffers 300 MiB, as in AWS's own example. */
const threeHundred = (name: string): ContainerDefinition => {
    const { memoryReservation: _, ...rest } = alsoLogging({ "log-driver-buffer-limit": "314572800" });
    return { ...rest, name };
};

export const bufferTotal: Rule = {
    code: "FL503",
    name: "firelens-buffer-total",
    title: "Log buffers of containers without memory of their own stay below 512 MiB together.",
    severity: "high",
    level: "error",
    source: "the FireLens page: the total must be less than 536870912 when memory and memoryReservation are not given",
    enforcement: "mandatory",
    scope: "task",
    areas: ["buffers"],
    quote: "The total amount of buffer memory specified must be less than 536870912 (512MiB) when you don't specify the container memory and memoryReservation values.",
    why: "ECS does not run the task.",
    remedy: { text: "Lower the buffer limits, or give the containers memory or memoryReservation." },
    examples: {
        bad: example([threeHundred("one"), threeHundred("two"), router()], ec2({ memory: "2048" })),
        good: example([threeHundred("one"), router()], ec2({ memory: "2048" })),
    },
    docs: PAGES.buffer,
    settings: { units: BUFFER_UNITS },
    check: (model, { units } = {}) => {
        if (units === "lines") return [];
        const unbounded = containersOf(model).filter(
            ({ container }) =>
                usesFirelens(container) && container.memory === undefined && container.memoryReservation === undefined,
        );
        const total = unbounded.reduce((sum, { container }) => sum + (bufferBytesOf(container) ?? 0), 0);
        if (total < MAX_BUFFER_LIMIT) return [];
        return unbounded
            .filter(({ container }) => (bufferBytesOf(container) ?? 0) > 0)
            .map(({ path }) => ({
                path: [...path, "logConfiguration", "options", "log-driver-buffer-limit"],
                problem: `the buffers of containers without memory add up to ${String(total)} bytes, and must stay below 536870912`,
                fix: "lower the limits, or give the containers memory or memoryReservation",
            }));
    },
};
