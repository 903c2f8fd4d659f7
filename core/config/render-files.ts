import { networkModeOf, routersOf, type TaskDefinition } from "../task";
import { hasToken } from "../value";

/** A file that the router reads, with where it comes from in words. */
export interface ShownFile {
    readonly path: string;
    readonly by: string;
    readonly text: string;
}

/** The address of the TCP input by network mode; in the others there is only the socket (firelens.md §1.4). */
const LISTENS_ON: ReadonlyMap<string, string> = new Map([
    ["awsvpc", "127.0.0.1"],
    ["bridge", "0.0.0.0"],
]);

/** Files one after the other, each headed by a comment with its path; the files themselves hold no such line. */
export function renderFiles(files: readonly ShownFile[]): string {
    return files.map(({ path, by, text }) => `# ${path} (${by})\n${text}`).join("\n");
}

/** Who writes the agent's file, with what depends on something that is not known before the task is started. */
export function agentWords(task: TaskDefinition): string {
    const { requiresCompatibilities: names = [] } = task;
    const isEither = names.length === 0 || (names.includes("EC2") && names.length > 1);
    const flag = routersOf(task)[0]?.firelensConfiguration?.options?.["enable-ecs-log-metadata"];
    return [
        "written by the ECS agent",
        ...(isEither ? ["on EC2 it also records ec2_instance_id"] : []),
        ...(hasToken(flag) ? ["the records of the task are left out where enable-ecs-log-metadata is false"] : []),
        ...(hasToken(task.networkMode) ? ["the inputs are those of awsvpc, and depend on the network mode"] : []),
    ].join("; ");
}

/** The address of the TCP input; undefined where there is only the socket (firelens.md §1.4). */
export function addressOf(task: TaskDefinition): string | undefined {
    const mode = networkModeOf(task);
    return LISTENS_ON.get(hasToken(mode) ? "awsvpc" : mode);
}

/** What the agent adds to every record, with placeholders for what is known when the task runs (firelens.md §1.5). */
export function metadataOf(task: TaskDefinition): (readonly [field: string, value: string])[] {
    const onEc2 = task.requiresCompatibilities?.join() === "EC2";
    return [
        ...(onEc2 ? [["ec2_instance_id", "<instance id>"] as const] : []),
        ["ecs_cluster", "<cluster>"],
        ["ecs_task_arn", "<task ARN>"],
        ["ecs_task_definition", `${task.family}:<revision>`],
    ];
}

/** Where the containers' log drivers write to. */
export const SOCKET = "/var/run/fluent.sock";
