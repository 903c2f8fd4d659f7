import { optionInjection } from "../../../core/rules/fl702-option-injection";
import { containers, logging, model, routing, unknown } from "../support/builders";
import { describeRule } from "../support/rule";

describeRule(optionInjection, {
    passes: {
        "signs that stand for nothing in a value": model(
            containers(logging({ Name: "http", Format: "[OUTPUT] # @INCLUDE", "rdkafka.log.level": "ü" })),
        ),
        "a key of Fluentd": model(containers(logging({ "@type": "stdout" }))),
    },
    fails: {
        ...Object.fromEntries(
            ["a\nb", "a\r", "\t", "a\u0085b", "a\u2028b", "\u001b[0m"].map((value) => [
                `a value with ${JSON.stringify(value)}`,
                [
                    model(containers(logging({ Name: "http", Host: value }))),
                    'task.containerDefinitions[0].logConfiguration.options["Host"]',
                    /a line break or control character would add lines to the router's configuration; write the value in one line/,
                ] as const,
            ]),
        ),
        ...Object.fromEntries(
            ["a\nb", "# Host", "[OUTPUT]", " Host", "", "Ho#st", "\u0000"].map((option) => [
                `the name ${JSON.stringify(option)}`,
                [
                    model(containers(logging({ Name: "http", [option]: "x" }))),
                    `task.containerDefinitions[0].logConfiguration.options[${JSON.stringify(option)}]`,
                    /the option's name would change the router's configuration; use the plugin's own name/,
                ] as const,
            ]),
        ),
        "a secret that holds a line break": [
            model(containers(logging({ Name: "http", Host: unknown({ secret: true, control: true }) }))),
            'task.containerDefinitions[0].logConfiguration.options["Host"]',
            /a line break/,
        ],
        "a path of the router that adds a line": [
            model(containers(routing({ "config-file-value": "/x\n[INPUT]" }))),
            'task.containerDefinitions[0].firelensConfiguration.options["config-file-value"]',
            /a line break/,
        ],
        "a name that hides its value": [
            model(containers(logging({ Name: "es", "Tag_Key tags": "tags" }))),
            'task.containerDefinitions[0].logConfiguration.options["Tag_Key tags"]',
            /takes what stands before the blank for the name, and the rest for the value/,
        ],
    },
    skips: { "an option that is not known": model(containers(logging({ Name: "http", Host: unknown() }))) },
});
