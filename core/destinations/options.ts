import type { Statement } from "../iam/statement";
import type { Leaf } from "../value";
import type { AssumedRole, OptionRow } from "./destination";

/** An option of a plugin and the property that sets it, where it is one of the destination's own. */
export interface TypedOption {
    readonly option: string;
    readonly value: Leaf<string | number> | undefined;
    /** Name of the destination's property. */
    readonly property: string;
}

/** A destination's arguments, as far as they name a role to take on. */
interface RoleArguments {
    readonly roleArn?: string;
    readonly externalId?: string;
}

/** The options by which most plugins of AWS's take on a role. */
export const ROLE_ROWS: readonly OptionRow<"roleArn" | "externalId">[] = [
    { property: "roleArn", option: "role_arn" },
    { property: "externalId", option: "external_id" },
];

/** The role that an output takes on, where it does. */
export function assumedRole({ roleArn, externalId }: RoleArguments): { assumes?: AssumedRole } {
    if (roleArn === undefined) return {};
    return { assumes: { roleArn, ...(externalId !== undefined && { externalId }) } };
}

/** What the task role needs for an output: what the plugin does itself, or to take on the role that may do it. */
export function permissionsFor(
    statements: readonly Statement[],
    { roleArn }: RoleArguments,
    container: string,
): readonly Statement[] {
    if (roleArn === undefined || statements.length === 0) return statements;
    const reason = `container ${container}: take on the role that may send its logs`;
    return [{ actions: ["sts:AssumeRole"], resources: [roleArn], reason }];
}
