import { singleRouter } from "../../../core/rules/fl103-single-router";
import { app, containers, model, router } from "../support/builders";
import { describeRule } from "../support/rule";

describeRule(singleRouter, {
    passes: {},
    fails: {
        "a second router": [
            model(containers(router(), app(), router({ name: "other_router" }))),
            "task.containerDefinitions[2].firelensConfiguration",
            /container "other_router" is a second log router; keep one/,
        ],
    },
    skips: {},
});
