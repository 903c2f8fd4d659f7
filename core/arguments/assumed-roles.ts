import { error, type Finding } from "../finding";
import type { Path } from "../path";
import { known } from "../value";
import { checkRoleArn } from "./roles";

/** What STS takes as an external id (AssumeRole). */
const EXTERNAL_ID = /^[\w+=,.@:/-]{2,1224}$/;

/** Checks the role that a destination takes on. `path` is that of the destination. */
export function checkAssumedRole(
    { roleArn, externalId }: { readonly roleArn?: string; readonly externalId?: string },
    path: Path,
): Finding[] {
    return [
        ...checkRoleArn(roleArn, [...path, "roleArn"], "FL011"),
        ...checkExternalId(externalId, roleArn, [...path, "externalId"]),
    ];
}

function checkExternalId(externalId: string | undefined, roleArn: string | undefined, path: Path): Finding[] {
    if (externalId === undefined) return [];
    if (roleArn === undefined) {
        const problem = "only means something to a role that is taken on";
        return [error("FL011", path, problem, "give roleArn, or leave it out")];
    }
    if (EXTERNAL_ID.test(known(externalId) ?? "unknown")) return [];
    const fix = "use 2 to 1224 letters, digits and _+=,.@:/-";
    return [error("FL011", path, "is not a valid external id", fix)];
}
