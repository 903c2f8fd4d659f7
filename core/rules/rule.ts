import { error, warning, type Finding } from "../finding";
import type { Path } from "../path";
import { FIRELENS_DRIVER, type TaskDefinition } from "../task";
import { hasToken } from "../value";
import type { Model } from "./model";
import { wellFormed } from "./well-formed";

/** What a rule found: where in the model, what, and what to write instead. */
export interface Violation {
    readonly path: Path;
    readonly problem: string;
    readonly fix: string;
    /** A level other than the rule's own. */
    readonly level?: Finding["level"];
    /** A severity other than the rule's own. */
    readonly severity?: Severity;
}

export type Severity = "critical" | "high" | "medium" | "low";

/** What the policy pack and the audit do about a finding, unless they are told otherwise. */
export type Enforcement = "mandatory" | "advisory" | "disabled";

/** What a rule is about. */
export type Area =
    | "definition"
    | "network"
    | "start order"
    | "platform"
    | "buffers"
    | "permissions"
    | "security"
    | "reliability"
    | "destinations"
    | "analysis";

/** What the user of a pack or an audit can set about a rule, by name. */
export type Settings = Readonly<Record<string, unknown>>;

/** One setting: its JSON schema with a description, and its default. */
export interface Setting {
    readonly schema: Readonly<Record<string, unknown>> & { readonly type: string; readonly description: string };
    readonly default: unknown;
}

/** How a finding is put right, in general. */
export interface Remedy {
    readonly text: string;
    /** In ECS's own JSON, which every language writes in its own way. */
    readonly snippet?: string;
}

/** What breaks the rule, and what does not. The tests evaluate them and the docs print them. */
export interface Examples {
    readonly bad: Model;
    readonly good: Model;
}

/** One rule about what can work with FireLens, and what is likely to be regretted. */
export interface Rule {
    /** Code that the component, the policy pack, the audit and the docs share. */
    readonly code: string;
    /** Name in the policy pack: `firelens-…`. */
    readonly name: string;
    /** The rule as a sentence. */
    readonly title: string;
    readonly severity: Severity;
    /** `error`: a task that breaks the rule cannot work. `warning`: it works and is likely to be regretted. */
    readonly level: Finding["level"];
    /** What the pack and the audit do by default. */
    readonly enforcement: Enforcement;
    /** `task`: one task definition is enough. `stack`: it takes whoever runs it, groups, roles or instances. */
    readonly scope: "task" | "stack";
    readonly areas: readonly Area[];
    /** Where the fact is from, and the sentence where there is one. */
    readonly source: string;
    readonly quote?: string;
    /** What happens to whoever breaks the rule. */
    readonly why: string;
    readonly remedy: Remedy;
    readonly examples: Examples;
    /** A public page about it. */
    readonly docs: string;
    readonly settings?: Readonly<Record<string, Setting>>;
    /** Whether it holds for task definitions without FireLens too. */
    readonly isGeneral?: boolean;
    readonly check: (model: Model, settings?: Settings) => Violation[];
    /**
     * Where exactly one fix exists and it is in the task definition: the task with it, or undefined when there is nothing
     * to fix. Pure; what it returns passes the rule.
     */
    readonly remediate?: (task: TaskDefinition, settings?: Settings) => TaskDefinition | undefined;
}

/** A finding of a rule. */
export interface RuleFinding extends Finding {
    readonly severity: Severity;
    readonly enforcement: Enforcement;
}

/** The settings of a rule: what is set, over the defaults. */
export function settingsOf(rule: Rule, set: Settings = {}): Settings {
    if (rule.settings === undefined) return set;
    const defaults = Object.entries(rule.settings).map(([name, setting]) => [name, setting.default] as const);
    return { ...Object.fromEntries(defaults), ...set };
}

/**
 * Findings of all rules, each with its path in the model. Settings are by code. Whatever the model holds, this ends: a rule
 * that throws becomes a finding of FL903.
 */
export function evaluate(
    rules: readonly Rule[],
    model: Model,
    settings: Readonly<Record<string, Settings>> = {},
): RuleFinding[] {
    return evaluator(rules, settings)(model);
}

/** The same for many models: what does not depend on one is worked out once. */
export function evaluator(
    rules: readonly Rule[],
    settings: Readonly<Record<string, Settings>> = {},
): (model: Model) => RuleFinding[] {
    const all = rules.map((rule): ToldRule => ({ rule, settings: settingsOf(rule, settings[rule.code]) }));
    const general = all.filter(({ rule }) => rule.isGeneral === true);
    return (model) => {
        const read = wellFormed(model);
        const found: RuleFinding[] = [];
        for (const told of mayUseFirelens(read) ? all : general) found.push(...evaluateRule(told, read));
        return found;
    };
}

/** A rule and what it is told. */
interface ToldRule {
    readonly rule: Rule;
    readonly settings: Settings;
}

function evaluateRule({ rule, settings }: ToldRule, model: Model): RuleFinding[] {
    try {
        return rule.check(model, settings).map((violation) => toFinding(rule, violation));
    } catch {
        // What was thrown may quote a value.
        return [
            {
                ...warning(
                    "FL903",
                    [],
                    `rule ${rule.code} could not read this task`,
                    "report it with the task's shape",
                ),
                severity: "low",
                enforcement: "advisory",
            },
        ];
    }
}

function toFinding(rule: Rule, { path, problem, fix, ...own }: Violation): RuleFinding {
    const make = (own.level ?? rule.level) === "error" ? error : warning;
    return {
        ...make(rule.code, path, problem, fix),
        severity: own.severity ?? rule.severity,
        enforcement: own.level === undefined ? rule.enforcement : ENFORCEMENTS[own.level],
    };
}

const ENFORCEMENTS = { error: "mandatory", warning: "advisory" } as const;

/** Whether the task uses FireLens, as far as it can be known. */
function mayUseFirelens({ task: { containerDefinitions } }: Model): boolean {
    return containerDefinitions.some(({ firelensConfiguration, logConfiguration }) => {
        const driver = logConfiguration?.logDriver;
        return firelensConfiguration !== undefined || driver === FIRELENS_DRIVER || hasToken(driver);
    });
}
