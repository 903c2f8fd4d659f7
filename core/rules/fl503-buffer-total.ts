import { MAX_BUFFER_LIMIT, bufferBytesOf } from "../router/memory";
import { usesFirelens } from "../task";
import { containersOf, type Rule } from "./rule";

export const bufferTotal: Rule = {
    code: "FL503",
    name: "firelens-buffer-total",
    title: "Log buffers of containers without memory of their own stay below 512 MiB together.",
    severity: "high",
    level: "error",
    source: "the FireLens page: the total must be less than 536870912 when memory and memoryReservation are not given",
    check: (model) => {
        // The page's arithmetic is about bytes: how many a record has, nobody knows.
        if (model.bufferUnit === "records") return [];
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
