import type { AuditFinding } from "../../core/audit/finding";
import type { StackResource } from "../../core/stack/graph";
import type { Position } from "../read/document";

/** What an audit of some files came to, as every format tells it. */
export interface Report {
    readonly version: string;
    readonly files: readonly AuditedFile[];
    readonly unreadable: readonly Unreadable[];
    /** In the order in which they are told: by file, the worst first. */
    readonly findings: readonly ReportedFinding[];
    /** Keys of the baseline that nothing was found for any more. */
    readonly gone: number;
    readonly failOn: FailOn;
}

/** A file that was read. */
export interface AuditedFile {
    readonly name: string;
    /** What it is: `Pulumi state`. */
    readonly kind: string;
    /** Task definitions in it, whatever their logs do. */
    readonly definitions: number;
    /** Those that have to do with FireLens, and so were audited. */
    readonly tasks: number;
}

/** A file that could not be read. */
export interface Unreadable {
    readonly name: string;
    /** Why, as a sentence that names it. */
    readonly message: string;
}

/** A finding, and where in which file. */
export interface ReportedFinding {
    readonly finding: AuditFinding;
    readonly file: string;
    readonly position?: Position;
    /** The component that the resource is a part of. */
    readonly within?: StackResource;
    /** `known`: the baseline has it. */
    readonly status: "open" | "suppressed" | "known";
}

/** The level from which on findings make the audit fail. */
export const FAIL_ON = ["mandatory", "advisory", "never"] as const;
export type FailOn = (typeof FAIL_ON)[number];

/** Whether a finding makes the audit fail. */
export function fails({ finding, status }: ReportedFinding, failOn: FailOn): boolean {
    if (status !== "open" || failOn === "never") return false;
    return failOn === "advisory" || finding.level === "mandatory";
}

/** The findings that nobody has accepted. */
export function openFindings({ findings }: Report): ReportedFinding[] {
    return findings.filter(({ status }) => status === "open");
}

/** What a report adds up to. */
export interface Totals {
    readonly mandatory: number;
    readonly advisory: number;
    readonly suppressed: number;
    readonly known: number;
    readonly definitions: number;
    readonly tasks: number;
}

/** Adds up a report. */
export function totalsOf(report: Report): Totals {
    const open = openFindings(report);
    const count = (status: ReportedFinding["status"]): number =>
        report.findings.filter((found) => found.status === status).length;
    const mandatory = open.filter(({ finding }) => finding.level === "mandatory").length;
    return {
        mandatory,
        advisory: open.length - mandatory,
        suppressed: count("suppressed"),
        known: count("known"),
        definitions: sum(report.files.map(({ definitions }) => definitions)),
        tasks: sum(report.files.map(({ tasks }) => tasks)),
    };
}

const SEVERITIES = ["critical", "high", "medium", "low"] as const;

/** The order within a file: what fails first, then the more severe, then as it stands in the file. */
export function byWeight(left: Pick<ReportedFinding, "finding">, right: Pick<ReportedFinding, "finding">): number {
    return weigh(left) - weigh(right);
}

function weigh({ finding }: Pick<ReportedFinding, "finding">): number {
    return (finding.level === "mandatory" ? 0 : SEVERITIES.length) + SEVERITIES.indexOf(finding.severity);
}

function sum(numbers: readonly number[]): number {
    return numbers.reduce((total, number) => total + number, 0);
}
