import { managedPolicy } from "../iam/managed-policies";
import type { Path } from "../path";
import { RULES } from "../rules";
import { evaluator, type Rule, type RuleFinding } from "../rules/rule";
import type { StackGraph, StackResource } from "../stack/graph";
import { joinStack, type StackTask } from "../stack/join";
import { ancestry } from "./ancestry";
import { suppressionsOf } from "./collect-suppressions";
import type { AuditFinding } from "./finding";
import { hygiene } from "./hygiene";
import { findingKey } from "./key";
import type { EnforcementLevel } from "./levels";
import type { AuditSettings } from "./settings";
import { suppress } from "./suppress";

/** What an audit looks at, and how. */
export interface AuditOptions {
    readonly settings: AuditSettings;
    /** The day that expiry is held against, in UTC: `2027-01-31`. */
    readonly today: string;
    /** The rules to go by, where not all of them can be: those about one task when there is no more than that. */
    readonly rules?: readonly Rule[];
}

/** Everything that the rules find in a stack, those that are suppressed among them, in the order of the resources. */
export function audit(graph: StackGraph, options: AuditOptions): AuditFinding[] {
    return auditTasks(joinStack(graph, { managedPolicy }), graph, options);
}

/** The same of task definitions that have been joined already. */
export function auditTasks(
    tasks: readonly StackTask[],
    graph: StackGraph,
    { settings, today, rules }: AuditOptions,
): AuditFinding[] {
    const find = finder(settings, rules);
    const found = tasks.flatMap(find);
    const suppressions = [...settings.suppressions, ...tasks.flatMap(suppressionsOf)];
    const ancestors = ancestry(graph);
    const { findings, used } = suppress(found, { suppressions, locked: settings.locked, ancestors, today });
    return [...together(findings), ...hygiene({ suppressions, used, settings, graph, today })];
}

/** Finds what the rules find in a task, at the levels that the settings give them. */
function finder(settings: AuditSettings, rules: readonly Rule[] = RULES): (task: StackTask) => AuditFinding[] {
    const enabled = rules.filter((rule) => levelOf(rule, settings) !== "disabled");
    const evaluate = evaluator(enabled, Object.fromEntries(settings.values));
    return (task) =>
        evaluate(task.model).flatMap((found) => {
            const rule = RULE_BY_CODE.get(found.code);
            const level = rule === undefined ? "disabled" : levelOf(rule, settings);
            return rule === undefined || level === "disabled" ? [] : [toFinding(rule, level, found, task)];
        });
}

const RULE_BY_CODE = new Map(RULES.map((rule) => [rule.code, rule]));

function levelOf(rule: Rule, { levels }: AuditSettings): EnforcementLevel {
    return levels.get(rule.code) ?? rule.enforcement;
}

function toFinding(rule: Rule, level: EnforcementLevel, found: RuleFinding, task: StackTask): AuditFinding {
    const { path: inModel, problem, fix, severity } = found;
    const { resource, path } = task.locate(inModel);
    const container = containerAt(task, inModel);
    return {
        rule,
        // What a rule itself takes back to a warning fails nobody.
        level: level === "advisory" || (found.level === "warning" && rule.level === "error") ? "advisory" : "mandatory",
        severity,
        tasks: [task.resource],
        resource,
        path,
        ...(container !== undefined && { container }),
        problem,
        fix,
        key: findingKey(rule.code, resource, path, container),
    };
}

function containerAt({ model }: StackTask, path: Path): string | undefined {
    const [root, list, index] = path;
    if (root !== "task" || list !== "containerDefinitions" || typeof index !== "number") return undefined;
    const name: unknown = model.task.containerDefinitions[index]?.name;
    return typeof name === "string" ? name : undefined;
}

/** Findings once each: what several tasks share, a security group say, is said once and names them all. */
function together(findings: readonly AuditFinding[]): AuditFinding[] {
    const groups = new Map<string, AuditFinding>();
    for (const finding of findings) {
        const { rule, resource, path, problem, suppressed } = finding;
        const key = JSON.stringify([rule.code, resource.id, path, problem, suppressed]);
        const first = groups.get(key);
        const tasks = (first?.tasks ?? []).concat(finding.tasks);
        groups.set(key, { ...(first ?? finding), tasks: uniqueById(tasks) });
    }
    return [...groups.values()];
}

function uniqueById(resources: readonly StackResource[]): StackResource[] {
    return [...new Map(resources.map((resource) => [resource.id, resource])).values()];
}
