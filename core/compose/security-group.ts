import type { SecurityGroupArguments, SecurityGroupRuleArguments, StringMap } from "../arguments/types";
import { isAllProtocols } from "../network/ports";
import { ALL_EGRESS, type SecurityGroup, type SecurityGroupRule } from "../network/security-group";
import type { Leaf } from "../value";

/** The security group with exactly the ingress asked for. */
export function composeSecurityGroup(
    args: SecurityGroupArguments,
    family: string,
    tags: Leaf<StringMap>,
): SecurityGroup {
    const { name, description, ingress, egress } = args;
    return {
        vpcId: args.vpcId,
        description: description ?? `Task ${family}`,
        ingress: (ingress ?? []).map(composeRule),
        egress: egress?.map(composeRule) ?? [ALL_EGRESS],
        tags: mergeTags(tags, args.tags),
        ...(name !== undefined && { name }),
    };
}

/** With all protocols EC2 has no ports; its API and the provider then write them as 0. */
function composeRule(rule: SecurityGroupRuleArguments): SecurityGroupRule {
    if (isAllProtocols(rule)) return { ...rule, protocol: "-1", fromPort: 0, toPort: 0 };
    return { ...rule, fromPort: rule.fromPort ?? -1, toPort: rule.toPort ?? -1 };
}

/** The group's own tags win. Where either is unknown as a whole, the group's own stand alone. */
function mergeTags(tags: Leaf<StringMap>, own: Leaf<StringMap> | undefined): Leaf<StringMap> {
    if (own === undefined) return tags;
    return typeof own === "string" || typeof tags === "string" ? own : { ...tags, ...own };
}
