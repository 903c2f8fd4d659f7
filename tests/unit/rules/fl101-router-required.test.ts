import { routerRequired } from "../../../core/rules/fl101-router-required";
import { app, containers, model, task, unknown } from "../support/builders";
import { describeRule } from "../support/rule";

describeRule(routerRequired, {
    passes: {
        "a task that does not use FireLens": model(containers(app({ logConfiguration: { logDriver: "awslogs" } }))),
    },
    fails: {
        "a container that logs to a router that is not there": [
            model(containers(app())),
            "task.containerDefinitions[0].logConfiguration.logDriver",
            /container "app" logs by awsfirelens and no container has a firelensConfiguration; add a log router/,
        ],
    },
    skips: {
        "a log driver that is not known": model(containers(app({ logConfiguration: { logDriver: unknown() } }))),
        "a task without containers": model(task({ containerDefinitions: [] })),
    },
});
