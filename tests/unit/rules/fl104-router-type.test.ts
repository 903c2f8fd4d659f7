import { routerType } from "../../../core/rules/fl104-router-type";
import { app, containers, model, router, unknown } from "../support/builders";
import { describeRule } from "../support/rule";

describeRule(routerType, {
    passes: { Fluentd: model(containers(app(), router({ firelensConfiguration: { type: "fluentd" } }))) },
    fails: {
        "a type in another case, and says which is meant": [
            model(containers(app(), router({ firelensConfiguration: { type: "Fluent-Bit" } }))),
            "task.containerDefinitions[1].firelensConfiguration.type",
            /"Fluent-Bit" is not a type of log router; write fluentbit\./,
        ],
        "another program": [
            model(containers(router({ firelensConfiguration: { type: "vector" } }))),
            "task.containerDefinitions[0].firelensConfiguration.type",
            /write fluentbit or fluentd/,
        ],
    },
    skips: {
        "a type that is not known": model(containers(router({ firelensConfiguration: { type: unknown() } }))),
    },
});
