import type { StackResource, Workspace } from "./workspace";

/** Every resource that a stack's state holds. */
export async function resourcesOf(stack: Workspace): Promise<readonly StackResource[]> {
    return (await stack.exportState()).deployment.resources ?? [];
}

/** The resources that a FireLensTask made: it is their parent. */
export async function childrenOf(stack: Workspace, name: string): Promise<readonly StackResource[]> {
    const parent = new RegExp(`::firelens:index:FireLensTask::${name}$`);
    return (await resourcesOf(stack)).filter((resource) => parent.test(resource.parent ?? ""));
}

/** Outputs of a FireLensTask, those that the program does not export too. */
export async function taskOutputs(stack: Workspace, name = "web"): Promise<Record<string, unknown>> {
    const resources = await resourcesOf(stack);
    return resources.find(({ urn }) => urn.endsWith(`::firelens:index:FireLensTask::${name}`))?.outputs ?? {};
}
