import { fluentVariables } from "../../../core/rules/fl810-fluent-env";
import { app, containers, model, router, task, unknown } from "../support/builders";
import { describeRule } from "../support/rule";

const environment = [{ name: "FLUENT_HOST", value: "10.0.0.1" }];

describeRule(fluentVariables, {
    passes: {
        "another variable": model(containers(app({ environment: [{ name: "HOST", value: "a" }] }), router())),
        "a container that does not log through FireLens": model(
            containers(app({ environment, logConfiguration: { logDriver: "awslogs" } }), router()),
        ),
        "host, where the agent sets nothing": model(
            task({ networkMode: "host", containerDefinitions: [app({ environment }), router()] }),
        ),
    },
    fails: {
        "an address of the program's own": [
            model(containers(app({ environment }), router())),
            "task.containerDefinitions[0].environment[0]",
            /the agent sets this variable .*; leave it out/,
        ],
    },
    skips: { "variables that are not known": model(containers(app({ environment: unknown() }), router())) },
});
