import { bufferLimitDriver } from "../../../core/rules/fl501-buffer-limit-driver";
import { containers, logging, model } from "../support/builders";
import { describeRule } from "../support/rule";

describeRule(bufferLimitDriver, {
    passes: { "a limit for FireLens": model(containers(logging({ "log-driver-buffer-limit": "1" }))) },
    fails: {
        "a limit for another driver": [
            model(containers(logging({ "log-driver-buffer-limit": "1" }, "awslogs"))),
            'task.containerDefinitions[0].logConfiguration.options["log-driver-buffer-limit"]',
            /only means something with the awsfirelens driver; leave it out/,
        ],
    },
    skips: {},
});
