import { once } from "../memo";
import { RULES } from "../rules";
import { suppressionHygiene } from "../rules/fl902-suppression-hygiene";
import type { StackGraph, StackResource } from "../stack/graph";
import { didYouMean } from "../arguments/did-you-mean";
import type { AuditFinding } from "./finding";
import type { AuditSettings } from "./settings";
import { describeSource } from "./suppress";
import { isDay, isExpired, SHORTEST_REASON, type WrittenSuppression } from "./suppression";

/** What an audit knows of its suppressions once it is done. */
export interface Hygiene {
    readonly suppressions: readonly WrittenSuppression[];
    readonly used: ReadonlySet<WrittenSuppression>;
    readonly settings: AuditSettings;
    readonly graph: StackGraph;
    readonly today: string;
}

/** FL902: suppressions that do not count or cover nothing, and what is wrong with the configuration. */
export function hygiene({ suppressions, used, settings, graph, today }: Hygiene): AuditFinding[] {
    const level = settings.levels.get(suppressionHygiene.code) ?? suppressionHygiene.enforcement;
    if (level === "disabled") return [];
    const index = once(() => new Map(graph.resources.map((resource) => [resource.id, resource])));
    const finding = (
        resource: StackResource,
        path: AuditFinding["path"],
        problem: string,
        fix: string,
    ): AuditFinding => ({
        rule: suppressionHygiene,
        level: level === "advisory" ? "advisory" : "mandatory",
        severity: suppressionHygiene.severity,
        tasks: [],
        resource,
        path,
        problem,
        fix,
        key: `${suppressionHygiene.code}[${[resource.name, ...path].map(String).join("/")}]`,
    });
    return [
        ...settings.problems.map(({ path, problem, fix }) => finding(CONFIGURATION, path, problem, fix)),
        ...suppressions.flatMap((suppression) => {
            const wrong = whatIsWrong(suppression, { settings, used, today });
            if (wrong === undefined) return [];
            const { where } = suppression;
            const resource = where.kind === "config" ? CONFIGURATION : (index().get(where.resource) ?? CONFIGURATION);
            return [
                finding(resource, pathOf(suppression), `${describeSource(suppression)}: ${wrong.problem}`, wrong.fix),
            ];
        }),
    ];
}

/** Stands for the configuration where a finding needs a resource. */
export const CONFIGURATION: StackResource = {
    id: "",
    type: "firelens:audit:Configuration",
    name: "configuration",
    properties: {},
    outputs: {},
    references: {},
};

interface Wrong {
    readonly problem: string;
    readonly fix: string;
}

function whatIsWrong(
    suppression: WrittenSuppression,
    { settings, used, today }: Pick<Hygiene, "settings" | "used" | "today">,
): Wrong | undefined {
    const { rule: given, reason, expires } = suppression;
    const rule = RULES.find(({ code, name }) => code === given || name === given);
    if (rule === undefined) {
        const meant = didYouMean(
            given,
            RULES.flatMap(({ code, name }) => [code, name]),
        );
        const fix = meant === undefined ? "write a code such as FL703" : `did you mean "${meant}"?`;
        return { problem: "it names a rule that does not exist", fix };
    }
    if (settings.locked.has(rule.code)) {
        return { problem: `${rule.code} is locked and cannot be suppressed`, fix: "mend what the rule found" };
    }
    if (reason.trim().length < SHORTEST_REASON) {
        const problem = `it gives no reason for ${rule.code} that anybody could follow`;
        return { problem, fix: `write one of ${SHORTEST_REASON} characters or more` };
    }
    if (expires !== undefined && !isDay(expires)) {
        return { problem: "its expires is not a day", fix: "write one such as 2027-01-31" };
    }
    if (isExpired(suppression, today)) {
        return { problem: `it expired on ${String(expires)}`, fix: "mend what it covers, or give it a later day" };
    }
    if (used.has(suppression)) return undefined;
    return { problem: `it covers no finding of ${rule.code}`, fix: "remove it" };
}

function pathOf({ where }: WrittenSuppression): AuditFinding["path"] {
    switch (where.kind) {
        case "config":
            return ["suppressions", where.index];
        case "tag":
            return ["tags"];
        case "label":
            return where.path;
    }
}
