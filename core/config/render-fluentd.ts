import type { DeliveredConfig } from "../plan";
import { ROUTER_PROGRAMS } from "../router/type";
import {
    BUFFER_LIMIT_OPTION,
    PATTERN_OPTIONS,
    networkModeOf,
    routersOf,
    usesFirelens,
    type ContainerDefinition,
    type TaskDefinition,
} from "../task";
import { renderElement, type Element } from "./element";
import { agentWords, LISTENS_ON, metadataOf, renderFiles, SOCKET } from "./render-files";

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
    const sections = [
        ...sources(LISTENS_ON.get(networkModeOf(task))),
        ...grepFilters(task),
        ...(options["enable-ecs-log-metadata"] === "false" ? [] : [metadataFilter(task)]),
        ...includeOf(options),
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
        task.containerDefinitions.filter(usesFirelens).flatMap((container) => {
            const pattern = container.logConfiguration?.options?.[option];
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

function includeOf(options: Readonly<Record<string, string>>): string[] {
    const { "config-file-type": type, "config-file-value": value } = options;
    return value === undefined ? [] : [`@include ${type === "s3" ? externalConfig : value}\n`];
}

/** Options in byte order; the driver's own option and the patterns are no part of the output. */
function outputOf(container: ContainerDefinition, index: number): string[] {
    const { [pluginKey]: plugin, ...options } = container.logConfiguration?.options ?? {};
    if (!usesFirelens(container) || plugin === undefined) return [];
    const notForOutput: readonly string[] = [BUFFER_LIMIT_OPTION, ...PATTERN_OPTIONS];
    // The agent hands each secret to the router as a variable with the container's place in the task behind its name.
    const secrets = (container.logConfiguration?.secretOptions ?? []).map(
        ({ name }) => [name, `"#{ENV['${name}_${String(index)}']}"`] as const,
    );
    const entries = [...Object.entries(options).filter(([key]) => !notForOutput.includes(key)), ...secrets].sort(
        ([left], [right]) => (left < right ? -1 : 1),
    );
    return [
        renderElement({
            tag: "match",
            argument: `${container.name}${matchSuffix}`,
            entries: [[pluginKey, plugin], ...entries],
        }),
    ];
}
