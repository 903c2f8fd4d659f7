import { isRecord } from "../json";
import { comparePaths, type Path } from "../path";
import type { TaskDefinition } from "../task";
import { settingsOf, type Rule, type Settings } from "./rule";
import { wellFormed } from "./well-formed";

/** The task with a rule's only fix, or undefined when it has none or there is nothing to fix. Never throws. */
export function remediate(rule: Rule, task: TaskDefinition, settings?: Settings): TaskDefinition | undefined {
    try {
        return rule.remediate?.(task, settingsOf(rule, settings));
    } catch {
        return undefined;
    }
}

/** Where a rule finds something in a task, from the task on. */
export function foundIn(rule: Rule, task: TaskDefinition, settings?: Settings): Path[] {
    const model = wellFormed({ task, securityGroups: [], hostSecurityGroups: [], configOutputs: [] });
    return rule
        .check(model, settingsOf(rule, settings))
        .filter(({ path }) => path[0] === "task")
        .map(({ path }) => path.slice(1));
}

/** The task with other values at these paths; where there is none to give, the old one stays. */
export function replaced(
    task: TaskDefinition,
    paths: readonly Path[],
    to: (value: unknown, path: Path) => unknown,
): TaskDefinition | undefined {
    const changed = paths.reduce<unknown>(
        (whole, path) => edit(whole, path, (value) => to(value, path) ?? value),
        task,
    );
    return changed === task ? undefined : (changed as TaskDefinition);
}

/** The task without what is at these paths. */
export function without(task: TaskDefinition, paths: readonly Path[]): TaskDefinition | undefined {
    // From the end, so that the places of what is still to go stay what they are.
    const last = [...new Map(paths.map((path) => [JSON.stringify(path), path])).values()];
    const changed = last
        .sort((left, right) => comparePaths(right, left))
        .reduce<unknown>((whole, path) => edit(whole, path, () => undefined), task);
    return changed === task ? undefined : (changed as TaskDefinition);
}

/** A copy in which one part is another, or gone; the value itself when nothing changes. */
function edit(value: unknown, path: Path, change: (part: unknown) => unknown): unknown {
    const [step, ...below] = path;
    if (step === undefined) return change(value);
    if (Array.isArray(value) && typeof step === "number") {
        const items: unknown[] = value;
        const part = edit(items[step], below, change);
        if (part === items[step]) return items;
        return items.flatMap((item, at) => (at !== step ? [item] : part === undefined ? [] : [part]));
    }
    if (!isRecord(value)) return value;
    const part = edit(value[step], below, change);
    if (part === value[step]) return value;
    const entries = Object.entries(value).filter(([name]) => part !== undefined || name !== step);
    return { ...Object.fromEntries(entries), ...(part !== undefined && { [step]: part }) };
}
