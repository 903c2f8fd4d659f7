import { UNKNOWN_OPTION } from "./well-formed";
import { looksLikeParsers } from "../config/split-parsers";
import type { Path } from "../path";
import type { LogOptions } from "../task";
import { carriesControl, hasToken } from "../value";
import { containersOf, optionSetsOf } from "./parts";
import { example, router, alsoLogging } from "./examples";
import { PAGES } from "./pages";
import type { Rule, Violation } from "./rule";

/** What would begin something else where the agent's template writes `key value`: a comment, a group, a command. */
const KEY = /^@?[A-Za-z0-9_][^#[\]]*$/;

export const optionInjection: Rule = {
    code: "FL702",
    name: "firelens-option-injection",
    title: "No option adds lines to the router's configuration.",
    severity: "high",
    level: "error",
    source: "the ECS agent's source: the agent writes keys and values without escaping",
    enforcement: "mandatory",
    scope: "task",
    areas: ["security", "definition"],
    why: "A line break in an option writes further lines into the router's configuration: it does not start, or it does what nobody asked for.",
    remedy: { text: "Write keys and values in one line, without brackets or # in the key." },
    examples: {
        bad: example([alsoLogging({ log_key: "log\n[OUTPUT]" }), router()]),
        good: example([alsoLogging({ log_key: "log" }), router()]),
    },
    docs: PAGES.agent,
    check: (model) => [
        ...optionSetsOf(model).flatMap(({ options, path }) => checkOptions(options, path)),
        ...containersOf(model).flatMap(({ container, path }) =>
            checkOptions(container.firelensConfiguration?.options ?? {}, [...path, "firelensConfiguration", "options"]),
        ),
        ...model.configOutputs.flatMap(({ output }, index) =>
            checkDelivered(output.options, ["configOutputs", index, "options"]),
        ),
    ],
};

/** The init process looks for parsers in the whole of a file that it fetches (firelens.md §6.1). */
function checkDelivered(options: LogOptions, path: Path): Violation[] {
    return Object.entries<unknown>(options)
        .filter(([, value]) => typeof value === "string" && looksLikeParsers(value))
        .map(([option]) => ({
            path: [...path, option],
            problem: "for the word in brackets the init process would take the whole configuration for parsers",
            fix: "write another value",
        }));
}

function checkOptions(options: LogOptions, path: Path): Violation[] {
    return Object.entries<unknown>(options).flatMap(([option, value]) => {
        const at = [...path, option];
        if (option === UNKNOWN_OPTION) return [];
        if (hasToken(option) || carriesControl(option) || !KEY.test(option)) {
            const fix = "use the plugin's own name of the option";
            return [{ path: at, problem: "the option's name would change the router's configuration", fix }];
        }
        if (typeof value === "string" && carriesControl(value)) {
            const problem = "a line break or control character would add lines to the router's configuration";
            return [{ path: at, problem, fix: "write the value in one line" }];
        }
        if (!option.includes(" ")) return [];
        // It runs: AWS's own example for Elastic Cloud has `Tag_Key tags`.
        const problem = "Fluent Bit takes what stands before the blank for the name, and the rest for the value";
        return [{ path: at, problem, fix: "write the name alone, and the rest into the value", level: "warning" }];
    });
}
