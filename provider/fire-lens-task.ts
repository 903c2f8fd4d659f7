import * as pulumi from "@pulumi/pulumi";
import type { Plan } from "../core/plan";
import { outputsOf, type Outputs } from "./outputs";
import { registerConfigBucket, registerConfigObjects } from "./resources/config-bucket";
import type { Context } from "./resources/context";
import { registerLogGroups } from "./resources/log-groups";
import { registerRole } from "./resources/roles";
import { registerSecurityGroup } from "./resources/security-group";
import { registerTaskDefinition } from "./resources/task-definition";
import type { Warning } from "./warning";
import type { TokenTable } from "./tokens";

/** The component's type, as the schema names it. */
export const TYPE = "firelens:index:FireLensTask";

/** Where the plan's tokens for resources of the component take their values. */
export interface CreatedTokens {
    readonly bucketName: (value: unknown) => void;
    readonly taskRoleArn: (value: unknown) => void;
    readonly executionRoleArn: (value: unknown) => void;
}

/** What a component is made from: a plan that has been checked. */
export interface CheckedPlan {
    readonly plan: Plan;
    readonly warnings: readonly Warning[];
    readonly tokens: TokenTable;
    readonly created: CreatedTokens;
    /** What the inputs depend on. */
    readonly dependencies: readonly pulumi.Resource[];
}

/** The component: registers what the plan says, and decides nothing. */
export class FireLensTask extends pulumi.ComponentResource {
    /** What the caller sees and what the state holds: one and the same. */
    readonly outputs: Outputs;

    constructor(
        name: string,
        { plan, warnings, tokens, created, dependencies }: CheckedPlan,
        inputs: pulumi.Inputs,
        options: pulumi.ComponentResourceOptions,
    ) {
        super(TYPE, name, inputs, options);
        const tags = tokens.resolve(plan.tags) as Context["tags"];
        const context: Context = { name, plan, warnings, tokens, tags, options: childOptions(this, options) };

        const bucket = registerConfigBucket(context);
        created.bucketName(bucket?.bucket);
        const taskRole = registerRole(context, "task");
        created.taskRoleArn(taskRole?.arn);
        const executionRole = registerRole(context, "execution");
        created.executionRoleArn(executionRole?.arn);
        const logGroups = registerLogGroups(context);
        const config = registerConfigObjects(context, bucket);
        const securityGroup = registerSecurityGroup(context);
        const { taskDefinition, containerDefinitions } = registerTaskDefinition(context, [
            ...[taskRole?.policy, executionRole?.policy].filter((policy) => policy !== undefined),
            ...logGroups,
            ...config,
            ...dependencies,
        ]);

        this.outputs = outputsOf(context, {
            taskRole,
            executionRole,
            logGroups,
            securityGroup,
            taskDefinition,
            containerDefinitions,
        });
        this.registerOutputs(this.outputs);
    }
}

/** The engine records a component's `dependsOn` at the component only: its children are given it too. */
function childOptions(parent: pulumi.Resource, { dependsOn }: pulumi.ComponentResourceOptions): Context["options"] {
    return { parent, dependsOn: (dependsOn ?? []) as pulumi.Resource[] };
}
