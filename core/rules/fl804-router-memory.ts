import type { ContainerDefinition } from "../task";
import { app, example, router } from "./examples";
import { PAGES } from "./pages";
import { containersOf } from "./parts";
import { foundIn, replaced } from "./remediate";
import type { Rule } from "./rule";

/** MiB: what AWS's examples have at least, twice (firelens.md §9). */
const RESERVATION = 100;

function withoutMemory(): ContainerDefinition {
    const { memoryReservation: _, ...rest } = router();
    return rest;
}

export const routerMemory: Rule = {
    code: "FL804",
    name: "firelens-router-memory",
    title: "The log router has memory of its own.",
    severity: "low",
    level: "warning",
    source: "the ECS agent (agent/taskresource/firelens/firelensconfig_unix.go): Mem_Buf_Limit is half of the router's memory, else 25 MB",
    enforcement: "advisory",
    scope: "task",
    areas: ["reliability", "buffers"],
    why: "The agent takes half of the router's memory for its buffer, and 25 MB where it is given none: a burst is paused and may be lost.",
    remedy: { text: "Reserve memory for the log router, 100 MiB or more.", snippet: '"memoryReservation": 100' },
    examples: { bad: example([app(), withoutMemory()]), good: example() },
    docs: PAGES.agent,
    remediate: (task) =>
        replaced(
            task,
            foundIn(routerMemory, task).map((path) => [...path, "memoryReservation"]),
            () => RESERVATION,
        ),
    check: (model) =>
        containersOf(model).flatMap(({ container, path }) => {
            const { firelensConfiguration, memory, memoryReservation } = container;
            if (firelensConfiguration === undefined || memory !== undefined || memoryReservation !== undefined) {
                return [];
            }
            return [
                {
                    path,
                    problem: "the log router has no memory of its own, so the agent lets it buffer 25 MB",
                    fix: `give it a memoryReservation, such as ${RESERVATION}`,
                },
            ];
        }),
};
