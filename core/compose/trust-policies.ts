import { error, type Finding } from "../finding";
import { trustPolicyFor } from "../iam/assume-role";
import type { RequiredTrust } from "../plan";
import { known } from "../value";
import type { Routing } from "./routing";

interface Assumption {
    readonly roleArn: string;
    readonly externalId: string | undefined;
    readonly path: readonly (string | number)[];
}

/** For every role that the router takes on, the trust policy that it has to have, in the order of the roles' ARNs. */
export function composeTrustPolicies(routings: readonly Routing[], taskRoleArn: string): RequiredTrust[] {
    const idsByRole = new Map<string, string[]>();
    for (const { roleArn, externalId } of assumptionsOf(routings)) {
        const ids = idsByRole.get(roleArn) ?? [];
        idsByRole.set(roleArn, [...ids, ...(externalId === undefined ? [] : [externalId])]);
    }
    return [...idsByRole]
        .sort(([left], [right]) => (left < right ? -1 : 1))
        .map(([roleArn, ids]) => ({ roleArn, policy: trustPolicyFor(taskRoleArn, [...new Set(ids)].sort()) }));
}

/** Finds destinations that take on the same role, one with an external id and the other with none or another one. */
export function checkTrust(routings: readonly Routing[]): Finding[] {
    const first = new Map<string, Assumption>();
    return assumptionsOf(routings).flatMap((assumption) => {
        const { roleArn, externalId, path } = assumption;
        const other = first.get(roleArn);
        if (other === undefined) first.set(roleArn, assumption);
        if (other === undefined || other.externalId === externalId) return [];
        // Two that are not known yet may be the same.
        const isUnknown = [other.externalId, externalId].some((id) => id !== undefined && known(id) === undefined);
        if (isUnknown && other.externalId !== undefined && externalId !== undefined) return [];
        const problem = "another destination takes on the same role with another external id, or with none";
        return [error("FL011", path, problem, "give both the same externalId")];
    });
}

function assumptionsOf(routings: readonly Routing[]): Assumption[] {
    return routings.flatMap((routing) => {
        if (routing.driver !== "awsfirelens") return [];
        return routing.outputs.flatMap(({ destination, assumes }) =>
            assumes === undefined
                ? []
                : [
                      {
                          roleArn: assumes.roleArn,
                          externalId: assumes.externalId,
                          path: [...routing.path, destination, "externalId"],
                      },
                  ],
        );
    });
}
