import { getSecurityGroup } from "@pulumi/aws/ec2/getSecurityGroup";
import { getSecurityGroupRule, type GetSecurityGroupRuleResult } from "@pulumi/aws/vpc/getSecurityGroupRule";
import { getSecurityGroupRules } from "@pulumi/aws/vpc/getSecurityGroupRules";
import type * as pulumi from "@pulumi/pulumi";
import { isSecurityGroupId, type InboundRule, type LookedUpGroup } from "../core/network/security-group";
import { reasonOf } from "./reason";

/** What the aws provider says when there is no group with an id. */
const MISSING = /InvalidGroup\.NotFound|InvalidGroupId\.NotFound|no matching EC2 Security Group/i;

/**
 * Asks the program's own `aws` provider what the existing security groups of the arguments let in. Ids that are not known
 * yet, or that are none, are left out. A group that cannot be looked up fails nothing: the rules warn of it.
 */
export async function lookUpSecurityGroups(
    args: unknown,
    options: pulumi.InvokeOptions,
): Promise<ReadonlyMap<string, LookedUpGroup>> {
    const { securityGroupIds, hostSecurityGroupIds } = (args ?? {}) as Readonly<Record<string, unknown>>;
    const ids = new Set([securityGroupIds, hostSecurityGroupIds].flatMap(knownIds));
    return new Map(await Promise.all([...ids].map(async (id) => [id, await lookUpGroup(id, options)] as const)));
}

function knownIds(list: unknown): string[] {
    return Array.isArray(list)
        ? list.filter((id): id is string => typeof id === "string" && isSecurityGroupId(id))
        : [];
}

async function lookUpGroup(id: string, options: pulumi.InvokeOptions): Promise<LookedUpGroup> {
    try {
        const filters = [{ name: "group-id", values: [id] }];
        // Without rules and without such a group the answer is the same: the group itself is asked for too.
        const [{ name }, { ids }] = await Promise.all([
            getSecurityGroup({ id }, options),
            getSecurityGroupRules({ filters }, options),
        ]);
        const rules = await Promise.all(
            ids.map((securityGroupRuleId) => getSecurityGroupRule({ securityGroupRuleId }, options)),
        );
        const ingress = rules.filter(({ isEgress }) => !isEgress).map((rule) => inboundRule(rule, id));
        return { outcome: "found", name, ingress: ingress.sort((left, right) => compareIds(left, right)) };
    } catch (thrown) {
        const reason = reasonOf(thrown);
        return MISSING.test(reason) ? { outcome: "missing" } : { outcome: "failed", reason };
    }
}

function inboundRule(rule: GetSecurityGroupRuleResult, group: string): InboundRule {
    const { securityGroupRuleId, ipProtocol, fromPort, toPort } = rule;
    return { id: securityGroupRuleId, protocol: ipProtocol, fromPort, toPort, source: sourceOf(rule, group) };
}

/** The aws provider writes what a rule does not have as an empty text. */
function sourceOf(rule: GetSecurityGroupRuleResult, group: string): string {
    if (rule.prefixListId) return `prefix list ${rule.prefixListId}`;
    const other = rule.referencedSecurityGroupId;
    if (other) return other === group ? "members of the group itself" : `security group ${other}`;
    return rule.cidrIpv4 || rule.cidrIpv6;
}

function compareIds({ id: left = "" }: InboundRule, { id: right = "" }: InboundRule): number {
    return left < right ? -1 : 1;
}
