import { auditTasks } from "../../core/audit/audit";
import type { AuditFinding } from "../../core/audit/finding";
import { CONFIGURATION } from "../../core/audit/hygiene";
import type { AuditSettings } from "../../core/audit/settings";
import { managedPolicy } from "../../core/iam/managed-policies";
import { SOURCES } from "../../core/stack/detect";
import type { StackGraph, StackResource } from "../../core/stack/graph";
import { joinStack, type StackTask } from "../../core/stack/join";
import { holdAgainst, type Baseline } from "../baseline";
import type { StackFile, StackFiles } from "../read/read-stacks";
import { locateFindings } from "./locate-findings";
import { printable, printableFinding, printableResource } from "./printable";
import { byWeight, type FailOn, type Report, type ReportedFinding } from "./report";

/** What an audit is told. */
export interface AuditInput extends StackFiles {
    readonly settings: AuditSettings;
    /** What the configuration is called, where a finding is in it. */
    readonly configName: string;
    readonly baseline: Baseline;
    readonly today: string;
    readonly failOn: FailOn;
    readonly version: string;
}

/** A file with its tasks and what was found in them. */
export interface AuditedStack {
    readonly file: StackFile;
    readonly tasks: readonly StackTask[];
    readonly findings: readonly AuditFinding[];
}

/** Audits each file for itself: two files may be two stacks with the same names. */
export function auditFiles({ files, settings, today }: AuditInput): AuditedStack[] {
    return files.map((file) => {
        const tasks = joinStack(file.graph, { managedPolicy });
        return { file, tasks, findings: auditTasks(tasks, file.graph, { settings, today }) };
    });
}

/** Puts together what the audit of all files came to. */
export function makeReport(audited: readonly AuditedStack[], input: AuditInput): Report {
    const { baseline, configName, unreadable, failOn, version } = input;
    const inConfig = findingsOfConfiguration(audited).map((finding) => ({ finding, file: printable(configName) }));
    const found = [...inConfig, ...audited.flatMap((stack) => findingsIn(stack).sort(byWeight))];
    const held = holdAgainst(baseline);
    const findings = found.map((one): ReportedFinding => {
        const finding = printableFinding(one.finding);
        const status = finding.suppressed !== undefined ? "suppressed" : held.isKnown(finding.key) ? "known" : "open";
        return { ...one, finding, status };
    });
    const all = audited.map(({ file: { name, kind, definitions }, tasks }) => ({
        name: printable(name),
        kind: SOURCES[kind].title,
        definitions,
        tasks: tasks.length,
    }));
    const failed = unreadable.map(({ name, message }) => ({ name: printable(name), message: printable(message) }));
    return { version, files: all, unreadable: failed, findings, gone: held.gone(), failOn };
}

type Found = Omit<ReportedFinding, "status">;

function findingsIn({ file, findings }: AuditedStack): Found[] {
    const inStack = findings.filter(({ resource }) => resource !== CONFIGURATION);
    const positions = locateFindings(inStack, file.document);
    const above = componentsOf(file.graph);
    return inStack.map((finding, index) => {
        const position = positions[index];
        const within = above(finding.resource);
        return {
            finding,
            file: printable(file.name),
            ...(position !== undefined && { position }),
            ...(within !== undefined && { within: printableResource(within) }),
        };
    });
}

/** What is wrong with the configuration is wrong for every file, once. A suppression is unused when no file uses it. */
function findingsOfConfiguration(audited: readonly AuditedStack[]): AuditFinding[] {
    const [first = [], ...others] = audited.map(({ findings }) =>
        findings.filter(({ resource }) => resource === CONFIGURATION),
    );
    return first.filter(({ key, problem }) =>
        others.every((findings) => findings.some((other) => other.key === key && other.problem === problem)),
    );
}

/** The component that a resource is a part of; the stack itself is none. */
function componentsOf({ resources }: StackGraph): (resource: StackResource) => StackResource | undefined {
    const byId = new Map(resources.map((resource) => [resource.id, resource]));
    return ({ parent }) => {
        const above = parent === undefined ? undefined : byId.get(parent);
        return above?.type === "pulumi:pulumi:Stack" ? undefined : above;
    };
}
