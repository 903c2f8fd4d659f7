import { metadataFlag } from "../../../core/rules/fl109-metadata-flag";
import { containers, model, routing, unknown } from "../support/builders";
import { describeRule } from "../support/rule";

describeRule(metadataFlag, {
    passes: {
        true: model(containers(routing({ "enable-ecs-log-metadata": "true" }))),
        false: model(containers(routing({ "enable-ecs-log-metadata": "false" }))),
    },
    fails: {
        "what the agent cannot read": [
            model(containers(routing({ "enable-ecs-log-metadata": "yes" }))),
            'task.containerDefinitions[0].firelensConfiguration.options["enable-ecs-log-metadata"]',
            /^is neither true nor false; write "true" or "false"/,
        ],
    },
    skips: { "a flag that is not known": model(containers(routing({ "enable-ecs-log-metadata": unknown() }))) },
});
