/**
 * A stack in one shape, whatever it was read from: a Pulumi state or preview, a CloudFormation template, a Terraform
 * plan or ECS's own JSON. Types and properties are those of Pulumi's aws provider; a source with names of its own
 * translates them. A leaf that cannot be known is a token that says why.
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
    /** What the provider has said of it, where that is known: ids, ARNs. */
    readonly outputs: Readonly<Record<string, unknown>>;
    /** Ids of the resources that a property's value comes from, by the name of the property. */
    readonly references: Readonly<Record<string, readonly string[]>>;
    /** Id of the component that it is a part of. */
    readonly parent?: string;
    /** Where the provider is told to work, when it is known. */
    readonly region?: string;
}
