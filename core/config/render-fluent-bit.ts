import {
    PATTERN_OPTIONS,
    BUFFER_LIMIT_OPTION,
    networkModeOf,
    routersOf,
    usesFirelens,
    type TaskDefinition,
} from "../task";
import type { DeliveredConfig } from "../plan";
import { memBufLimitMiB } from "../router/memory";
import { known } from "../value";
import { renderSection, type Section } from "./section";

/** Where the agent puts the configuration that it writes. */
export const AGENT_CONFIG = "/fluent-bit/etc/fluent-bit.conf";

const INIT_CONFIG = "/init/fluent-bit-init.conf";
const INIT_FILES = "/init/fluent-bit-init-s3-files";
const SOCKET = "/var/run/fluent.sock";

/**
 * What the router will run: the agent's file for this task definition and, with the init image, the file that starts
 * from it and what it includes. Each file is headed by a comment with its path; the files themselves hold no such line.
 */
export function renderGeneratedConfig(task: TaskDefinition, config: DeliveredConfig | undefined): string {
    const files = [{ path: AGENT_CONFIG, by: agentWords(task), text: renderAgentConfig(task) }];
    if (config !== undefined) {
        // Where it cannot write to /init, the init process writes below /tmp (firelens.md §6.1).
        const root = known(routersOf(task)[0]?.readonlyRootFilesystem) === true ? "/tmp" : "";
        const [main, ...parsers] = config.objects.map((object) => ({
            path: `${root}${INIT_FILES}/${object.key.slice(object.key.lastIndexOf("/") + 1)}`,
            text: object.content,
        }));
        const includes = [AGENT_CONFIG, ...(main === undefined ? [] : [main.path])];
        const text = includes.map((path) => `@INCLUDE ${path}\n`).join("");
        files.push({
            path: `${root}${INIT_CONFIG}`,
            by: "written by the init process; Fluent Bit starts from it",
            text,
        });
        if (main !== undefined) files.push({ ...main, by: "fetched from S3" });
        files.push(...parsers.map((file) => ({ ...file, by: "fetched from S3; parsers, given to Fluent Bit by -R" })));
    }
    return files.map(({ path, by, text }) => `# ${path} (${by})\n${text}`).join("\n");
}

/** The one line that depends on where the task is started, where it may be either. */
function agentWords({ requiresCompatibilities: names = [] }: TaskDefinition): string {
    const either = names.includes("EC2") && names.length > 1;
    return `written by the ECS agent${either ? "; on EC2 it also records ec2_instance_id" : ""}`;
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
        ...(options["config-file-value"] === undefined ? [] : [`@INCLUDE ${options["config-file-value"]}\n`]),
        ...(address === undefined ? [] : [section("OUTPUT", ["Name", "null"], ["Match", "firelens-healthcheck"])]),
        ...containerOutputs(task),
    ];
    return sections.map((text) => `\n${text}`).join("");
}

/** The address of the TCP input by network mode; in the others there is only the socket (firelens.md §1.4). */
const LISTENS_ON: ReadonlyMap<string, string> = new Map([
    ["awsvpc", "127.0.0.1"],
    ["bridge", "0.0.0.0"],
]);

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
        ...(task.requiresCompatibilities?.join() === "EC2"
            ? [["Record", "ec2_instance_id <instance id>"] as const]
            : []),
        ["Record", "ecs_cluster <cluster>"],
        ["Record", "ecs_task_arn <task ARN>"],
        ["Record", `ecs_task_definition ${task.family}:<revision>`],
    );
}

/** Options in byte order; the driver's own option and the patterns are no part of the output. */
function containerOutputs(task: TaskDefinition): string[] {
    return task.containerDefinitions.filter(usesFirelens).flatMap((container) => {
        const { Name: plugin, ...options } = container.logConfiguration?.options ?? {};
        if (plugin === undefined) return [];
        const notForOutput: readonly string[] = [BUFFER_LIMIT_OPTION, ...PATTERN_OPTIONS];
        const entries = Object.entries(options)
            .filter(([key]) => !notForOutput.includes(key))
            .sort(([left], [right]) => (left < right ? -1 : 1));
        return [section("OUTPUT", ["Name", plugin], ["Match", `${container.name}-firelens*`], ...entries)];
    });
}

function section(name: string, ...entries: Section["entries"]): string {
    return renderSection({ name, entries });
}
