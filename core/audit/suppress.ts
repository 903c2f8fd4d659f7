import { matchesGlob } from "./glob";
import type { AuditFinding } from "./finding";
import { isExpired, SHORTEST_REASON, type WrittenSuppression } from "./suppression";

/** What decides whether a suppression counts. */
export interface SuppressionContext {
    readonly suppressions: readonly WrittenSuppression[];
    /** Codes of rules that nobody may suppress. */
    readonly locked: ReadonlySet<string>;
    /** Ids of the components above a resource, by its id. */
    readonly ancestors: (id: string) => readonly string[];
    /** The day that expiry is held against, in UTC: `2027-01-31`. */
    readonly today: string;
}

/** Marks the findings that a suppression covers; says which suppressions covered one. */
export function suppress(
    findings: readonly AuditFinding[],
    context: SuppressionContext,
): { readonly findings: AuditFinding[]; readonly used: ReadonlySet<WrittenSuppression> } {
    const usable = context.suppressions.filter((suppression) => counts(suppression, context));
    if (usable.length === 0) return { findings: [...findings], used: new Set() };
    const byRule = groupByRule(usable);
    const used = new Set<WrittenSuppression>();
    const marked = findings.map((finding) => {
        const candidates = [...(byRule.get(finding.rule.code) ?? []), ...(byRule.get(finding.rule.name) ?? [])];
        const match = candidates.find((suppression) => covers(suppression, finding, context));
        if (match === undefined) return finding;
        used.add(match);
        return { ...finding, suppressed: { reason: match.reason, by: describeSource(match) } };
    });
    return { findings: marked, used };
}

/** Where a suppression is written, in words. */
export function describeSource({ where }: WrittenSuppression): string {
    switch (where.kind) {
        case "config":
            return `suppressions[${where.index}] of the configuration`;
        case "tag":
            return "a tag of the task definition";
        case "label":
            return `a label of container "${where.container}"`;
    }
}

/** Whether a suppression has what it needs to count: a reason, a day that is not over, a rule that may be suppressed. */
function counts(suppression: WrittenSuppression, { locked, today }: SuppressionContext): boolean {
    return (
        suppression.reason.trim().length >= SHORTEST_REASON &&
        !isExpired(suppression, today) &&
        !locked.has(suppression.rule)
    );
}

function covers(suppression: WrittenSuppression, finding: AuditFinding, context: SuppressionContext): boolean {
    const { urn, name, container, finding: key } = suppression;
    const resources = [finding.resource, ...finding.tasks];
    const ids = resources.flatMap(({ id }) => [id, ...context.ancestors(id)]);
    return (
        (urn === undefined || ids.some((id) => matchesGlob(urn, id))) &&
        (name === undefined || resources.some((resource) => matchesGlob(name, resource.name))) &&
        (container === undefined || (finding.container !== undefined && matchesGlob(container, finding.container))) &&
        (key === undefined || key === finding.key)
    );
}

function groupByRule(suppressions: readonly WrittenSuppression[]): Map<string, WrittenSuppression[]> {
    const groups = new Map<string, WrittenSuppression[]>();
    for (const suppression of suppressions) {
        const group = groups.get(suppression.rule);
        if (group === undefined) groups.set(suppression.rule, [suppression]);
        else group.push(suppression);
    }
    return groups;
}
