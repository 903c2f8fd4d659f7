import type { Command } from "commander";
import type { Colors } from "picocolors/types";
import { didYouMean } from "../../core/arguments/did-you-mean";
import { canonicalJson } from "../../core/json";
import { RULES } from "../../core/rules";
import type { Rule } from "../../core/rules/rule";
import { colorsOf, CommandProblem, EXIT, type Host } from "../host";
import { indent, wrap } from "./wrap";

/** Adds `firelens explain`: a rule's page on the terminal, or the list of all rules. */
export function addExplain(program: Command, host: Host, done: (code: number) => void): void {
    program
        .command("explain")
        .description("print what a rule says, why, and how to put right what breaks it; without one, list the rules")
        .argument("[rules...]", "codes or names: FL202, firelens-no-inbound-24224-awsvpc")
        .option("--color", "colours, even where standard output is no terminal")
        .option("--no-color", "no colours")
        .action((names: readonly string[], { color }: { readonly color?: boolean }) => {
            const colors = colorsOf(host, color);
            const pages = names.map((name) => describeRule(findRule(name), colors));
            host.stdout(names.length === 0 ? listRules(colors) : pages.join("\n"));
            done(EXIT.clean);
        });
}

function findRule(name: string): Rule {
    const wanted = name.toLowerCase();
    const rule = RULES.find((one) => one.code.toLowerCase() === wanted || one.name === wanted);
    if (rule !== undefined) return rule;
    const meant = didYouMean(
        name,
        RULES.flatMap((one) => [one.code, one.name]),
    );
    const hint = meant === undefined ? "`firelens explain` lists them all" : `did you mean ${meant}?`;
    throw new CommandProblem(`there is no rule ${JSON.stringify(name)}; ${hint}${meant === undefined ? "." : ""}`);
}

function listRules(colors: Colors): string {
    const lines = RULES.map(
        ({ code, enforcement, severity, title }) =>
            `${colors.bold(code)}  ${enforcement.padEnd(9)}  ${severity.padEnd(8)}  ${title}`,
    );
    return `${lines.join("\n")}\n`;
}

function describeRule(rule: Rule, colors: Colors): string {
    const { code, name, title, why, remedy, source, quote, docs, severity, enforcement, scope, areas } = rule;
    const heading = (text: string): string => colors.bold(text);
    const facts = [
        `${enforcement} by default`,
        `severity ${severity}`,
        scope === "task" ? "a task definition is enough to tell" : "takes what runs the task",
        ...(rule.remediate === undefined ? [] : ["--fix writes a patch"]),
    ];
    const settings = Object.entries(rule.settings ?? {}).flatMap(([key, { schema, default: usual }]) =>
        wrap(`${key}: ${schema.description} Defaults to ${canonicalJson(usual)}.`),
    );
    const parts: readonly (readonly [string, readonly string[]])[] = [
        ["Why", wrap(why)],
        ["Fix", [...wrap(remedy.text), ...(remedy.snippet === undefined ? [] : ["", ...remedy.snippet.split("\n")])]],
        ["What breaks it", [exampleOf(rule, "bad")]],
        ["What does not", [exampleOf(rule, "good")]],
        ["Settings", settings],
        ["Source", [...wrap(source), ...(quote === undefined ? [] : wrap(`“${quote}”`)), docs]],
    ];
    const sections = parts
        .filter(([, lines]) => lines.length > 0)
        .map(([title, lines]) => `${heading(title)}\n${indent(lines.join("\n"))}`);
    const top = `${heading(`${code} ${title}`)}\n${colors.dim(`${name} · ${areas.join(", ")} · ${facts.join(" · ")}`)}`;
    return `${[top, ...sections].join("\n\n")}\n`;
}

/** What differs between the two examples, in ECS's own JSON: the rest is the same small task. */
function exampleOf({ examples }: Rule, which: "bad" | "good"): string {
    const { task, ...others } = examples[which];
    const other = examples[which === "bad" ? "good" : "bad"];
    const { task: otherTask, ...otherRest } = other;
    const containers = task.containerDefinitions.filter(
        (container) => !otherTask.containerDefinitions.some((one) => canonicalJson(one) === canonicalJson(container)),
    );
    const own = {
        ...differing(task, otherTask, ["containerDefinitions"]),
        ...(containers.length > 0 && { containerDefinitions: containers }),
        ...differing(others, otherRest, []),
    };
    return JSON.stringify(Object.keys(own).length === 0 ? task : own, undefined, 2);
}

function differing(own: object, other: object, except: readonly string[]): Record<string, unknown> {
    const others = other as Readonly<Record<string, unknown>>;
    return Object.fromEntries(
        Object.entries(own).filter(
            ([key, value]) => !except.includes(key) && canonicalJson(value) !== canonicalJson(others[key]),
        ),
    );
}
