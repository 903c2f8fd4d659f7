import { isRecord } from "../json";
import { read, type ReadStack } from "./graph";
import { providerRegions, pulumiResource, pulumiState } from "./pulumi-values";

/** Reads `pulumi stack export`, or the checkpoint that a backend keeps. */
export function fromPulumiState(document: unknown): ReadStack {
    const deployment = deploymentOf(document);
    if (deployment === undefined) return { problem: "this is no exported Pulumi stack: it has no deployment" };
    const { resources } = deployment;
    if (resources !== undefined && resources !== null && !Array.isArray(resources)) {
        return { problem: "this exported Pulumi stack cannot be read: its resources are no list" };
    }
    const states = (resources ?? []).flatMap((resource: unknown) => pulumiState(resource) ?? []);
    const regions = providerRegions(states);
    // A resource that is replaced has a copy that waits to be deleted, under the same URN.
    return read(states.filter(({ state }) => state.delete !== true).map((state) => pulumiResource(state, regions)));
}

/** The deployment in an export, a checkpoint, or by itself. */
export function deploymentOf(document: unknown): Readonly<Record<string, unknown>> | undefined {
    if (!isRecord(document)) return undefined;
    const { deployment, checkpoint } = document;
    if (isRecord(deployment)) return deployment;
    if (isRecord(checkpoint)) return isRecord(checkpoint.latest) ? checkpoint.latest : checkpoint;
    return "resources" in document && "manifest" in document ? document : undefined;
}
