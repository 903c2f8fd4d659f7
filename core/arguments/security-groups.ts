import { error, warning, type Finding } from "../finding";
import { isSecurityGroupId } from "../network/security-group";
import { carriesSecret, hasToken, type Leaf } from "../value";
import type { FireLensTaskArguments } from "./types";

/** Ids of existing security groups, by the code of the rule that reads them. */
const LISTS = [
    { list: "securityGroupIds", code: "FL202" },
    { list: "hostSecurityGroupIds", code: "FL203" },
] as const;

/** Checks that ids of existing security groups are ids, and can be seen. */
export function checkSecurityGroupIds(args: FireLensTaskArguments): Finding[] {
    return LISTS.flatMap(({ list, code }) => {
        const ids: Leaf<readonly string[]> = args[list] ?? [];
        if (typeof ids === "string") return checkId(ids, [list], code);
        return ids.flatMap((id, index) => checkId(id, [list, index], code));
    });
}

function checkId(id: string, path: readonly (string | number)[], code: string): Finding[] {
    if (carriesSecret(id)) {
        const problem = "is marked as secret, so the group's rules could not be looked up";
        return [warning(code, path, problem, "take the mark off by pulumi.unsecret: an id is no secret")];
    }
    if (hasToken(id) || isSecurityGroupId(id)) return [];
    return [
        error("FL005", path, "is not the id of a security group", "write it as sg- and 8 or 17 hexadecimal digits"),
    ];
}
