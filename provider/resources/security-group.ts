import { SecurityGroup } from "@pulumi/aws/ec2/securityGroup";
import type * as pulumi from "@pulumi/pulumi";
import type { Context } from "./context";

/** Registers the task's security group when the plan has one. */
export function registerSecurityGroup({ name, plan, tokens, options }: Context): SecurityGroup | undefined {
    const planned = plan.securityGroup;
    if (planned === undefined) return undefined;
    const { name: groupName, ...group } = planned;
    return new SecurityGroup(
        `${name}-task`,
        {
            vpcId: tokens.resolve(group.vpcId),
            description: tokens.resolve(group.description),
            ingress: tokens.resolve(group.ingress) as pulumi.Input<Rule[]>,
            egress: tokens.resolve(group.egress) as pulumi.Input<Rule[]>,
            tags: tokens.resolve(group.tags) as pulumi.Input<Record<string, string>>,
            ...(groupName !== undefined && { name: tokens.resolve(groupName) }),
        },
        options,
    );
}

/** A rule once its tokens are resolved. */
interface Rule {
    protocol: string;
    fromPort: number;
    toPort: number;
}
