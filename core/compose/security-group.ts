import type { SecurityGroupArguments, SecurityGroupRuleArguments, StringMap } from "../arguments/types";
import { isAllProtocols } from "../network/ports";
import { ALL_EGRESS, type SecurityGroup, type SecurityGroupRule } from "../network/security-group";
import { hasToken, type Leaf } from "../value";

/** What EC2 takes (CreateSecurityGroup). */
const LONGEST_DESCRIPTION = 255;

/** The security group with exactly the ingress asked for. */
export function composeSecurityGroup(
    args: SecurityGroupArguments,
    family: string,
    tags: Leaf<StringMap>,
): SecurityGroup {
    const { name, description, ingress, egress } = args;
    return {
        vpcId: args.vpcId,
        description: description ?? `Task ${family}`.slice(0, LONGEST_DESCRIPTION),
        ingress: (ingress ?? []).map(composeRule),
        egress: egress?.map(composeRule) ?? [ALL_EGRESS],
        tags: mergeTags(tags, args.tags),
        ...(name !== undefined && { name }),
    };
}

/** With all protocols EC2 has no ports; its API and the provider then write them as 0. */
function composeRule(rule: SecurityGroupRuleArguments): SecurityGroupRule {
    if (isAllProtocols(rule)) return { ...rule, protocol: "-1", fromPort: 0, toPort: 0 };
    // EC2 gives names of protocols back in lower case.
    const protocol = hasToken(rule.protocol) ? rule.protocol : rule.protocol.toLowerCase();
    return { ...rule, protocol, fromPort: rule.fromPort ?? -1, toPort: rule.toPort ?? -1 };
}

/** The group's own tags win. Where either is unknown as a whole, the group's own stand alone. */
function mergeTags(tags: Leaf<StringMap>, own: Leaf<StringMap> | undefined): Leaf<StringMap> {
    if (own === undefined) return tags;
    return typeof own === "string" || typeof tags === "string" ? own : { ...tags, ...own };
}
