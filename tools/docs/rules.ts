import { canonicalJson, isRecord } from "../../core/json";
import { RULES } from "../../core/rules";
import type { Model } from "../../core/rules/model";
import { suppressionHygiene } from "../../core/rules/fl902-suppression-hygiene";
import type { Rule } from "../../core/rules/rule";

/** The pages on the rules, by their names in docs/rules. */
export function rulePages(): Map<string, string> {
    return new Map([["README.md", index()], ...RULES.map((rule) => [`${rule.code}.md`, page(rule)] as const)]);
}

function index(): string {
    const rows = RULES.map(({ code, title, severity, enforcement, scope, remediate, areas }) =>
        row([
            `[${code}](${code}.md)`,
            title,
            enforcement,
            severity,
            scope,
            remediate === undefined ? "" : "yes",
            areas.join(", "),
        ]),
    );
    return [
        "# Rules",
        "",
        "What can work with FireLens, and what is likely to be regretted. The component, the policy pack and the audit share",
        "these rules. `task`: one task definition is enough to tell. `stack`: it takes whoever runs it, its security groups,",
        "roles or instances. A rule that cannot know something finds nothing; FL903 tells of it.",
        "",
        "This folder is written by `make docs` from `core/rules`.",
        "",
        row(["Rule", "", "Default", "Severity", "Scope", "Fixed for you", "About"]),
        row(["---", "---", "---", "---", "---", "---", "---"]),
        ...rows,
        "",
    ].join("\n");
}

function row(cells: readonly string[]): string {
    return `| ${cells.map((cell) => cell.replace(/\|/g, "\\|")).join(" | ")} |`;
}

function page(rule: Rule): string {
    const [bad, good] = difference(rule.examples.bad, rule.examples.good);
    return [
        `# ${rule.code} ${rule.name}`,
        "",
        rule.title,
        "",
        row(["Default", "Severity", "In the component", "Scope", "About"]),
        row(["---", "---", "---", "---", "---"]),
        row([rule.enforcement, rule.severity, rule.level, rule.scope, rule.areas.join(", ")]),
        "",
        "## Why",
        "",
        rule.why,
        "",
        ...(rule.quote === undefined ? [] : [`> ${rule.quote}`, ""]),
        `Source: ${rule.source}. See <${rule.docs}>.`,
        "",
        "## What to do",
        "",
        rule.remedy.text,
        ...(rule.remediate === undefined ? [] : ["", "The policy pack and `firelens audit --fix` can do it for you."]),
        ...(rule.remedy.snippet === undefined ? [] : ["", ...code(rule.remedy.snippet)]),
        "",
        "## Example",
        "",
        "What breaks the rule, as far as it differs from what does not:",
        "",
        ...code(pretty(bad)),
        "",
        "What does not:",
        "",
        ...code(pretty(good)),
        "",
        ...settingsOf(rule),
        "## To ignore it",
        "",
        "Say why, in ten characters or more, in one of these places:",
        "",
        `- a Docker label of the container: \`"dockerLabels": { "firelens.policy/ignore": "${rule.code}=the reason" }\``,
        `- a tag of the task definition: \`"firelens-policy/ignore": "${rule.code}=the reason"\``,
        "- the configuration file, where `name` is the task definition's:",
        "",
        ...code(suppressionOf(rule)),
        "",
    ].join("\n");
}

function suppressionOf({ code: rule }: Rule): string {
    const suppressions = [{ rule, name: "…", reason: "the reason" }];
    return pretty({ [suppressionHygiene.name]: { suppressions } });
}

function settingsOf({ settings }: Rule): string[] {
    if (settings === undefined) return [];
    const rows = Object.entries(settings).map(([name, { schema, default: byDefault }]) => {
        const { description, type, enum: values } = schema;
        const kinds = Array.isArray(values) ? values.map((value) => `\`${String(value)}\``).join(", ") : type;
        return row([`\`${name}\``, kinds, `\`${JSON.stringify(byDefault)}\``, description]);
    });
    return [
        "## Settings",
        "",
        row(["Setting", "Values", "Default", ""]),
        row(["---", "---", "---", "---"]),
        ...rows,
        "",
    ];
}

function code(text: string): string[] {
    return ["```json", text, "```"];
}

function pretty(value: unknown): string {
    return JSON.stringify(value, undefined, 2).replace(/\\u0000\d+[a-z]*\\u0000/g, "(not known)");
}

/** Of two models, what is not the same in both; of lists of containers, the containers. */
function difference(bad: Model, good: Model): [object, object] {
    const [left, right] = between(bad, good);
    return [
        { ...left.task, ...withoutTask(left) },
        { ...right.task, ...withoutTask(right) },
    ];
}

interface Part {
    readonly task?: object;
}

function withoutTask({ task: _, ...rest }: Part): object {
    return rest;
}

function between(left: object, right: object): [Part, Part] {
    const [ofLeft, ofRight]: [Record<string, unknown>, Record<string, unknown>] = [{}, {}];
    const [one, other] = [left as Record<string, unknown>, right as Record<string, unknown>];
    for (const name of [...new Set([...Object.keys(one), ...Object.keys(other)])]) {
        const [first, second] = [one[name], other[name]];
        if (canonicalJson(first ?? null) === canonicalJson(second ?? null)) continue;
        if (name === "task" && isRecord(first) && isRecord(second)) {
            [ofLeft[name], ofRight[name]] = between(first, second);
        } else if (name === "containerDefinitions" && Array.isArray(first) && Array.isArray(second)) {
            [ofLeft[name], ofRight[name]] = [without(first, second), without(second, first)];
        } else {
            if (first !== undefined) ofLeft[name] = first;
            if (second !== undefined) ofRight[name] = second;
        }
    }
    return [ofLeft, ofRight];
}

function without(items: readonly unknown[], others: readonly unknown[]): unknown[] {
    const same = new Set(others.map((other) => canonicalJson(other)));
    return items.filter((item) => !same.has(canonicalJson(item)));
}
