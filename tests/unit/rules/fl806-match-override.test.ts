import { matchOverride } from "../../../core/rules/fl806-match-override";
import { containers, fluentdRouter, logging, model } from "../support/builders";
import { describeRule } from "../support/rule";

describeRule(matchOverride, {
    passes: {
        "a Match of another driver": model(containers(logging({ Match: "*" }, "gelf"))),
        "a Match that Fluentd passes over": model(containers(fluentdRouter(), logging({ "@type": "s3", match: "*" }))),
    },
    fails: Object.fromEntries(
        ["Match", "match", "MATCH_REGEX", "Match *"].map((option) => [
            option,
            [
                model(containers(logging({ Name: "http", [option]: "x" }))),
                `task.containerDefinitions[0].logConfiguration.options["${option}"]`,
                /would send this output the records of other containers, or none; leave it out/,
            ],
        ]),
    ),
    skips: {},
});
