import { fluentVariables } from "../../../core/rules/fl810-fluent-env";
import { app, containers, logging, model, router, task, unknown } from "../support/builders";
import { describeRule } from "../support/rule";

const HOST = [{ name: "FLUENT_HOST", value: "CANARY" }];

describeRule(fluentVariables, {
    passes: {
        "host mode, where the agent sets none": model(
            task({ networkMode: "host", containerDefinitions: [app({ environment: HOST }), router()] }),
        ),
        "a container that does not log through FireLens": model(
            containers(app(), { ...logging({}, "awslogs"), environment: HOST }, router()),
        ),
        "another variable": model(containers(app({ environment: [{ name: "FLUENT_UID", value: "0" }] }), router())),
    },
    fails: {
        "the address": [
            model(containers(app({ environment: HOST }), router())),
            "task.containerDefinitions[0].environment[0]",
            /^the agent sets FLUENT_HOST itself, so this value is never seen; leave it out/,
        ],
    },
    skips: { "variables that are not known": model(containers(app({ environment: unknown() }), router())) },
});
