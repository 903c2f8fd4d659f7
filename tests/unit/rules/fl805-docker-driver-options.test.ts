import { dockerDriverOptions } from "../../../core/rules/fl805-docker-driver-options";
import { app, containers, logging, model, router, unknown } from "../support/builders";
import { describeRule } from "../support/rule";

describeRule(dockerDriverOptions, {
    passes: {
        "the driver's own option": model(
            containers(logging({ Name: "stdout", "log-driver-buffer-limit": "1" }), router()),
        ),
        "what the plugin has under the same name": model(
            containers(logging({ Name: "forward", tag: "x" }), logging({ Name: "loki", labels: "a=b" }), router()),
        ),
        "what another plugin may have": model(containers(logging({ Name: "SignalFx", mode: "x" }), router())),
        "options of another driver": model(containers(logging({ mode: "non-blocking" }, "awslogs"), router())),
    },
    fails: Object.fromEntries(
        [
            "mode",
            "max-buffer-size",
            "tag",
            "labels",
            "awslogs-group",
            "fluentd-address",
            "splunk-token",
            "env-regex",
        ].map((option) => [
            option,
            [
                model(containers(logging({ Name: "kinesis_firehose", [option]: "CANARY" }), router())),
                `task.containerDefinitions[0].logConfiguration.options["${option}"]`,
                /^is an option of Docker's log drivers, and would become one of the router's output; leave it out/,
            ] as const,
        ]),
    ),
    skips: {
        "a plugin that is not known": model(containers(logging({ Name: unknown(), mode: "x" }), app(), router())),
    },
});
