import type { FireLensTaskArguments } from "../arguments/types";
import type { Environment } from "../environment";
import { error, type Finding } from "../finding";
import type { InboundGroup } from "../network/security-group";
import type { Source } from "../plan";

/** Existing security groups as the rules read them. */
export interface ExistingGroups {
    readonly groups: readonly InboundGroup[];
    readonly sources: readonly Source[];
    readonly findings: readonly Finding[];
}

/**
 * The existing groups of one list of the arguments, as far as they have been looked up. `offset` is the number of groups
 * that stand before them in the model's list. Their rules are no arguments: what is found in one is said of the id.
 */
export function composeExistingGroups(
    args: FireLensTaskArguments,
    list: "securityGroupIds" | "hostSecurityGroupIds",
    { securityGroups }: Environment,
    offset: number,
): ExistingGroups {
    const groups: InboundGroup[] = [];
    const sources: Source[] = [];
    const findings: Finding[] = [];
    const ids = args[list] ?? [];
    for (const [index, id] of typeof ids === "string" ? [] : ids.entries()) {
        const found = securityGroups?.get(id);
        if (found === undefined) continue;
        const argument = [list, index];
        if (found.outcome === "missing") {
            const fix = "check the id, and the account and the Region of the aws provider";
            findings.push(error("FL005", argument, "there is no security group with this id", fix));
            continue;
        }
        const model = [list === "securityGroupIds" ? "securityGroups" : "hostSecurityGroups", offset + groups.length];
        const group: InboundGroup =
            found.outcome === "failed"
                ? { id, ingress: [], unchecked: found.reason }
                : { id, name: found.name, ingress: found.ingress };
        sources.push({ model, argument });
        group.ingress.forEach((_, rule) => sources.push({ model: [...model, "ingress", rule], argument }));
        groups.push(group);
    }
    return { groups, sources, findings };
}
