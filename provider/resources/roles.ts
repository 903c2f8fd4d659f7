import { Role } from "@pulumi/aws/iam/role";
import { RolePolicy } from "@pulumi/aws/iam/rolePolicy";
import * as pulumi from "@pulumi/pulumi";
import { TASKS_TRUST_POLICY } from "../../core/iam/assume-role";
import { policyDocument } from "../../core/iam/statement";
import type { Context } from "./context";

/** A role with the one policy that holds its statements. */
export interface RegisteredRole {
    readonly role: Role;
    readonly policy: RolePolicy;
    readonly document: pulumi.Output<string>;
}

/** Registers a role when the plan has one. */
export function registerRole(context: Context, kind: "task" | "execution"): RegisteredRole | undefined {
    const { name, plan, tokens, options, tags } = context;
    const planned = kind === "task" ? plan.taskRole : plan.executionRole;
    if (planned === undefined) return undefined;
    const role = new Role(
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
    const document = pulumi
        .output(tokens.resolve(policyDocument(planned.statements)))
        .apply((resolved) => JSON.stringify(resolved));
    const policy = new RolePolicy(`${name}-${kind}`, { role: role.name, policy: document }, options);
    return { role, policy, document };
}
