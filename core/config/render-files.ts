import type { TaskDefinition } from "../task";

/** A file that the router reads, with where it comes from in words. */
export interface ShownFile {
    readonly path: string;
    readonly by: string;
    readonly text: string;
}

/** Files one after the other, each headed by a comment with its path; the files themselves hold no such line. */
export function renderFiles(files: readonly ShownFile[]): string {
    return files.map(({ path, by, text }) => `# ${path} (${by})\n${text}`).join("\n");
}

/** Who writes the agent's file, with the one line that depends on where the task is started, where it may be either. */
export function agentWords({ requiresCompatibilities: names = [] }: TaskDefinition): string {
    const either = names.includes("EC2") && names.length > 1;
    return `written by the ECS agent${either ? "; on EC2 it also records ec2_instance_id" : ""}`;
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

/** The address of the TCP input by network mode; in the others there is only the socket (firelens.md §1.4). */
export const LISTENS_ON: ReadonlyMap<string, string> = new Map([
    ["awsvpc", "127.0.0.1"],
    ["bridge", "0.0.0.0"],
]);

/** Where the containers' log drivers write to. */
export const SOCKET = "/var/run/fluent.sock";
