import type * as pulumi from "@pulumi/pulumi";
import type { Plan } from "../../core/plan";
import type { Warning } from "../warning";
import type { TokenTable } from "../tokens";

/** What every function that registers resources is given. */
export interface Context {
    /** Name of the component; every resource is called `<name>-<what it is>`. */
    readonly name: string;
    readonly plan: Plan;
    readonly warnings: readonly Warning[];
    readonly tokens: TokenTable;
    /** Options of every child: the component is its parent, and it waits for what the component waits for. */
    readonly options: { readonly parent: pulumi.Resource; readonly dependsOn: pulumi.Resource[] };
    /** Tags of everything that can have some, as Pulumi takes them. */
    readonly tags: pulumi.Input<Record<string, pulumi.Input<string>>>;
}

/** The options with more to wait for. */
export function after(options: Context["options"], resources: readonly pulumi.Resource[]): Context["options"] {
    return { ...options, dependsOn: [...options.dependsOn, ...resources] };
}
