import type { Location, Log, Notification, ReportingDescriptor, Result, Suppression } from "sarif";
import { formatPath } from "../../core/path";
import { RULES } from "../../core/rules";
import type { Rule } from "../../core/rules/rule";
import type { Report, ReportedFinding } from "../report/report";
import { describeSubject, sentence } from "../report/words";
import type { Format } from "./format";

/** The schema of what is written, as the standard names it. */
export const SARIF_SCHEMA =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/** SARIF 2.1.0, for code scanning. Accepted findings are in it, with the reason. */
export const sarif: Format = (report) => {
    const rules = rulesOf(report);
    const log: Log = {
        $schema: SARIF_SCHEMA,
        version: "2.1.0",
        runs: [
            {
                tool: {
                    driver: {
                        name: "firelens",
                        version: report.version,
                        semanticVersion: report.version,
                        rules: rules.map(describeRule),
                    },
                },
                columnKind: "utf16CodeUnits",
                invocations: [
                    {
                        executionSuccessful: report.unreadable.length === 0,
                        toolExecutionNotifications: report.unreadable.map((file): Notification => ({
                            level: "error",
                            message: { text: file.message },
                            locations: [{ physicalLocation: { artifactLocation: { uri: toUri(file.name) } } }],
                        })),
                    },
                ],
                results: report.findings.map((found) => toResult(found, rules.indexOf(found.finding.rule))),
            },
        ],
    };
    return `${JSON.stringify(log, undefined, 2)}\n`;
};

/** Every rule, found or not: what was looked for is a part of the result. */
function rulesOf({ findings }: Report): readonly Rule[] {
    return [...new Set([...RULES, ...findings.map(({ finding }) => finding.rule)])];
}

/** GitHub sorts by this number: 9 and above is critical, 7 high, 4 medium. */
const SECURITY_SEVERITY: Readonly<Record<Rule["severity"], string>> = {
    critical: "9.5",
    high: "8.0",
    medium: "5.5",
    low: "2.0",
};

function describeRule(rule: Rule): ReportingDescriptor {
    const { code, name, title, why, remedy, docs, source, enforcement, severity, areas } = rule;
    const snippet = remedy.snippet === undefined ? "" : `\n\n\`\`\`json\n${remedy.snippet}\n\`\`\``;
    return {
        id: code,
        name,
        shortDescription: { text: title },
        fullDescription: { text: why },
        help: {
            text: `${why} ${remedy.text} (${source})`,
            markdown: `${why}\n\n**Fix:** ${remedy.text}${snippet}\n\nSource: ${source}`,
        },
        helpUri: docs,
        defaultConfiguration: {
            level: enforcement === "mandatory" ? "error" : "warning",
            enabled: enforcement !== "disabled",
        },
        properties: { tags: areas.map(String), "security-severity": SECURITY_SEVERITY[severity], precision: "high" },
    };
}

function toResult({ finding, file, position, status }: ReportedFinding, ruleIndex: number): Result {
    const { rule, level, problem, fix, key, suppressed, resource, path } = finding;
    const location: Location = {
        physicalLocation: {
            artifactLocation: { uri: toUri(file) },
            ...(position !== undefined && { region: { startLine: position.line, startColumn: position.column } }),
        },
        logicalLocations: [
            {
                name: resource.name,
                fullyQualifiedName: [resource.id || resource.name, formatPath(path)]
                    .filter((part) => part !== "")
                    .join("/"),
                kind: "resource",
            },
        ],
    };
    const suppressions: Suppression[] = [
        ...(suppressed === undefined
            ? []
            : [{ kind: kindOf(suppressed.by), justification: suppressed.reason } as const]),
        ...(status === "known" ? [{ kind: "external", justification: "The baseline has it." } as const] : []),
    ];
    return {
        ruleId: rule.code,
        ruleIndex,
        level: level === "mandatory" ? "error" : "warning",
        message: { text: `${sentence(`${describeSubject(finding)}: ${problem}`)} Fix: ${sentence(fix)}` },
        locations: [location],
        partialFingerprints: { "firelensFinding/v1": key },
        suppressions,
        ...(status === "known" && { baselineState: "unchanged" as const }),
    };
}

/** What a label or a tag says is in the source; what the configuration says is beside it. */
function kindOf(by: string): Suppression["kind"] {
    return by.includes("configuration") ? "external" : "inSource";
}

/** A file's name as the relative reference that code scanning looks up in the repository. */
function toUri(name: string): string {
    if (name === "standard input") return "stdin";
    const path = name.replaceAll("\\", "/").replace(/^\.\//, "");
    const drive = /^[A-Za-z]:\//.test(path) ? "file:///" : path.startsWith("/") ? "file://" : "";
    return `${drive}${path
        .split("/")
        .map(encodeURIComponent)
        .join("/")
        .replace(/^([A-Za-z])%3A/, "$1:")}`;
}
