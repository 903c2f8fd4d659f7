import { routerEssential } from "../../../core/rules/fl801-router-essential";
import { app, containers, model, router, unknown } from "../support/builders";
import { describeRule } from "../support/rule";

describeRule(routerEssential, {
    passes: { "an app that is not essential": model(containers(app({ essential: false }), router())) },
    fails: {
        "a router that the task survives": [
            model(containers(app(), router({ essential: false }))),
            "task.containerDefinitions[1].essential",
            /when the log router stops, the task runs on and its logs are lost without a trace; leave essential at true/,
        ],
    },
    skips: { "a router of which it is not known": model(containers(router({ essential: unknown() }))) },
});
