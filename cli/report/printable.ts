import type { AuditFinding } from "../../core/audit/finding";
import type { StackResource } from "../../core/stack/graph";
import { splitTokens } from "../../core/value";

/** What stands for a value that is not known. */
const UNKNOWN = "<unknown>";

/** A text of an input as it may be printed: no tokens, and nothing that a terminal takes for a command. */
export function printable(text: string): string {
    return withoutTokens(text).replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, " ");
}

/** The same of a text of several lines. */
export function printableLines(text: string): string {
    return withoutTokens(text).replace(/[^\P{Cc}\n\t]|[\p{Cf}\u2028\u2029]/gu, "");
}

function withoutTokens(text: string): string {
    return splitTokens(text)
        .map((part) => (typeof part === "string" ? part : UNKNOWN))
        .join("");
}

/** A resource's names as they may be printed. What it holds stays as it is, and is never printed. */
export function printableResource(resource: StackResource): StackResource {
    const { id, type, name } = resource;
    return { ...resource, id: printable(id), type: printable(type), name: printable(name) };
}

/** A finding whose texts may all be printed. */
export function printableFinding(finding: AuditFinding): AuditFinding {
    const { container, problem, fix, key, path, resource, tasks, suppressed } = finding;
    return {
        ...finding,
        resource: printableResource(resource),
        tasks: tasks.map(printableResource),
        path: path.map((step) => (typeof step === "string" ? printable(step) : step)),
        ...(container !== undefined && { container: printable(container) }),
        problem: printable(problem),
        fix: printable(fix),
        key: printable(key),
        ...(suppressed !== undefined && {
            suppressed: { reason: printable(suppressed.reason), by: printable(suppressed.by) },
        }),
    };
}
