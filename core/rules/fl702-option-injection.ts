import { misreadingOf, type Misreading } from "../config/fluentd-value";
import { UNKNOWN_OPTION } from "./well-formed";
import { looksLikeParsers } from "../config/split-parsers";
import type { Path } from "../path";
import { PATTERN_OPTIONS, type ContainerDefinition } from "../task";
import { carriesControl, hasToken } from "../value";
import { containersOf, optionSetsOf, routerTypeIn, valuesOf, type LocatedValue, type OptionSet } from "./parts";
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
    source: "the template of the ECS agent's configuration (awslabs/go-config-generator-for-fluentd-and-fluentbit, fluent-bit-template.go): keys and values are written without escaping",
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
        ...optionSetsOf(model).flatMap((set) => checkOptions(valuesOf(set))),
        ...(routerTypeIn(model) === "fluentd" ? optionSetsOf(model).flatMap(checkLiterals) : []),
        ...containersOf(model).flatMap(({ container, path }) => checkOptions(optionsOfRouter(container, path))),
        ...(routerTypeIn(model) === "fluentd" ? [] : optionSetsOf(model))
            .filter(({ path }) => path[0] === "configOutputs")
            .flatMap((set) => checkDelivered(valuesOf(set))),
    ],
};

/** The init process looks for parsers in the whole of a file that it fetches (firelens.md §6.1). */
function checkDelivered(values: readonly LocatedValue[]): Violation[] {
    return values
        .filter(({ value }) => typeof value === "string" && looksLikeParsers(value))
        .map(({ path }) => ({
            path,
            problem: "for the word in brackets the init process would take the whole configuration for parsers",
            fix: "write another value",
        }));
}

/** Names that Fluentd itself looks at; any other with an @ would be a command, such as `@include`. */
const FLUENTD_NAMES: readonly string[] = ["@type", "@id", "@log_level", "@label"];

const MISREAD: Readonly<Record<Misreading, readonly [problem: string, fix: string]>> = {
    quote: ["begins with a quote that does not end the value, and Fluentd then does not start", "close the quote"],
    json: ["begins with a bracket, and is not the JSON that Fluentd then takes it for", "put it into single quotes"],
    comment: ["has a # behind a blank, where Fluentd takes the rest for a comment", "put it into single quotes"],
    code: ["is Ruby, which the router would run", "refer to variables only, as \"#{ENV['NAME']}\""],
};

/** Values that Fluentd would read otherwise than they stand. A pattern goes to Fluentd as a value too. */
function checkLiterals(set: OptionSet): Violation[] {
    return valuesOf(set).flatMap(({ option, value, path: at }) => {
        if (option.startsWith("@") && !FLUENTD_NAMES.includes(option)) {
            return [{ path: at, problem: "is a command of Fluentd's, not an option", fix: "leave it out" }];
        }
        if (typeof value !== "string" || carriesControl(value)) return [];
        const reason = misreadingOf(value);
        if (reason === undefined) return [];
        const [problem, fix] = MISREAD[reason];
        return [{ path: at, problem, fix: isPattern(option) ? "put it into (?:…), and write a # as [#]" : fix }];
    });
}

const isPattern = (option: string): boolean => (PATTERN_OPTIONS as readonly string[]).includes(option);

function optionsOfRouter({ firelensConfiguration }: ContainerDefinition, path: Path): LocatedValue[] {
    return Object.entries<unknown>(firelensConfiguration?.options ?? {}).map(([option, value]) => {
        return { option, value, path: [...path, "firelensConfiguration", "options", option] };
    });
}

function checkOptions(values: readonly LocatedValue[]): Violation[] {
    return values.flatMap(({ option, value, path: at }) => {
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
        const problem = "the router takes what stands before the blank for the name, and the rest for the value";
        return [{ path: at, problem, fix: "write the name alone, and the rest into the value", level: "warning" }];
    });
}
