import { healthyNeedsHealthCheck } from "../../../core/rules/fl303-healthy-needs-health-check";
import type { Model } from "../../../core/rules/model";
import type { ContainerDependency } from "../../../core/task";
import { app, containers, model, router, unknown } from "../support/builders";
import { describeRule } from "../support/rule";

function waiting(dependency: ContainerDependency): Model {
    return model(containers(app({ dependsOn: [dependency] }), router()));
}

describeRule(healthyNeedsHealthCheck, {
    passes: {
        START: waiting({ containerName: "log_router", condition: "START" }),
        "a router with a health check": model(
            containers(
                app({ dependsOn: [{ containerName: "log_router", condition: "HEALTHY" }] }),
                router({ healthCheck: { command: ["CMD", "true"] } }),
            ),
        ),
    },
    fails: {
        "a router without a health check": [
            waiting({ containerName: "log_router", condition: "HEALTHY" }),
            "task.containerDefinitions[0].dependsOn[0].condition",
            /container "log_router" has no health check, so it never gets healthy; give it a healthCheck, or wait for START/,
        ],
    },
    skips: {
        "a condition that is not known": waiting({ containerName: "log_router", condition: unknown() }),
        "a container that is not known": waiting({ containerName: unknown(), condition: "HEALTHY" }),
    },
});
