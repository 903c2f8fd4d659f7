import type { RolePermissions } from "../../../core/rules/model";

/** A role that may do this, as far as all its policies have been read. */
export function may(actions: readonly string[], resources: readonly string[] = ["*"]): RolePermissions {
    return { name: "role", statements: [{ effect: "Allow", actions, resources, isConditional: false }], unread: [] };
}
