import { error, warning, type Finding } from "../finding";
import type { Path } from "../path";
import type { ContainerDefinition, LogOptions, Secret } from "../task";
import type { Model } from "./model";

/** What a rule found: where in the model, what, and what to write instead. */
export interface Violation {
    readonly path: Path;
    readonly problem: string;
    readonly fix: string;
    /** A level other than the rule's own. */
    readonly level?: Finding["level"];
}

/** One rule about what can work with FireLens, and what is likely to be regretted. */
export interface Rule {
    /** Code that the component, the policy pack, the audit and the docs share. */
    readonly code: string;
    /** Name in the policy pack: `firelens-…`. */
    readonly name: string;
    /** The rule as a sentence. */
    readonly title: string;
    readonly severity: "critical" | "high" | "medium" | "low";
    /** `error`: a task that breaks the rule cannot work. `warning`: it works and is likely to be regretted. */
    readonly level: Finding["level"];
    /** Where the fact is from. */
    readonly source: string;
    readonly check: (model: Model) => Violation[];
}

/** Findings of all rules, each with its path in the model. */
export function evaluate(rules: readonly Rule[], model: Model): Finding[] {
    return rules.flatMap((rule) =>
        rule
            .check(model)
            .map(({ path, problem, fix, level }) =>
                (level ?? rule.level) === "error"
                    ? error(rule.code, path, problem, fix)
                    : warning(rule.code, path, problem, fix),
            ),
    );
}

/** A container and its path in the model. */
export interface Located {
    readonly container: ContainerDefinition;
    readonly path: Path;
}

/** The containers of the task with their paths. */
export function containersOf(model: Model): Located[] {
    return model.task.containerDefinitions.map((container, index) => ({
        container,
        path: ["task", "containerDefinitions", index],
    }));
}

/** Options that become an output of the log router, wherever they are written. */
export interface OptionSet {
    readonly options: LogOptions;
    readonly secretOptions: readonly Secret[];
    readonly path: Path;
}

/** Every set of options that becomes an output: log options of containers, and outputs of the configuration. */
export function optionSetsOf(model: Model): OptionSet[] {
    const native = containersOf(model).flatMap(({ container, path }) => {
        const { logDriver, options, secretOptions } = container.logConfiguration ?? {};
        if (logDriver !== "awsfirelens") return [];
        return [
            {
                options: options ?? {},
                secretOptions: secretOptions ?? [],
                path: [...path, "logConfiguration", "options"],
            },
        ];
    });
    const configured = model.configOutputs.map(({ output }, index) => ({
        options: output.options,
        secretOptions: [],
        path: ["configOutputs", index, "options"],
    }));
    return [...native, ...configured];
}
