import { routerHasClients } from "../../../core/rules/fl102-router-has-clients";
import { app, containers, model, router, unknown } from "../support/builders";
import { describeRule } from "../support/rule";

describeRule(routerHasClients, {
    passes: { "a task without FireLens": model(containers(app({ logConfiguration: { logDriver: "awslogs" } }))) },
    fails: {
        "a router that nobody logs to": [
            model(containers(router(), app({ logConfiguration: { logDriver: "awslogs" } }))),
            "task.containerDefinitions",
            /no container sends its logs through FireLens.*; let at least one container log by awsfirelens/,
        ],
    },
    skips: {
        "a log driver that is not known": model(
            containers(router(), app({ logConfiguration: { logDriver: unknown() } })),
        ),
    },
});
