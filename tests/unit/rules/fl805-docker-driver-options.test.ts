import { dockerDriverOptions } from "../../../core/rules/fl805-docker-driver-options";
import { containers, logging, model } from "../support/builders";
import { describeRule } from "../support/rule";

describeRule(dockerDriverOptions, {
    passes: {
        "another driver's own options": model(containers(logging({ "awslogs-group": "a" }, "awslogs"))),
        "a mode that the plugin has": model(containers(logging({ Name: "syslog", mode: "udp" }))),
    },
    fails: Object.fromEntries(
        ["mode", "Mode", "max-buffer-size", "awslogs-group", "fluentd-address", "splunk-token"].map((option) => [
            option,
            [
                model(containers(logging({ Name: "kinesis_firehose", [option]: "x" }))),
                `task.containerDefinitions[0].logConfiguration.options["${option}"]`,
                /is an option of another log driver, and Fluent Bit does not start with it; leave it out/,
            ],
        ]),
    ),
    skips: {},
});
