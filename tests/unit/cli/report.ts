import type { AuditFinding } from "../../../core/audit/finding";
import { RULES } from "../../../core/rules";
import type { Rule } from "../../../core/rules/rule";
import type { StackResource } from "../../../core/stack/graph";
import type { Report, ReportedFinding } from "../../../cli/report/report";

/** A rule whose words no change of the rules touches. */
export const RULE: Rule = {
    ...RULES[0]!,
    code: "FL990",
    name: "firelens-example",
    title: "Doors are closed.",
    why: "An open door lets the cat out.",
    remedy: { text: "Close it." },
    source: "the house's own rules",
    docs: "https://example.com/doors",
};

export const resource = (type: string, name: string): StackResource => ({
    id: `urn:pulumi:dev::shop::${type}::${name}`,
    type,
    name,
    properties: {},
    outputs: {},
    references: {},
});

const TASK = resource("aws:ecs/taskDefinition:TaskDefinition", "api");

export function finding(more: Partial<AuditFinding> = {}): AuditFinding {
    return {
        rule: RULE,
        level: "mandatory",
        severity: "high",
        tasks: [TASK],
        resource: TASK,
        path: ["containerDefinitions", 0, "door"],
        container: "app",
        problem: "the door is open",
        fix: "close it, or take it out",
        key: "FL990[api/app/door]",
        ...more,
    };
}

export function reported(more: Partial<ReportedFinding> = {}): ReportedFinding {
    return { finding: finding(), file: "stack.json", position: { line: 12, column: 7 }, status: "open", ...more };
}

/** A report with one finding of every kind. */
export function report(more: Partial<Report> = {}): Report {
    const { container: _none, ...inGroup } = finding({
        resource: resource("aws:ec2/securityGroup:SecurityGroup", "api-sg"),
        path: ["ingress", 1],
        level: "advisory",
        severity: "low",
        key: "FL990[api-sg/ingress/1]",
        problem: `a <b>|"name"|</b> & @team`,
    });
    return {
        version: "1.2.3",
        files: [{ name: "stack.json", kind: "an exported Pulumi stack", definitions: 3, tasks: 2 }],
        unreadable: [{ name: "b.json", message: "b.json is empty." }],
        findings: [
            reported({ within: resource("awsx:ecs:FargateService", "shop") }),
            reported({ finding: inGroup }),
            reported({
                finding: finding({
                    key: "FL990[api/app/window]",
                    suppressed: { reason: "the cat is old", by: "a tag of the task definition" },
                }),
                status: "suppressed",
            }),
            reported({ finding: finding({ key: "FL990[api/app/gate]" }), status: "known" }),
        ],
        gone: 2,
        failOn: "mandatory",
        ...more,
    };
}
