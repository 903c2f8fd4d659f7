import type { ReportViolation, Severity, EnforcementLevel } from "@pulumi/policy";
import type { AuditFinding } from "../core/audit/finding";
import { PerTurn } from "./per-turn";

/** Findings that one policy reports at most; the rest are a number. */
const MOST_FINDINGS = 200;

/**
 * Bytes of findings in one answer. The engine takes no more than 4 MB of a pack, and fails the whole run at one byte more.
 */
const MOST_BYTES = 2_000_000;

/** What stands beside the message and the URN of a finding on the wire: names, levels, the description of the policy. */
const BESIDES = 500;

/** What the SDK takes in place of a text: with a level and a severity of its own. Its types do not say so. */
interface Violation {
    readonly message: string;
    readonly urn: string;
    readonly severity?: Severity;
    readonly enforcementLevel?: EnforcementLevel;
}

/** What all policies have said in the answer to one request. */
const spent = new PerTurn<{ bytes: number }>();

/** Reports findings, as many as an answer can hold, and how many more there are. */
export function report(
    findings: readonly AuditFinding[],
    say: ReportViolation,
    messageOf: (finding: AuditFinding) => string,
    urnOf: (finding: AuditFinding) => string,
): void {
    const budget = spent.get("", () => ({ bytes: 0 }));
    const violate = say as unknown as (violation: Violation) => void;
    for (const [index, finding] of findings.entries()) {
        const message = messageOf(finding);
        const bytes = Buffer.byteLength(message) + Buffer.byteLength(urnOf(finding)) + BESIDES;
        if (index >= MOST_FINDINGS || budget.bytes + bytes > MOST_BYTES) {
            violate(remainder(findings.slice(index), finding, urnOf(finding)));
            return;
        }
        budget.bytes += bytes;
        violate({
            message,
            urn: urnOf(finding),
            severity: finding.severity,
            ...levelOf([finding]),
        });
    }
}

function remainder(rest: readonly AuditFinding[], { rule }: AuditFinding, urn: string): Violation {
    return { message: `${rule.title}\n${rule.code} … and ${rest.length} more`, urn, ...levelOf(rest) };
}

/** The level is the configuration's, which the SDK knows, unless the rule itself takes it back. */
function levelOf(findings: readonly AuditFinding[]): Pick<Violation, "enforcementLevel"> {
    return findings.every(({ level }) => level === "advisory") ? { enforcementLevel: "advisory" } : {};
}
