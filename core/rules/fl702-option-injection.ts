import { carriesControl } from "../value";
import { containersOf, optionSetsOf, type Rule } from "./rule";

/** What would end a key or begin something else where the agent's template writes `key value`. */
const KEY = /^@?[A-Za-z0-9_][^#[\]]*$/;

export const optionInjection: Rule = {
    code: "FL702",
    name: "firelens-option-injection",
    title: "No option adds lines to the router's configuration.",
    severity: "high",
    level: "error",
    source: "firelens.md §1.1: the agent writes keys and values without escaping",
    check: (model) => [
        ...optionSetsOf(model).flatMap(({ options, path }) => checkOptions(options, path)),
        ...containersOf(model).flatMap(({ container, path }) =>
            checkOptions(container.firelensConfiguration?.options ?? {}, [...path, "firelensConfiguration", "options"]),
        ),
    ],
};

function checkOptions(
    options: Readonly<Record<string, string>>,
    path: readonly (string | number)[],
): { path: readonly (string | number)[]; problem: string; fix: string }[] {
    return Object.entries(options).flatMap(([option, value]) => {
        const at = [...path, option];
        if (carriesControl(option) || !KEY.test(option)) {
            const fix = "use the plugin's own name of the option";
            return [{ path: at, problem: "the option's name would change the router's configuration", fix }];
        }
        if (typeof value !== "string" || !carriesControl(value)) return [];
        const problem = "a line break or control character would add lines to the router's configuration";
        return [{ path: at, problem, fix: "write the value in one line" }];
    });
}
