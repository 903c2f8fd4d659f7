import type { StringMap } from "../arguments/types";
import type { Leaf } from "../value";
import type { RulePorts } from "./ports";

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

/** What a security group lets in, as far as the rules of FireLens go: of a group that is made, or of one that exists. */
export interface InboundGroup {
    /** Id of an existing group. */
    readonly id?: string;
    readonly name?: string;
    readonly ingress: readonly InboundRule[];
    /** Why the rules of an existing group are not known. */
    readonly unchecked?: string;
}

export interface InboundRule extends RulePorts {
    /** Id of an existing rule. */
    readonly id?: string;
    /** Whom an existing rule lets in, in words: `10.0.0.0/8`, `prefix list pl-1`. */
    readonly source?: string;
}

/** What AWS says of an existing group: what it lets in, that there is none, or why it says nothing. */
export type LookedUpGroup =
    | { readonly outcome: "found"; readonly name: string; readonly ingress: readonly InboundRule[] }
    | { readonly outcome: "missing" }
    | { readonly outcome: "failed"; readonly reason: string };

/** Whether a text can be the id of a security group. */
export function isSecurityGroupId(text: string): boolean {
    return /^sg-[0-9a-f]{8}(?:[0-9a-f]{9})?$/.test(text);
}

/** What may go out when nothing is said: everything. */
export const ALL_EGRESS: SecurityGroupRule = {
    protocol: "-1",
    fromPort: 0,
    toPort: 0,
    cidrBlocks: ["0.0.0.0/0"],
    ipv6CidrBlocks: ["::/0"],
};
