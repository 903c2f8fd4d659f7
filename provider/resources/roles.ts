import { Role } from "@pulumi/aws/iam/role";
import { RolePolicy } from "@pulumi/aws/iam/rolePolicy";
import * as pulumi from "@pulumi/pulumi";
import { TASKS_TRUST_POLICY } from "../../core/iam/assume-role";
import { roleNameOf } from "../../core/iam/role-arn";
import { policyDocument } from "../../core/iam/statement";
import type { Context } from "./context";

/** A role of the task, made or given. */
export interface RegisteredRole {
    readonly arn: pulumi.Input<string>;
    readonly name: pulumi.Input<string>;
    /** The one policy that holds its statements; undefined where they are only reported, or there are none. */
    readonly policy: RolePolicy | undefined;
    readonly document: pulumi.Output<string> | undefined;
}

/** Registers what the plan has of a role: the role where it is made, and its policy where it is attached. */
export function registerRole(context: Context, kind: "task" | "execution"): RegisteredRole | undefined {
    const { name, plan, tokens, options } = context;
    const planned = kind === "task" ? plan.taskRole : plan.executionRole;
    if (planned === undefined) return undefined;
    const role = planned.arn === undefined ? createRole(context, kind) : existingRole(context, planned.arn);
    if (planned.statements.length === 0) return { ...role, policy: undefined, document: undefined };
    const document = pulumi
        .output(tokens.resolve(policyDocument(planned.statements)))
        .apply((resolved) => JSON.stringify(resolved));
    const policy = planned.attach
        ? new RolePolicy(`${name}-${kind}`, { role: role.name, policy: document }, options)
        : undefined;
    return { ...role, policy, document };
}

function createRole(
    { name, plan, tokens, options, tags }: Context,
    kind: "task" | "execution",
): Pick<RegisteredRole, "arn" | "name"> {
    const { arn, name: roleName } = new Role(
        `${name}-${kind}`,
        {
            assumeRolePolicy: JSON.stringify(TASKS_TRUST_POLICY),
            description: `${kind === "task" ? "Task" : "Execution"} role of ECS task ${name}`,
            ...(plan.permissionsBoundary !== undefined && {
                permissionsBoundary: tokens.resolve(plan.permissionsBoundary),
            }),
            tags,
        },
        options,
    );
    return { arn, name: roleName };
}

function existingRole({ tokens }: Context, given: string): Pick<RegisteredRole, "arn" | "name"> {
    const arn = tokens.resolve(given);
    return { arn, name: pulumi.output(arn).apply(roleNameOf) };
}
