import type { StringMap } from "../arguments/types";
import type { Path } from "../path";
import type { Statement } from "../iam/statement";
import type { LogOptions } from "../task";
import type { Leaf } from "../value";
import type { AssumedRole, DestinationContext } from "./destination";

/** An option of a plugin and the property that sets it, where it is one of the destination's own. */
export interface TypedOption {
    readonly option: string;
    readonly value: Leaf<string | number> | undefined;
    /** Name of the destination's property. */
    readonly property: string;
}

/** Options of an output, sorted, and the argument that each comes from. The user's own options come on top. */
export function gatherOptions(
    typed: readonly TypedOption[],
    more: StringMap | undefined,
    context: DestinationContext,
): { options: LogOptions; sources: Record<string, Path> } {
    const own = typed.flatMap(({ option, value, property }) => {
        return value === undefined ? [] : [{ option, value: String(value), path: [...context.path, property] }];
    });
    // Every output has it; it is a property of the container's logging.
    const retries = {
        option: "retry_limit",
        value: String(context.retryLimit),
        path: [...context.path.slice(0, -1), "retryLimit"],
    };
    const users = Object.entries(more ?? {}).map(([option, value]) => {
        return { option, value, path: [...context.path, "options", option] };
    });
    const all = [...own, retries, ...users].sort((left, right) => (left.option < right.option ? -1 : 1));
    return {
        options: Object.fromEntries(all.map(({ option, value }) => [option, value])),
        sources: Object.fromEntries(all.map(({ option, path }) => [option, path])),
    };
}

/** A destination's arguments, as far as they name a role to take on. */
interface RoleArguments {
    readonly roleArn?: string;
    readonly externalId?: string;
}

/** The options by which the plugin takes on a role. */
export function roleOptions({ roleArn, externalId }: RoleArguments): TypedOption[] {
    return [
        { option: "role_arn", value: roleArn, property: "roleArn" },
        { option: "external_id", value: externalId, property: "externalId" },
    ];
}

/** The role that an output takes on, where it does. */
export function assumedRole({ roleArn, externalId }: RoleArguments): { assumes?: AssumedRole } {
    if (roleArn === undefined) return {};
    return { assumes: { roleArn, ...(externalId !== undefined && { externalId }) } };
}

/** What the task role needs for an output: what the plugin does itself, or to take on the role that may do it. */
export function permissionsFor(statement: Statement, { roleArn }: RoleArguments, container: string): Statement[] {
    if (roleArn === undefined) return [statement];
    const reason = `container ${container}: take on the role that may send its logs`;
    return [{ actions: ["sts:AssumeRole"], resources: [roleArn], reason }];
}
