import type { AuditFinding } from "../core/audit/finding";
import { formatPath } from "../core/path";
import type { StackResource } from "../core/stack/graph";

/**
 * A finding as the CLI shows it. The CLI knows of no fix and no page, so they are said here. Names, indices and ports
 * only: never the value of an option, a variable or a secret.
 */
export function messageOf(finding: AuditFinding, parents: readonly StackResource[]): string {
    const { rule, problem, fix } = finding;
    return [
        rule.title,
        `${rule.code} ${subjectOf(finding)}${problem}.`,
        `  At:   ${placeOf(finding)}${madeBy(parents)}`,
        `  Fix:  ${fix}${fix.endsWith("?") ? "" : "."}`,
        `  Docs: ${rule.docs}`,
        `  Key:  ${finding.key}`,
    ].join("\n");
}

function subjectOf({ container, resource, tasks }: AuditFinding): string {
    const others = tasks.filter(({ id }) => id !== resource.id).map(({ name }) => `"${name}"`);
    const ofTasks = others.length === 0 ? "" : ` (${plural("task definition", others)})`;
    if (container !== undefined) return `container "${container}"${ofTasks}: `;
    return `"${resource.name}"${ofTasks}: `;
}

function plural(noun: string, names: readonly string[]): string {
    const shown = names.slice(0, 5).join(", ");
    const more = names.length > 5 ? ` and ${names.length - 5} more` : "";
    return `${noun}${names.length === 1 ? "" : "s"} ${shown}${more}`;
}

function placeOf({ resource, path }: AuditFinding): string {
    const place = `${resource.type}::${resource.name}`;
    return path.length === 0 ? place : `${place} → ${formatPath(path)}`;
}

/** The components that a resource is a part of, the nearest first; the stack itself says nothing new. */
function madeBy(parents: readonly StackResource[]): string {
    const components = parents.filter(({ type }) => type !== STACK_TYPE);
    if (components.length === 0) return "";
    const chain = components.map(({ type, name }) => `${type} "${name}"`);
    return ` (made by ${chain.join(", in ")})`;
}

/** The type of the resource that is the stack. */
export const STACK_TYPE = "pulumi:pulumi:Stack";
