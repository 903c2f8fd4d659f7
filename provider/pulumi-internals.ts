/** What the Pulumi SDK knows and does not declare. The one boundary with its internals; the tests of the plugin cover it. */
import * as pulumi from "@pulumi/pulumi";

interface OutputInternals {
    readonly isKnown: Promise<boolean>;
    readonly isSecret: Promise<boolean>;
    promise(): Promise<unknown>;
    allResources?(): Promise<Set<pulumi.Resource>>;
}

/** An output once it has settled. */
export interface Settled {
    readonly isKnown: boolean;
    readonly isSecret: boolean;
    /** The value; undefined when it is not known. */
    readonly value: unknown;
    readonly dependencies: readonly pulumi.Resource[];
}

/** Waits for an output and says all that is known of it. */
export async function settle(output: pulumi.Output<unknown>): Promise<Settled> {
    const internals = output as unknown as OutputInternals;
    const [isKnown, isSecret, resources] = await Promise.all([
        internals.isKnown,
        internals.isSecret,
        internals.allResources?.() ?? [],
    ]);
    return { isKnown, isSecret, value: isKnown ? await internals.promise() : undefined, dependencies: [...resources] };
}

/** Waits until the engine has answered everything that this component has sent to it. */
export async function waitForRegistrations(): Promise<void> {
    await (pulumi.runtime as unknown as { waitForRPCs(): Promise<void> }).waitForRPCs();
}
