import { stringOptions } from "../../../core/rules/fl110-string-options";
import { app, containers, logging, model, unknown } from "../support/builders";
import { describeRule } from "../support/rule";

describeRule(stringOptions, {
    passes: { "options of another driver": model(containers(logging({ "awslogs-group": "x" }, "awslogs"))) },
    fails: {
        "a number": [
            model(containers(logging({ Name: "http", Port: 443 } as never))),
            'task.containerDefinitions[0].logConfiguration.options["Port"]',
            /is a number, and ECS takes strings only; put it in quotes/,
        ],
        null: [
            model(
                containers(
                    app({
                        firelensConfiguration: { type: "fluentbit", options: { "config-file-type": null } },
                    } as never),
                ),
            ),
            'task.containerDefinitions[0].firelensConfiguration.options["config-file-type"]',
            /is a null/,
        ],
    },
    skips: { "an option that is not known": model(containers(logging({ Name: unknown() }))) },
});
