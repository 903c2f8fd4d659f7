import { AttachRolePolicyCommand, DetachRolePolicyCommand, ListAttachedRolePoliciesCommand } from "@aws-sdk/client-iam";
import { found } from "../aws";
import { cannotUpdate, type ResourceType } from "../resource";
import { required } from "../values";

export const rolePolicyAttachment: ResourceType = {
    token: "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
    inputs: {
        policyArn: { type: "string", required: true, replaces: true },
        role: { type: "string", required: true, replaces: true },
    },
    outputs: {},
    // Detaching the old one after attaching the same policy again would leave none.
    deleteBeforeReplace: true,

    async create({ iam }, inputs) {
        const RoleName = required(inputs, "role");
        const PolicyArn = required(inputs, "policyArn");
        await iam.send(new AttachRolePolicyCommand({ RoleName, PolicyArn }));
        return { id: `${RoleName}/${PolicyArn}` };
    },

    async read({ iam }, id) {
        const { RoleName, PolicyArn } = split(id);
        const live = await found(iam.send(new ListAttachedRolePoliciesCommand({ RoleName })), "NoSuchEntityException");
        const isAttached = live?.AttachedPolicies?.some((policy) => policy.PolicyArn === PolicyArn);
        return isAttached ? { policyArn: PolicyArn, role: RoleName } : undefined;
    },

    update: cannotUpdate,

    async delete({ iam }, id) {
        await found(iam.send(new DetachRolePolicyCommand(split(id))), "NoSuchEntityException");
    },
};

function split(id: string): { RoleName: string; PolicyArn: string } {
    const slash = id.indexOf("/");
    return { RoleName: id.slice(0, slash), PolicyArn: id.slice(slash + 1) };
}
