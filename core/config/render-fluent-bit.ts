import {
    PATTERN_OPTIONS,
    BUFFER_LIMIT_OPTION,
    networkModeOf,
    routersOf,
    usesFirelens,
    type TaskDefinition,
} from "../task";
import type { ConfigFile, DeliveredConfig } from "../plan";
import { memBufLimitMiB } from "../router/memory";
import { known } from "../value";
import { ROUTER_PROGRAMS } from "../router/type";
import { agentWords, LISTENS_ON, metadataOf, renderFiles, SOCKET } from "./render-files";
import { renderSection, type Section } from "./section";

const { agentConfig: AGENT_CONFIG, externalConfig: EXTERNAL_CONFIG } = ROUTER_PROGRAMS.fluentbit;

/** What of a delivered configuration is shown. */
type RenderedConfig = Pick<DeliveredConfig, "delivery" | "files">;

const INIT_CONFIG = "/init/fluent-bit-init.conf";

/**
 * What the router will run: the agent's file for this task definition, what it includes and, with the init image, the
 * file that starts from it and what that one includes.
 */
export function renderGeneratedConfig(task: TaskDefinition, config: RenderedConfig | undefined): string {
    // Where it cannot write to /init, the init process writes below /tmp (firelens.md §6.1).
    const router = routersOf(task)[0];
    const isRoot = /^0(:|$)/.test(known(router?.user) ?? "0");
    const root = known(router?.readonlyRootFilesystem) === true || !isRoot ? "/tmp" : "";
    const placed = (path: string): string => (path.startsWith("/init/") ? `${root}${path}` : path);
    const files = [{ path: AGENT_CONFIG, by: agentWords(task), text: renderAgentConfig(task) }];
    if (config?.delivery === "init") {
        const included = config.files.filter(({ isParsers }) => !isParsers).map(({ path }) => placed(path));
        const text = [AGENT_CONFIG, ...included].map((path) => `@INCLUDE ${path}\n`).join("");
        files.push({ path: placed(INIT_CONFIG), by: "written by the init process; Fluent Bit starts from it", text });
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
    const address = LISTENS_ON.get(networkModeOf(task));
    const sections = [
        ...inputs(router === undefined ? undefined : memBufLimitMiB(router), address),
        ...grepFilters(task),
        ...(options["enable-ecs-log-metadata"] === "false" ? [] : [metadataFilter(task)]),
        ...includeOf(options),
        ...(address === undefined ? [] : [section("OUTPUT", ["Name", "null"], ["Match", "firelens-healthcheck"])]),
        ...containerOutputs(task),
    ];
    return sections.map((text) => `\n${text}`).join("");
}

/** Where a custom configuration is read: an object that ECS has fetched lies beside the agent's own file. */
function includeOf(options: Readonly<Record<string, string>>): string[] {
    const { "config-file-type": type, "config-file-value": value } = options;
    return value === undefined ? [] : [`@INCLUDE ${type === "s3" ? EXTERNAL_CONFIG : value}\n`];
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
        task.containerDefinitions.filter(usesFirelens).flatMap((container) => {
            const pattern = container.logConfiguration?.options?.[option];
            if (pattern === undefined) return [];
            const key = option === "include-pattern" ? "Regex " : "Exclude";
            return [
                section(
                    "FILTER",
                    ["Name  ", "grep"],
                    ["Match", `${container.name}-firelens*`],
                    [key, `log ${pattern}`],
                ),
            ];
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

/** Options in byte order; the driver's own option and the patterns are no part of the output. */
function containerOutputs(task: TaskDefinition): string[] {
    return task.containerDefinitions.flatMap((container, index) => {
        const { Name: plugin, ...options } = container.logConfiguration?.options ?? {};
        if (!usesFirelens(container) || plugin === undefined) return [];
        const notForOutput: readonly string[] = [BUFFER_LIMIT_OPTION, ...PATTERN_OPTIONS];
        // The agent hands each secret to the router as a variable, with the container's place in the task behind its name.
        const secrets = (container.logConfiguration?.secretOptions ?? []).map(
            ({ name }) => [name, `\${${name}_${String(index)}}`] as const,
        );
        const entries = [...Object.entries(options).filter(([key]) => !notForOutput.includes(key)), ...secrets].sort(
            ([left], [right]) => (left < right ? -1 : 1),
        );
        return [section("OUTPUT", ["Name", plugin], ["Match", `${container.name}-firelens*`], ...entries)];
    });
}

function section(name: string, ...entries: Section["entries"]): string {
    return renderSection({ name, entries });
}
