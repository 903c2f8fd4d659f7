import { optionInjection } from "../../../core/rules/fl702-option-injection";
import type { OutputSection } from "../../../core/destinations/destination";
import type { ConfigOutput } from "../../../core/plan";
import type { Model } from "../../../core/rules/model";
import type { LogOptions } from "../../../core/task";
import { containers, fluentdRouter, logging, model, routing, unknown } from "../support/builders";
import { describeRule } from "../support/rule";

/** What the rule reads of a task with Fluentd and an app with these options. */
function fluentd(options: Readonly<Record<string, string>>): Model {
    return model(containers(fluentdRouter(), logging(options)));
}

/** An output that is written into the configuration. */
function outputOf(options: LogOptions, sections: readonly OutputSection[] = []): ConfigOutput {
    const output = { destination: "s3", plugin: "s3", target: "b", options, sections, sources: {}, statements: [] };
    return { container: "app", match: "app-firelens**", output };
}

describeRule(optionInjection, {
    passes: {
        "signs that stand for nothing in a value": model(
            containers(logging({ Name: "http", Format: "[OUTPUT] # @INCLUDE", "rdkafka.log.level": "ü" })),
        ),
        "a key of Fluentd": model(containers(logging({ "@type": "stdout" }))),
        "a variable and JSON for Fluentd": fluentd({ "@type": "s3", a: `"#{ENV['A']}"`, b: '{"c": "d"}', e: "f#g" }),
        "what only Fluentd would misread": model(containers(logging({ Name: "http", Host: "a #b" }))),
        "words that only the init process looks for": model(containers(fluentdRouter()), {
            configOutputs: [outputOf({ endpoint: "a[PARSER]" })],
        }),
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
        ...Object.fromEntries(
            [
                ["a #b", /a # behind a blank.*; put it into single quotes/],
                ["[a", /begins with a bracket/],
                ['"a', /begins with a quote that does not end the value/],
                ['"#{`id`}"', /is Ruby, which the router would run; refer to variables only/],
            ].map(([value, sentence]) => [
                `${String(value)}, which Fluentd would not read as it stands`,
                [
                    fluentd({ "@type": "s3", path: String(value) }),
                    'task.containerDefinitions[1].logConfiguration.options["path"]',
                    sentence as RegExp,
                ] as const,
            ]),
        ),
        "a command of Fluentd's": [
            fluentd({ "@type": "s3", "@include": "/etc/passwd" }),
            'task.containerDefinitions[1].logConfiguration.options["@include"]',
            /is a command of Fluentd's, not an option/,
        ],
        "an entry of a section that Fluentd would not read as it stands": [
            model(containers(fluentdRouter()), {
                configOutputs: [outputOf({}, [{ name: "inject", entries: { time_key: "{t" } }])],
            }),
            'configOutputs[0].options["inject.time_key"]',
            /begins with a bracket/,
        ],
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
