import { routerOwnLogs } from "../../../core/rules/fl803-router-own-logs";
import { app, containers, model, router, unknown } from "../support/builders";
import { describeRule } from "../support/rule";

const { logConfiguration: _, ...silent } = router();

describeRule(routerOwnLogs, {
    passes: { "any driver": model(containers(app(), router({ logConfiguration: { logDriver: "json-file" } }))) },
    fails: {
        "no driver": [
            model(containers(app(), silent)),
            "task.containerDefinitions[1].logConfiguration",
            /^the log router's own logs go nowhere/,
        ],
        none: [
            model(containers(app(), router({ logConfiguration: { logDriver: "none" } }))),
            "task.containerDefinitions[1].logConfiguration",
            /^the log router's own logs go nowhere/,
        ],
    },
    skips: {
        "a driver that is not known": model(containers(app(), router({ logConfiguration: { logDriver: unknown() } }))),
    },
});
