import { routerLogLoop } from "../../../core/rules/fl802-router-log-loop";
import { app, containers, model, router, task, unknown } from "../support/builders";
import { describeRule } from "../support/rule";

describeRule(routerLogLoop, {
    passes: { "a router that logs by another driver": model(task()) },
    fails: {
        "a router that logs through itself": [
            model(containers(app(), router({ logConfiguration: { logDriver: "awsfirelens" } }))),
            "task.containerDefinitions[1].logConfiguration.logDriver",
            /^what the log router says would go through the log router.*; let it log by awslogs/,
        ],
    },
    skips: {
        "a driver that is not known": model(containers(app(), router({ logConfiguration: { logDriver: unknown() } }))),
    },
});
