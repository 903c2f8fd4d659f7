import { bridgeStartOrder } from "../../../core/rules/fl301-bridge-start-order";
import type { ContainerDefinition } from "../../../core/task";
import { app, logging, model, router, task, unknown } from "../support/builders";
import { describeRule } from "../support/rule";
import type { Model } from "../../../core/rules/model";

const START = "START";
const waits = router({ dependsOn: [{ containerName: "db", condition: START }] });
const db: ContainerDefinition = { ...logging({}, "awslogs"), name: "db" };
const bridge = (...containerDefinitions: ContainerDefinition[]): Model =>
    model(task({ networkMode: "bridge", requiresCompatibilities: ["EC2"], containerDefinitions }));

describeRule(bridgeStartOrder, {
    passes: {
        "an app that waits for the router": bridge(
            app({ dependsOn: [{ containerName: "log_router", condition: START }] }),
            db,
            waits,
        ),
        "another network mode": model(task({ containerDefinitions: [app(), db, waits] })),
    },
    fails: {
        "an app that only the agent would let wait": [
            bridge(app(), router()),
            "task.containerDefinitions[0].dependsOn",
            /container "app" may start before the log router/,
        ],
        "an app that may start first": [
            bridge(app(), db, waits),
            "task.containerDefinitions[0].dependsOn",
            /container "app" may start before the log router.*let it wait for "log_router" with START or HEALTHY/,
        ],
    },
    skips: {
        "an app that waits for someone who is not known": bridge(
            app({ dependsOn: [{ containerName: unknown(), condition: START }] }),
            db,
            waits,
        ),
        "a mode that is not known": model(task({ networkMode: unknown(), containerDefinitions: [app(), db, waits] })),
    },
});
