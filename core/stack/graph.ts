/**
 * A stack in one shape, whatever it was read from: a Pulumi state or preview, a CloudFormation template, a Terraform
 * plan or ECS's own JSON. Types are Pulumi's: `aws:…` for what has the shape of the aws provider (Terraform's too),
 * `aws-native:…` for what has the shape of CloudFormation (and so of ECS). Properties keep the spelling of their source,
 * so that a path can be shown there; the join reads `taskDefinition`, `TaskDefinition` and `task_definition` alike. A leaf
 * that cannot be known is a token that says why.
 */
export interface StackGraph {
    readonly resources: readonly StackResource[];
}

/** One resource of a stack. */
export interface StackResource {
    /** What names it in its source: a URN, a logical id, an address. */
    readonly id: string;
    /** Pulumi's type token: `aws:ecs/taskDefinition:TaskDefinition`. */
    readonly type: string;
    /** What people call it. */
    readonly name: string;
    readonly properties: Readonly<Record<string, unknown>>;
    /** What the provider has said of it, where that is known: ids, ARNs. `id` is the one that AWS gave it. */
    readonly outputs: Readonly<Record<string, unknown>>;
    /**
     * Ids of the resources that a property's value comes from, by the name of the property as Pulumi spells it. A source
     * that knows more has the elements of a list as well: `targets` and `targets[0]`.
     */
    readonly references: Readonly<Record<string, readonly string[]>>;
    /** Id of the component that it is a part of. */
    readonly parent?: string;
    /** Where the provider is told to work, when it is known. */
    readonly region?: string;
    /** Whether the names of properties are its source's, at any depth, rather than Pulumi's. */
    readonly isSpeltBySource?: boolean;
    /** Whether it is only read, and what it is made of is nowhere to be seen. */
    readonly isExternal?: boolean;
}

/** A stack, or why there is none: one sentence, without any value. */
export type ReadStack =
    | { readonly graph: StackGraph; readonly problem?: undefined }
    | { readonly problem: string; readonly graph?: undefined };

/** A stack that has been read. */
export function read(resources: readonly StackResource[]): ReadStack {
    return { graph: { resources } };
}
