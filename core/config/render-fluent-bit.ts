import { PATTERN_OPTIONS, routersOf, type ContainerDefinition, type TaskDefinition } from "../task";
import type { ConfigFile, DeliveredConfig } from "../plan";
import { memBufLimitMiB } from "../router/memory";
import { ROUTER_PROGRAMS } from "../router/type";
import { addsMetadata, agentOptionsOf, includedPath, type AgentOptions } from "./agent-options";
import { addressOf, agentWords, metadataOf, renderFiles, SOCKET, type ShownFile } from "./render-files";
import { initPath, renderInitFile } from "./render-init";
import { renderSection, type Section } from "./section";

const { agentConfig: AGENT_CONFIG, externalConfig: EXTERNAL_CONFIG, pluginKey: PLUGIN_KEY } = ROUTER_PROGRAMS.fluentbit;

/** What of a delivered configuration is shown. */
type RenderedConfig = Pick<DeliveredConfig, "delivery" | "files">;

/**
 * What the router will run: the agent's file for this task definition, what it includes and, with the init image, the
 * file that starts from it and what that one includes.
 */
export function renderGeneratedConfig(task: TaskDefinition, config: RenderedConfig | undefined): string {
    const [router] = routersOf(task);
    const placed = (path: string): string => initPath(path, router);
    const files: ShownFile[] = [{ path: AGENT_CONFIG, by: agentWords(task), text: renderAgentConfig(task) }];
    if (config?.delivery === "init") {
        const included = config.files.filter(({ isParsers }) => !isParsers).map(({ path }) => placed(path));
        files.push(renderInitFile(included, router));
    }
    files.push(
        ...(config?.files ?? []).map((file) => ({
            path: placed(file.path),
            by: describe(file, config),
            text: file.text ?? "",
        })),
    );
    return renderFiles(files);
}

function describe({ origin, text, isParsers }: ConfigFile, config: RenderedConfig | undefined): string {
    if (isParsers) return `${origin}; parsers${config?.delivery === "init" ? ", given to Fluent Bit by -R" : ""}`;
    if (text !== undefined) return origin;
    const ifParsers = config?.delivery === "init" ? "; given to Fluent Bit by -R if it holds parsers" : "";
    return `${origin}; not read here${ifParsers}`;
}

/**
 * The file that the ECS agent writes, byte for byte (firelens.md §1.1 to §1.7). The agent takes the containers in random
 * order; here they come in the order of their names.
 */
export function renderAgentConfig(task: TaskDefinition): string {
    const router = routersOf(task)[0];
    const options = router?.firelensConfiguration?.options ?? {};
    const included = includedPath(options, EXTERNAL_CONFIG);
    const address = addressOf(task);
    const sections = [
        ...inputs(router === undefined ? undefined : memBufLimitMiB(router), address),
        ...grepFilters(task),
        ...(addsMetadata(options) ? [metadataFilter(task)] : []),
        ...(included === undefined ? [] : [`@INCLUDE ${included}\n`]),
        ...(address === undefined ? [] : [section("OUTPUT", ["Name", "null"], ["Match", "firelens-healthcheck"])]),
        ...containerOutputs(task),
    ];
    return sections.map((text) => `\n${text}`).join("");
}

function inputs(memBufLimit: number | undefined, address: string | undefined): string[] {
    const socket = [
        section(
            "INPUT",
            ["Name", "forward"],
            ["Mem_Buf_Limit", memBufLimit === undefined ? "<half of the router's memory>" : `${String(memBufLimit)}MB`],
            ["unix_path", SOCKET],
        ),
    ];
    if (address === undefined) return socket;
    return [
        ...socket,
        section("INPUT", ["Name", "forward"], ["Listen", address], ["Port", "24224"]),
        section("INPUT", ["Name", "tcp"], ["Tag", "firelens-healthcheck"], ["Listen", "127.0.0.1"], ["Port", "8877"]),
    ];
}

/** All that is included comes before all that is excluded. The agent aligns these keys by hand. */
function grepFilters(task: TaskDefinition): string[] {
    return PATTERN_OPTIONS.flatMap((option) =>
        task.containerDefinitions.flatMap((container, index) => {
            const pattern = optionsOf(container, index).patterns[option];
            if (pattern === undefined) return [];
            const key = option === "include-pattern" ? "Regex " : "Exclude";
            const match = `${container.name}-firelens*`;
            return [section("FILTER", ["Name  ", "grep"], ["Match", match], [key, `log ${pattern}`])];
        }),
    );
}

function metadataFilter(task: TaskDefinition): string {
    return section(
        "FILTER",
        ["Name", "record_modifier"],
        ["Match", "*"],
        ...metadataOf(task).map(([field, value]) => ["Record", `${field} ${value}`] as const),
    );
}

function containerOutputs(task: TaskDefinition): string[] {
    return task.containerDefinitions.flatMap((container, index) => {
        const { plugin, entries } = optionsOf(container, index);
        if (plugin === undefined) return [];
        return [section("OUTPUT", ["Name", plugin], ["Match", `${container.name}-firelens*`], ...entries)];
    });
}

function optionsOf(container: ContainerDefinition, index: number): AgentOptions {
    return agentOptionsOf(container, index, PLUGIN_KEY, (name) => `\${${name}}`);
}

function section(name: string, ...entries: Section["entries"]): string {
    return renderSection({ name, entries });
}
