import { isRecord } from "../json";
import { read, type ReadStack } from "./graph";
import { providerRegions, pulumiResource, pulumiState, type PulumiState } from "./pulumi-values";
import { textOf } from "./leaf";

/** Steps after which the resource of the step is not there. */
const GONE: ReadonlySet<string> = new Set(["delete", "delete-replaced", "discard", "discard-replaced", "read-discard"]);

/** Reads `pulumi preview --json`: what will be there, as far as the preview says. */
export function fromPulumiPreview(document: unknown): ReadStack {
    const steps = isRecord(document) ? document.steps : undefined;
    if (!Array.isArray(steps)) return { problem: "this is no Pulumi preview: it has no list of steps" };
    // A replacement has several steps of one URN: the last state is the one that will be there.
    const byUrn = new Map<string, PulumiState>();
    for (const step of steps as readonly unknown[]) {
        if (!isRecord(step) || GONE.has(textOf(step.op) ?? "")) continue;
        const state = pulumiState(step.newState);
        if (state !== undefined) byUrn.set(state.urn, state);
    }
    const states = [...byUrn.values()];
    const regions = providerRegions(states);
    return read(states.map((state) => pulumiResource(state, regions)));
}
