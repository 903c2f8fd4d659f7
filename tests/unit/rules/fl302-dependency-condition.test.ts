import { dependencyCondition } from "../../../core/rules/fl302-dependency-condition";
import type { Model } from "../../../core/rules/model";
import { app, containers, model, router, unknown } from "../support/builders";
import { describeRule } from "../support/rule";

function waiting(containerName: string, condition: string): Model {
    return model(containers(app({ dependsOn: [{ containerName, condition }] }), router()));
}

describeRule(dependencyCondition, {
    passes: {
        START: waiting("log_router", "START"),
        HEALTHY: waiting("log_router", "HEALTHY"),
        "SUCCESS of another container": waiting("migrate", "SUCCESS"),
    },
    fails: {
        COMPLETE: [
            waiting("log_router", "COMPLETE"),
            "task.containerDefinitions[0].dependsOn[0].condition",
            /the log router runs as long as the task, so COMPLETE never happens; write START, or HEALTHY with/,
        ],
        SUCCESS: [
            waiting("log_router", "SUCCESS"),
            "task.containerDefinitions[0].dependsOn[0].condition",
            /SUCCESS never happens/,
        ],
    },
    skips: {
        "a condition that is not known": waiting("log_router", unknown()),
        "a container that is not known": waiting(unknown(), "COMPLETE"),
    },
});
