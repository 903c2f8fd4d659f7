import { bufferTotal } from "../../../core/rules/fl503-buffer-total";
import { app, containers, logging, model, unknown } from "../support/builders";
import { describeRule } from "../support/rule";

describeRule(bufferTotal, {
    passes: {
        "a large buffer of a container that has memory": model(
            containers({ ...logging({ "log-driver-buffer-limit": "536870912" }), memoryReservation: 1024 }),
        ),
        "buffers of records, of which nobody knows how many bytes they are": model(
            containers(logging({ "log-driver-buffer-limit": "536870912" })),
            { bufferUnit: "records" },
        ),
        "buffers below the limit": model(
            containers(
                logging({ "log-driver-buffer-limit": "536870911" }),
                app({ logConfiguration: { logDriver: "awslogs" } }),
            ),
        ),
    },
    fails: {
        "one buffer that is too large": [
            model(containers(logging({ "log-driver-buffer-limit": "536870912" }))),
            'task.containerDefinitions[0].logConfiguration.options["log-driver-buffer-limit"]',
            /add up to 536870912 bytes, and must stay below 536870912; lower the limits, or give the containers memory/,
        ],
        "a default that is one too much": [
            model(
                containers(
                    { ...app(), memory: 6 },
                    app(),
                    logging({ "log-driver-buffer-limit": "535822336" }),
                    logging({ "log-driver-buffer-limit": "0" }),
                ),
            ),
            'task.containerDefinitions[1].logConfiguration.options["log-driver-buffer-limit"] and ' +
                'task.containerDefinitions[2].logConfiguration.options["log-driver-buffer-limit"]',
            /add up to 536870912 bytes/,
        ],
    },
    skips: { "limits that are not known": model(containers(logging({ "log-driver-buffer-limit": unknown() }))) },
});
