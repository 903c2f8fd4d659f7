import { unknownRouterOption } from "../../../core/rules/fl111-unknown-router-option";
import { app, containers, model, routing } from "../support/builders";
import { describeRule } from "../support/rule";

describeRule(unknownRouterOption, {
    passes: {
        "the options that there are": model(
            containers(app(), routing({ "config-file-type": "file", "config-file-value": "/a.conf" })),
        ),
    },
    fails: {
        "an option with a slip": [
            model(containers(app(), routing({ "enable-ecs-metadata": "true" }))),
            'task.containerDefinitions[1].firelensConfiguration.options["enable-ecs-metadata"]',
            /is not an option of FireLens, and is ignored; did you mean "enable-ecs-log-metadata"\?/,
        ],
    },
    skips: {},
});
