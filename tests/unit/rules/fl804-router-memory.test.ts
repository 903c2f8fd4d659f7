import { routerMemory } from "../../../core/rules/fl804-router-memory";
import { app, containers, model, router, unknown } from "../support/builders";
import { describeRule } from "../support/rule";

const { memoryReservation: _, ...bare } = router();

describeRule(routerMemory, {
    passes: { "a limit": model(containers(app(), { ...bare, memory: 64 })) },
    fails: {
        "neither a limit nor a reservation": [
            model(containers(app(), bare)),
            "task.containerDefinitions[1]",
            /buffer 25 MB; give it a memoryReservation, such as 100/,
        ],
    },
    skips: { "a reservation that is not known": model(containers(app(), { ...bare, memoryReservation: unknown() })) },
});
