import { routerLogLoop } from "../../../core/rules/fl802-router-log-loop";
import { app, containers, model, router, unknown } from "../support/builders";
import { describeRule } from "../support/rule";

describeRule(routerLogLoop, {
    passes: { "a router with its own driver": model(containers(app(), router())) },
    fails: {
        "a router that logs through itself": [
            model(containers(app(), router({ logConfiguration: { logDriver: "awsfirelens", options: {} } }))),
            "task.containerDefinitions[1].logConfiguration.logDriver",
            /would route what it says itself.*; write awslogs/,
        ],
    },
    skips: {
        "a router of whose driver nothing is known": model(
            containers(app(), router({ logConfiguration: { logDriver: unknown() } })),
        ),
    },
});
