import type { Command } from "commander";
import { didYouMean } from "../../core/arguments/did-you-mean";
import { matchesGlob } from "../../core/audit/glob";
import { agentWords, renderFiles } from "../../core/config/render-files";
import { renderAgentConfig } from "../../core/config/render-fluent-bit";
import { renderFluentdAgentConfig } from "../../core/config/render-fluentd";
import { renderInitOf } from "../../core/config/render-init";
import { ROUTER_PROGRAMS } from "../../core/router/type";
import { wellFormed } from "../../core/rules/well-formed";
import { joinStack } from "../../core/stack/join";
import { routersOf, type TaskDefinition } from "../../core/task";
import { CommandProblem, EXIT, type Host } from "../host";
import { readStacks, type StackFile } from "../read/read-stacks";
import { printable, printableLines } from "../report/printable";
import { addReadingOptions, type ReadingOptions } from "./options";

interface RenderOptions extends ReadingOptions {
    readonly task?: string;
}

/** What the agent writes for each type of router. */
const AGENT_CONFIGS: Readonly<Record<string, (task: TaskDefinition) => string>> = {
    fluentbit: renderAgentConfig,
    fluentd: renderFluentdAgentConfig,
};

const NOTES = `
What is known only when the task runs, or only when the stack is deployed, stands as <…>. Secret options stand as the
variables that the agent makes of them. With the init process of AWS for Fluent Bit, the file that it starts Fluent Bit
with follows.`;

/** Adds `firelens render`: the configuration that the ECS agent generates for the router of a task definition. */
export function addRender(program: Command, host: Host, done: (code: number) => void): void {
    const command = program
        .command("render")
        .description("print the configuration that the ECS agent generates for the log router of a task definition")
        .argument("<files...>", "what `firelens audit` takes; - is standard input")
        .option("--task <name>", "the task definition, where there are several; * and ? match")
        .addHelpText("after", NOTES);
    addReadingOptions(command).action(async (names: readonly string[], options: RenderOptions) => {
        done(await renderCommand(names, options, host));
    });
}

async function renderCommand(names: readonly string[], options: RenderOptions, host: Host): Promise<number> {
    const { files, unreadable } = await readStacks(names, { stdin: host.stdin, mostBytes: options.maxSize });
    for (const { message } of unreadable) host.stderr(`${message}\n`);
    const all = files.flatMap(routedTasksOf);
    const chosen = options.task === undefined ? all : choose(all, options.task);
    const rendered = chosen.map((task) => ({ task, text: render(task) }));
    for (const { task, text } of rendered) {
        if (text === undefined) host.stderr(`${cannotRender(task)}\n`);
    }
    const shown = rendered.filter(({ text }) => text !== undefined);
    host.stdout(shown.map(({ task, text }) => `${shown.length > 1 ? heading(task) : ""}${text ?? ""}`).join("\n"));
    if (all.length === 0 && files.length > 0) {
        host.stderr("Nothing to render: no task definition has a container with a firelensConfiguration.\n");
    }
    return unreadable.length > 0 || shown.length < chosen.length ? EXIT.unreadable : EXIT.clean;
}

interface RoutedTask {
    readonly name: string;
    readonly file: string;
    readonly task: TaskDefinition;
}

function routedTasksOf({ name: file, graph }: StackFile): RoutedTask[] {
    return joinStack(graph).flatMap(({ resource, model }) => {
        const { task } = wellFormed(model);
        return routersOf(task).length === 0 ? [] : [{ name: resource.name, file, task }];
    });
}

function choose(all: readonly RoutedTask[], wanted: string): RoutedTask[] {
    const chosen = all.filter(({ name, task }) => matchesGlob(wanted, name) || matchesGlob(wanted, task.family));
    if (chosen.length > 0 || all.length === 0) return chosen;
    const names = [...new Set(all.map(({ name }) => printable(name)))];
    const meant = didYouMean(wanted, names);
    const hint = meant === undefined ? `there are ${names.slice(0, 20).join(", ")}.` : `did you mean "${meant}"?`;
    throw new CommandProblem(`no task definition with FireLens is called ${JSON.stringify(wanted)}; ${hint}`);
}

/** The agent takes containers in no order that could be relied on; here they come in the order of their names. */
function render({ task }: RoutedTask): string | undefined {
    const type = String(routersOf(task)[0]?.firelensConfiguration?.type);
    const containerDefinitions = [...task.containerDefinitions].sort((left, right) =>
        left.name < right.name ? -1 : 1,
    );
    const text = Object.hasOwn(AGENT_CONFIGS, type)
        ? AGENT_CONFIGS[type]?.({ ...task, containerDefinitions })
        : undefined;
    if (text === undefined) return undefined;
    const init = type === "fluentbit" ? renderInitOf(task) : undefined;
    if (init === undefined) return printableLines(text);
    const agent = { path: ROUTER_PROGRAMS.fluentbit.agentConfig, by: agentWords(task), text };
    return printableLines(renderFiles([agent, init]));
}

function cannotRender({ name, task }: RoutedTask): string {
    const type = printable(String(routersOf(task)[0]?.firelensConfiguration?.type));
    const known = Object.keys(AGENT_CONFIGS).join(" or ");
    return `The router of task definition "${printable(name)}" is of type ${type}: what can be rendered is ${known}.`;
}

function heading({ name, file }: RoutedTask): string {
    return `# Task definition ${JSON.stringify(printable(name))} of ${printable(file)}\n`;
}
