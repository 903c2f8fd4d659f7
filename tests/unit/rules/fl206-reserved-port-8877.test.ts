import { reservedPort } from "../../../core/rules/fl206-reserved-port-8877";
import { app, containers, model, router, task, unknown } from "../support/builders";
import { describeRule } from "../support/rule";

const taken = { containerPort: 8877 };

describeRule(reservedPort, {
    passes: {
        "an app's port of its own with bridge": model(
            task({ networkMode: "bridge", containerDefinitions: [app({ portMappings: [taken] }), router()] }),
        ),
        "host mode, where nothing listens": model(
            task({ networkMode: "host", containerDefinitions: [app({ portMappings: [taken] }), router()] }),
        ),
        "Fluentd, which is not checked": model(
            containers(app({ portMappings: [taken] }), router({ firelensConfiguration: { type: "fluentd" } })),
        ),
    },
    fails: {
        "an app's port with awsvpc": [
            model(containers(app({ portMappings: [taken] }), router())),
            "task.containerDefinitions[0].portMappings[0].containerPort",
            /^8877 is the port of the log router's health check/,
        ],
        "a range with bridge": [
            model(
                task({
                    networkMode: "bridge",
                    containerDefinitions: [app(), router({ portMappings: [{ containerPortRange: "8000-9000" }] })],
                }),
            ),
            "task.containerDefinitions[1].portMappings[0].containerPortRange",
            /^8877 is the port/,
        ],
    },
    skips: {
        "a port that is not known": model(containers(app({ portMappings: [{ containerPort: unknown() }] }), router())),
    },
});
