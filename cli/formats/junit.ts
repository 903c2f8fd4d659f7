import Builder from "fast-xml-builder";
import { fails, type Report, type ReportedFinding } from "../report/report";
import { describeAddress, describePlace, describeSubject, sentence } from "../report/words";
import type { Format } from "./format";

/** JUnit's XML, for the test reports of build servers: one suite for each file, one case for each finding. */
export const junit: Format = (report, { showSuppressed }) => {
    const suites = [
        ...report.files.map(({ name }) => toSuite(name, casesOf(report, name, showSuppressed))),
        ...otherFiles(report).map((name) => toSuite(name, casesOf(report, name, showSuppressed))),
        ...report.unreadable.map((file) =>
            toSuite(file.name, [
                toCase("file", "can be read", { error: { "@message": file.message, "@type": "unreadable" } }),
            ]),
        ),
    ];
    const builder = new Builder({ ignoreAttributes: false, attributeNamePrefix: "@", format: true });
    const document = {
        "?xml": { "@version": "1.0", "@encoding": "UTF-8" },
        testsuites: { "@name": "firelens", testsuite: suites },
    };
    return `${builder.build(withoutControls(document)).trim()}\n`;
};

type Case = Readonly<Record<string, unknown>>;

function casesOf(report: Report, file: string, showSuppressed: boolean): Case[] {
    const found = report.findings.filter((one) => one.file === file && (one.status === "open" || showSuppressed));
    if (found.length === 0) return [toCase("audit", "no findings", {})];
    return found.map((one) => toCase(one.finding.rule.name, nameOf(one), outcomeOf(one, report)));
}

function toCase(classname: string, name: string, outcome: Case): Case {
    return { "@classname": classname, "@name": name, "@time": "0", ...outcome };
}

/** Names are unique in a suite, and stay the same from run to run. */
function nameOf({ finding }: ReportedFinding): string {
    return `${finding.key} ${finding.rule.title}`;
}

function outcomeOf(found: ReportedFinding, report: Report): Case {
    const { finding, status } = found;
    const message = sentence(`${describeSubject(finding)}: ${finding.problem}`);
    if (status !== "open") {
        return { skipped: { "@message": finding.suppressed?.reason ?? "The baseline has it." } };
    }
    if (!fails(found, report.failOn)) return { skipped: { "@message": `${finding.level}: ${message}` } };
    return {
        failure: {
            "@message": message,
            "@type": finding.rule.code,
            "#text": [
                `At: ${describePlace(found)}, ${describeAddress(finding)}`,
                `Fix: ${sentence(finding.fix)}`,
                `Docs: ${finding.rule.docs}`,
            ].join("\n"),
        },
    };
}

/** Files that hold a finding and no stack: the configuration. */
function otherFiles({ files, findings }: Report): string[] {
    const audited = new Set(files.map(({ name }) => name));
    return [...new Set(findings.map(({ file }) => file))].filter((name) => !audited.has(name));
}

function toSuite(name: string, cases: readonly Case[]): Case {
    const having = (outcome: string): number => cases.filter((one) => outcome in one).length;
    return {
        "@name": name,
        "@tests": cases.length,
        "@failures": having("failure"),
        "@errors": having("error"),
        "@skipped": having("skipped"),
        "@time": "0",
        testcase: cases,
    };
}

/** XML has no way to write most control characters. */
function withoutControls(value: unknown): unknown {
    // eslint-disable-next-line no-control-regex
    if (typeof value === "string") return value.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "�");
    if (Array.isArray(value)) return value.map(withoutControls);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withoutControls(item)]));
}
