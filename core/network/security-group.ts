import type { StringMap } from "../arguments/types";
import type { Leaf } from "../value";

/** A security group that the component makes. */
export interface SecurityGroup {
    readonly vpcId: string;
    readonly name?: string;
    readonly description: string;
    readonly ingress: readonly SecurityGroupRule[];
    readonly egress: readonly SecurityGroupRule[];
    readonly tags: Leaf<StringMap>;
}

export interface SecurityGroupRule {
    readonly protocol: string;
    readonly fromPort: Leaf<number>;
    readonly toPort: Leaf<number>;
    readonly cidrBlocks?: Leaf<readonly string[]>;
    readonly ipv6CidrBlocks?: Leaf<readonly string[]>;
    readonly prefixListIds?: Leaf<readonly string[]>;
    readonly securityGroups?: Leaf<readonly string[]>;
    readonly self?: Leaf<boolean>;
    readonly description?: string;
}

/** What may go out when nothing is said: everything. */
export const ALL_EGRESS: SecurityGroupRule = {
    protocol: "-1",
    fromPort: 0,
    toPort: 0,
    cidrBlocks: ["0.0.0.0/0"],
    ipv6CidrBlocks: ["::/0"],
};
