import { example, logging, router } from "./examples";
import { PAGES } from "./pages";
import { optionOf, optionSetsOf } from "./parts";
import type { Rule } from "./rule";
import { PLUGINS } from "./tables/plugins";

export const destinationRequiredOptions: Rule = {
    code: "FL807",
    name: "firelens-destination-required-options",
    title: "An output has the options without which its plugin does not start.",
    severity: "high",
    level: "error",
    source: "Fluent Bit (plugins/out_*): the config_map and the start of each plugin",
    enforcement: "mandatory",
    scope: "task",
    areas: ["destinations"],
    why: "The output does not start, and with it the log router.",
    remedy: {
        text: "Give the output what it needs.",
        snippet: '"options": { "Name": "kinesis_firehose", "region": "…", "delivery_stream": "…" }',
    },
    examples: {
        bad: example([logging({ Name: "kinesis_firehose", region: "eu-central-1" }), router()]),
        good: example(),
    },
    docs: PAGES.outputs,
    check: (model) =>
        optionSetsOf(model).flatMap((set) => {
            const plugin = set.program === "fluentbit" ? (set.plugin ?? "") : "";
            const required = Object.hasOwn(PLUGINS, plugin) ? (PLUGINS[plugin]?.required ?? []) : [];
            return required
                .map((names) => (typeof names === "string" ? [names] : names))
                .filter((names) => names.every((name) => optionOf(set, name) === undefined))
                .map((names) => ({
                    path: set.path,
                    problem: `${plugin} does not start without ${names.join(" or ")}`,
                    fix: `add ${names.join(" or ")}`,
                }));
        }),
};
