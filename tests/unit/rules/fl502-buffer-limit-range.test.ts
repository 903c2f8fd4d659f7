import { bufferLimitRange } from "../../../core/rules/fl502-buffer-limit-range";
import { containers, logging, model, unknown } from "../support/builders";
import { describeRule } from "../support/rule";

describeRule(bufferLimitRange, {
    passes: {
        nothing: model(containers(logging({ "log-driver-buffer-limit": "0" }))),
        "the most": model(containers(logging({ "log-driver-buffer-limit": "536870912" }))),
        "a limit of another driver": model(containers(logging({ "log-driver-buffer-limit": "x" }, "awslogs"))),
    },
    fails: Object.fromEntries(
        ["536870913", "-1", "1.5", "1MiB", "1e3", " 1", ""].map((limit) => [
            `"${limit}"`,
            [
                model(containers(logging({ "log-driver-buffer-limit": limit }))),
                'task.containerDefinitions[0].logConfiguration.options["log-driver-buffer-limit"]',
                /is not a whole number from 0 to 536870912; write it in bytes and digits only, such as 2097152/,
            ],
        ]),
    ),
    skips: { "a limit that is not known": model(containers(logging({ "log-driver-buffer-limit": unknown() }))) },
});
