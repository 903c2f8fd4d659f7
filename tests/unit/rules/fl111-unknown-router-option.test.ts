import { unknownRouterOption } from "../../../core/rules/fl111-unknown-router-option";
import { app, containers, model, routing, unknown } from "../support/builders";
import { describeRule } from "../support/rule";

describeRule(unknownRouterOption, {
    passes: {
        "the three options": model(
            containers(
                app(),
                routing({
                    "enable-ecs-log-metadata": "true",
                    "config-file-type": "file",
                    "config-file-value": "/extra.conf",
                }),
            ),
        ),
    },
    fails: {
        "another option": [
            model(containers(app(), routing({ "config-file-path": "CANARY" }))),
            'task.containerDefinitions[1].firelensConfiguration.options["config-file-path"]',
            /^is no option of a log router.*; did you mean "config-file-type"\?/,
        ],
    },
    skips: { "a value that is not known": model(containers(app(), routing({ "config-file-type": unknown() }))) },
});
