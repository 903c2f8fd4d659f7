import { openFindings, totalsOf, type Report, type ReportedFinding } from "../report/report";
import { describeAddress, describePlace, describeSubject, sentence, summarize } from "../report/words";
import type { Format } from "./format";

/** Characters of a comment on GitHub, less what a pipeline may put around it. GitLab takes more. */
const LONGEST = 60_000;

/** A comment for a pull request: what fails in a table that is open, the rest in one that is folded. */
export const markdown: Format = (report, { showSuppressed, quiet }) => {
    const open = openFindings(report);
    const mandatory = open.filter(({ finding }) => finding.level === "mandatory");
    const advisory = open.filter(({ finding }) => finding.level === "advisory");
    const accepted = showSuppressed ? report.findings.filter(({ status }) => status !== "open") : [];
    if (quiet && open.length + accepted.length + report.unreadable.length === 0) return "";
    const parts = [
        ...(quiet ? [] : [`### FireLens: ${headline(report)}`, summarize(report)]),
        ...report.unreadable.map((file) => `> :warning: ${escape(file.message)}`),
        ...section(mandatory),
        ...folded(`${advisory.length} advisory`, section(advisory)),
        ...folded(`${accepted.length} accepted`, section(accepted)),
    ];
    return `${withinLimit(parts)}\n`;
};

function headline(report: Report): string {
    const { mandatory, advisory } = totalsOf(report);
    if (report.unreadable.length > 0) return "not everything could be read";
    if (mandatory > 0) return `${mandatory} to mend`;
    return advisory > 0 ? `${advisory} to look at` : "nothing found";
}

function section(findings: readonly ReportedFinding[]): string[] {
    if (findings.length === 0) return [];
    const rows = findings.map((found) => {
        const { rule, severity, problem, fix, suppressed } = found.finding;
        const kept = suppressed === undefined ? [] : [`*Accepted: ${escape(sentence(suppressed.reason))}*`];
        const where = [`\`${code(describePlace(found))}\``, `\`${code(describeAddress(found.finding))}\``];
        const what = [
            sentence(escape(`${describeSubject(found.finding)}: ${problem}`)),
            `**Fix:** ${escape(sentence(fix))}`,
            ...kept,
        ];
        return `| [${rule.code}](${rule.docs}) ${severity} | ${what.join("<br>")} | ${where.join("<br>")} |`;
    });
    return [["| rule | what | where |", "| --- | --- | --- |", ...rows].join("\n")];
}

function folded(summary: string, content: readonly string[]): string[] {
    if (content.length === 0) return [];
    return [`<details><summary>${summary}</summary>\n\n${content.join("\n\n")}\n\n</details>`];
}

/** Whole rows up to the limit, and a line that says that there is more. */
function withinLimit(parts: readonly string[]): string {
    const whole = parts.join("\n\n");
    if (whole.length <= LONGEST) return whole;
    const cut = whole.slice(0, whole.lastIndexOf("\n", LONGEST));
    const isFolded = cut.lastIndexOf("<details>") > cut.lastIndexOf("</details>");
    return `${cut}\n${isFolded ? "\n</details>\n" : ""}\nThere is more than a comment holds: see the audit's own output.`;
}

/** Names may hold anything; none of it is to become a link, a mention or markup. */
function escape(text: string): string {
    return text
        .replace(/&/g, "&amp;")
        .replace(/</g, "&lt;")
        .replace(/[\\`*_[\]|~]/g, "\\$&")
        .replace(/[@#]/g, (sign) => `&#${sign.charCodeAt(0)};`)
        .replace(/\s+/g, " ");
}

function code(text: string): string {
    return text.replace(/[`|\r\n]/g, (sign) => (sign === "|" ? "\\|" : "'"));
}
