import { didYouMean } from "../arguments/did-you-mean";
import { BUFFER_LIMIT_OPTION, optionName, PATTERN_OPTIONS } from "../task";
import { hasToken } from "../value";
import { alsoLogging, example, router } from "./examples";
import { dockerDriverOptions } from "./fl805-docker-driver-options";
import { PAGES } from "./pages";
import { optionSetsOf } from "./parts";
import type { Rule } from "./rule";
import { isKnownOption, PLUGINS, SHARED_OPTIONS } from "./tables/plugins";

const NOT_FOR_OUTPUT: readonly string[] = [BUFFER_LIMIT_OPTION, ...PATTERN_OPTIONS];

export const destinationUnknownOptions: Rule = {
    code: "FL808",
    name: "firelens-destination-unknown-options",
    title: "An output has the options of its plugin, and no others.",
    severity: "low",
    level: "warning",
    source: "Fluent Bit (plugins/out_*, src/flb_output.c): the config_map of each plugin and the properties of every output",
    enforcement: "advisory",
    scope: "task",
    areas: ["destinations"],
    why: "Fluent Bit refuses a configuration with an option that the plugin does not have, and the router stops.",
    remedy: { text: "Use the plugin's own names." },
    examples: {
        bad: example([alsoLogging({ time_keys: "time" }), router()]),
        good: example([alsoLogging({ time_key: "time" }), router()]),
    },
    docs: PAGES.outputs,
    check: (model) => {
        // What is Docker's is told already.
        const told = new Set(dockerDriverOptions.check(model).map(({ path }) => JSON.stringify(path)));
        return optionSetsOf(model).flatMap(({ options, path, plugin = "", program }) => {
            const own = Object.hasOwn(PLUGINS, plugin) ? PLUGINS[plugin]?.known : undefined;
            if (program !== "fluentbit" || own === undefined) return [];
            const known = [...own, ...SHARED_OPTIONS];
            return Object.keys(options)
                .filter((option) => !hasToken(option) && !NOT_FOR_OUTPUT.includes(option))
                .filter((option) => !isKnownOption(optionName(option), known) && optionName(option) !== "")
                .map((option) => ({ option, at: [...path, option] }))
                .filter(({ at }) => !told.has(JSON.stringify(at)))
                .map(({ option, at }) => {
                    const meant = didYouMean(
                        optionName(option),
                        known.filter((name) => !name.endsWith("*")),
                    );
                    return {
                        path: at,
                        problem: `${plugin} has no such option`,
                        fix: meant === undefined ? "use the plugin's own names" : `did you mean "${meant}"?`,
                    };
                });
        });
    },
};
