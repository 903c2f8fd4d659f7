import { RULES } from "../rules";
import { evaluateRule, type Rule, type Violation } from "../rules/rule";
import type { StackGraph, StackResource } from "../stack/graph";
import { joinStack, type StackTask } from "../stack/join";
import { ancestry } from "./ancestry";
import { suppressionsOf } from "./collect-suppressions";
import type { AuditFinding } from "./finding";
import { hygiene } from "./hygiene";
import { findingKey } from "./key";
import type { AuditSettings } from "./settings";
import { suppress } from "./suppress";

/** What an audit looks at, and how. */
export interface AuditOptions {
    readonly settings: AuditSettings;
    /** The day that expiry is held against, in UTC: `2027-01-31`. */
    readonly today: string;
}

/** Everything that the rules find in a stack, those that are suppressed among them, in the order of the resources. */
export function audit(graph: StackGraph, options: AuditOptions): AuditFinding[] {
    return auditTasks(joinStack(graph), graph, options);
}

/** The same of task definitions that have been joined already. */
export function auditTasks(
    tasks: readonly StackTask[],
    graph: StackGraph,
    { settings, today }: AuditOptions,
): AuditFinding[] {
    const found = tasks.flatMap((task) => RULES.flatMap((rule) => findingsOf(rule, task, settings)));
    const suppressions = [...settings.suppressions, ...tasks.flatMap(suppressionsOf)];
    const ancestors = ancestry(graph);
    const { findings, used } = suppress(found, { suppressions, locked: settings.locked, ancestors, today });
    return [...together(findings), ...hygiene({ suppressions, used, settings, graph, today })];
}

/** What one rule finds in one task, at the level that the settings give it. */
export function findingsOf(rule: Rule, task: StackTask, settings: AuditSettings): AuditFinding[] {
    const level = settings.levels.get(rule.code) ?? rule.enforcement;
    if (level === "disabled") return [];
    return evaluateRule(rule, task.model, settings.values.get(rule.code)).map((violation) =>
        toFinding(violation, level === "advisory" ? "advisory" : "mandatory", task),
    );
}

function toFinding(violation: Violation & { readonly rule: Rule }, level: AuditFinding["level"], task: StackTask): AuditFinding {
    const { rule, path: inModel, problem, fix } = violation;
    const { resource, path } = task.locate(inModel);
    const container = containerAt(task, inModel);
    return {
        rule,
        // What a rule itself takes back to a warning fails nobody.
        level: violation.level === "warning" && rule.level === "error" ? "advisory" : level,
        severity: violation.severity ?? rule.severity,
        tasks: [task.resource],
        resource,
        path,
        ...(container !== undefined && { container }),
        problem,
        fix,
        key: findingKey(rule.code, resource, path, container),
    };
}

function containerAt({ model }: StackTask, path: Violation["path"]): string | undefined {
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
