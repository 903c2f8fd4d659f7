import type { AuditFinding } from "../../core/audit/finding";
import { CONFIGURATION } from "../../core/audit/hygiene";
import { formatPath } from "../../core/path";
import type { StackResource } from "../../core/stack/graph";
import type { Report, ReportedFinding } from "./report";
import { totalsOf } from "./report";

/** `1 finding`, `2 findings`. */
export function count(number: number, noun: string): string {
    return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

/** What a resource is, in words, from its type: `security group "api"`. */
export function describeResource({ type, name }: StackResource): string {
    const last = type.slice(type.lastIndexOf(":") + 1);
    const words = last.replace(/(?<=[a-z])(?=[A-Z])/g, " ").toLowerCase();
    return name === words ? words : `${words} "${name}"`;
}

/** What a finding is about: the resource, its container, and the task definitions that it matters to. */
export function describeSubject({ resource, container, tasks }: AuditFinding): string {
    const itself = `${describeResource(resource)}${container === undefined ? "" : `, container "${container}"`}`;
    const others = tasks.filter(({ id }) => id !== resource.id);
    if (others.length === 0) return itself;
    const [first, ...more] = others.map(({ name }) => `"${name}"`);
    const names = more.length < 3 ? [first, ...more].join(", ") : `${String(first)} and ${more.length} more`;
    return `${itself} of task ${others.length === 1 ? "definition" : "definitions"} ${names}`;
}

/** Where a finding is in its file: `state.json:12:7`. */
export function describePlace({ file, position }: ReportedFinding): string {
    return position === undefined ? file : `${file}:${position.line}:${position.column}`;
}

/** Where a finding is in its stack: `aws:ec2/securityGroup:SecurityGroup::api → ingress[0]`. */
export function describeAddress({ resource, path }: AuditFinding): string {
    if (resource.type === CONFIGURATION.type) return formatPath(path);
    const where = `${resource.type}::${resource.name}`;
    return path.length === 0 ? where : `${where} → ${formatPath(path)}`;
}

/** A problem or a fix as a sentence. */
export function sentence(text: string): string {
    return /[.?!]$/.test(text) ? text : `${text}.`;
}

/** What a report comes to, as a sentence or two. */
export function summarize(report: Report): string {
    const { mandatory, advisory, suppressed, known, definitions, tasks } = totalsOf(report);
    const accepted = [
        ...(suppressed > 0 ? [`${suppressed} suppressed`] : []),
        ...(known > 0 ? [`${known} in the baseline`] : []),
    ];
    const rest = accepted.length === 0 ? "" : ` (${accepted.join(", ")})`;
    const gone =
        report.gone === 0
            ? ""
            : ` ${count(report.gone, "finding")} of the baseline ${report.gone === 1 ? "is" : "are"} gone.`;
    if (report.files.length === 0) return "Nothing was audited.";
    const total = mandatory + advisory;
    if (total === 0 && tasks === 0 && rest === "") {
        const others = definitions === 0 ? "there is none" : `${count(definitions, "task definition")} without it`;
        return `Nothing to check: no task definition uses FireLens (${others}).${gone}`;
    }
    const where = `${count(tasks, "task definition")} with FireLens`;
    if (total === 0) return `No findings in ${where}${rest}.${gone}`;
    return `${count(total, "finding")}, ${mandatory} mandatory and ${advisory} advisory, in ${where}${rest}.${gone}`;
}
