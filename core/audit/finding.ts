import type { Path } from "../path";
import type { Rule } from "../rules/rule";
import type { StackResource } from "../stack/graph";

/** Something that a rule found in a stack. Never holds the value of an option, a variable or a secret. */
export interface AuditFinding {
    readonly rule: Rule;
    readonly level: "mandatory" | "advisory";
    readonly severity: Rule["severity"];
    /** The task definitions that it is about: several where they share what is wrong. */
    readonly tasks: readonly StackResource[];
    /** The resource that it is in: the task definition, a security group, a role, a service. */
    readonly resource: StackResource;
    /** In the properties of the resource. */
    readonly path: Path;
    /** The container that it is in. */
    readonly container?: string;
    readonly problem: string;
    readonly fix: string;
    /** Stays the same as long as what was found does: for suppressions, baselines and fingerprints. */
    readonly key: string;
    /** Why it is left out of account. */
    readonly suppressed?: { readonly reason: string; readonly by: string };
}
