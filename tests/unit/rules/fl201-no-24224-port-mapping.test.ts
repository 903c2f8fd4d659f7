import { noForwardPortMapping } from "../../../core/rules/fl201-no-24224-port-mapping";
import { app, containers, model, unknown } from "../support/builders";
import { describeRule } from "../support/rule";

describeRule(noForwardPortMapping, {
    passes: {
        "other ports": model(
            containers(app({ portMappings: [{ containerPort: 24223 }, { containerPortRange: "24225-24300" }] })),
        ),
    },
    fails: {
        "FireLens' port in a container": [
            model(containers(app({ portMappings: [{ containerPort: 80 }, { containerPort: 24224 }] }))),
            "task.containerDefinitions[0].portMappings[1].containerPort",
            /24224 is FireLens' own port; map another port, or drop the mapping/,
        ],
        "FireLens' port as a text": [
            model(containers(app({ portMappings: [{ containerPort: "24224" }] }))),
            "task.containerDefinitions[0].portMappings[0].containerPort",
            /24224/,
        ],
        "FireLens' port on the host": [
            model(containers(app({ portMappings: [{ containerPort: 80, hostPort: 24224 }] }))),
            "task.containerDefinitions[0].portMappings[0].hostPort",
            /24224/,
        ],
        "FireLens' port for UDP": [
            model(containers(app({ portMappings: [{ containerPort: 24224, protocol: "udp" }] }))),
            "task.containerDefinitions[0].portMappings[0].containerPort",
            /24224/,
        ],
        "a range that holds it": [
            model(containers(app({ portMappings: [{ containerPortRange: "24000-24300" }] }))),
            "task.containerDefinitions[0].portMappings[0].containerPortRange",
            /the range holds 24224, FireLens' own port; map 24000-24223 and 24225-24300 instead/,
        ],
        "a range that ends with it": [
            model(containers(app({ portMappings: [{ containerPortRange: "24223-24224" }] }))),
            "task.containerDefinitions[0].portMappings[0].containerPortRange",
            /map 24223 instead/,
        ],
    },
    skips: {
        "ports that are not known": model(
            containers(app({ portMappings: [{ containerPort: unknown() }, { containerPortRange: unknown() }] })),
        ),
    },
});
