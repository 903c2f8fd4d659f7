import type { Colors } from "picocolors/types";
import type { Report, ReportedFinding } from "../report/report";
import { describeAddress, describePlace, describeSubject, sentence, summarize } from "../report/words";
import type { Format } from "./format";

/** For people: each finding with what it is about, where it is and what to write instead. */
export const text: Format = (report, { colors, showSuppressed, quiet }) => {
    const shown = report.findings.filter(({ status }) => status === "open" || showSuppressed);
    const blocks = shown.map((found) => describe(found, colors).join("\n"));
    if (!quiet) blocks.push(conclude(report, colors));
    return blocks.length === 0 ? "" : `${blocks.join("\n\n")}\n`;
};

function describe(found: ReportedFinding, colors: Colors): string[] {
    const { finding, within, status } = found;
    const { rule, level, severity, problem, fix, suppressed } = finding;
    const colored = level === "mandatory" ? colors.red : colors.yellow;
    const component = within === undefined ? "" : `   (part of ${within.type} "${within.name}")`;
    const accepted = status === "known" ? "the baseline has it" : suppressed?.reason;
    return [
        `${colors.bold(rule.title)} ${colored(`(${level}, ${severity})`)}`,
        `${colored(rule.code)} ${sentence(`${describeSubject(finding)}: ${problem}`)}`,
        `  ${colors.dim("At:  ")} ${describePlace(found)}`,
        `        ${describeAddress(finding)}${component}`,
        `  ${colors.dim("Fix: ")} ${sentence(fix)}`,
        `  ${colors.dim("Docs:")} ${rule.docs}`,
        ...(accepted === undefined ? [] : [`  ${colors.dim("Kept:")} ${sentence(accepted)}`]),
    ];
}

function conclude(report: Report, colors: Colors): string {
    const open = report.findings.filter(({ status }) => status === "open");
    const mandatory = open.some(({ finding }) => finding.level === "mandatory");
    const colored = open.length === 0 ? colors.green : mandatory ? colors.red : colors.yellow;
    return colored(summarize(report));
}
