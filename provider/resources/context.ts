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
    /** Options of every child: the component is its parent. */
    readonly options: pulumi.CustomResourceOptions;
    /** Tags of everything that can have some, as Pulumi takes them. */
    readonly tags: pulumi.Input<Record<string, pulumi.Input<string>>>;
}
