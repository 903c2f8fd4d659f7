import { routerLogLoop } from "../../../core/rules/fl802-router-log-loop";
import { app, containers, logging, model, router, unknown } from "../support/builders";
import { describeRule } from "../support/rule";

describeRule(routerLogLoop, {
    passes: {
        "a router with its own driver": model(containers(app(), router())),
        "an aggregator": model(containers(logging({ Name: "forward", Host: "logs.example" }), router())),
        "another port of the task": model(containers(logging({ Name: "forward", Port: "24225" }), router())),
    },
    fails: {
        "a router that logs through itself": [
            model(containers(app(), router({ logConfiguration: { logDriver: "awsfirelens", options: {} } }))),
            "task.containerDefinitions[1].logConfiguration",
            /what the log router says would go through the log router.*; let it log by awslogs/,
        ],
        ...Object.fromEntries(
            ["localhost", "127.0.0.1", "${FLUENT_HOST}"].map((host) => [
                `an output to ${host}`,
                [
                    model(containers(logging({ Name: "forward", Host: host, port: "24224" }), router())),
                    "task.containerDefinitions[0].logConfiguration.options",
                    /back to the log router, until its memory is full; give the host/,
                ],
            ]),
        ),
    },
    skips: {
        "a router of whose driver nothing is known": model(
            containers(app(), router({ logConfiguration: { logDriver: unknown() } })),
        ),
    },
});
