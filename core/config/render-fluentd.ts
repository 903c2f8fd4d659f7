import type { DeliveredConfig } from "../plan";
import { ROUTER_PROGRAMS } from "../router/type";
import { PATTERN_OPTIONS, routersOf, type ContainerDefinition, type TaskDefinition } from "../task";
import { addsMetadata, agentOptionsOf, includedPath, type AgentOptions } from "./agent-options";
import { renderElement, type Element } from "./element";
import { addressOf, agentWords, metadataOf, renderFiles, SOCKET } from "./render-files";

const { agentConfig, externalConfig, matchSuffix, pluginKey } = ROUTER_PROGRAMS.fluentd;

/** What the router will run with Fluentd: the agent's file for this task definition, and what it includes. */
export function renderFluentdConfig(task: TaskDefinition, config: Pick<DeliveredConfig, "files"> | undefined): string {
    return renderFiles([
        { path: agentConfig, by: agentWords(task), text: renderFluentdAgentConfig(task) },
        ...(config?.files ?? []).map(({ path, origin, text }) => ({
            path,
            by: text === undefined ? `${origin}; not read here` : origin,
            text: text ?? "",
        })),
    ]);
}

/**
 * The file that the ECS agent writes for Fluentd, byte for byte (firelens.md §1.1 and §1.3 to §1.8). The agent takes the
 * containers in random order; here they come in the order of their names.
 */
export function renderFluentdAgentConfig(task: TaskDefinition): string {
    const options = routersOf(task)[0]?.firelensConfiguration?.options ?? {};
    const included = includedPath(options, externalConfig);
    const sections = [
        ...sources(addressOf(task)),
        ...grepFilters(task),
        ...(addsMetadata(options) ? [metadataFilter(task)] : []),
        ...(included === undefined ? [] : [`@include ${included}\n`]),
        ...task.containerDefinitions.flatMap(outputOf),
    ];
    return sections.map((text) => `\n${text}`).join("");
}

/** Fluentd gets no input for health checks, and no limit of memory. */
function sources(address: string | undefined): string[] {
    const socket: Element = {
        tag: "source",
        entries: [
            ["@type", "unix"],
            ["path", SOCKET],
        ],
    };
    const forward: Element = {
        tag: "source",
        entries: [
            ["@type", "forward"],
            ["bind", address ?? ""],
            ["port", "24224"],
        ],
    };
    return (address === undefined ? [socket] : [socket, forward]).map(renderElement);
}

/** All that is included comes before all that is excluded. Two blanks after `@type` are the agent's own. */
function grepFilters(task: TaskDefinition): string[] {
    return PATTERN_OPTIONS.flatMap((option) =>
        task.containerDefinitions.flatMap((container, index) => {
            const pattern = optionsOf(container, index).patterns[option];
            if (pattern === undefined) return [];
            const entries = [["key", "log"] as const, ["pattern", pattern] as const];
            return [
                renderElement({
                    tag: "filter",
                    argument: `${container.name}${matchSuffix}`,
                    entries: [["@type ", "grep"]],
                    children: [{ tag: option === "include-pattern" ? "regexp" : "exclude", entries }],
                }),
            ];
        }),
    );
}

function metadataFilter(task: TaskDefinition): string {
    return renderElement({
        tag: "filter",
        argument: "**",
        entries: [["@type", "record_transformer"]],
        children: [{ tag: "record", entries: metadataOf(task) }],
    });
}

function outputOf(container: ContainerDefinition, index: number): string[] {
    const { plugin, entries } = optionsOf(container, index);
    if (plugin === undefined) return [];
    const argument = `${container.name}${matchSuffix}`;
    return [renderElement({ tag: "match", argument, entries: [[pluginKey, plugin], ...entries] })];
}

function optionsOf(container: ContainerDefinition, index: number): AgentOptions {
    return agentOptionsOf(container, index, pluginKey, (name) => `"#{ENV['${name}']}"`);
}
