import {
    CreateRoleCommand,
    DeleteRoleCommand,
    DeleteRolePermissionsBoundaryCommand,
    DeleteRolePolicyCommand,
    DetachRolePolicyCommand,
    GetRoleCommand,
    ListAttachedRolePoliciesCommand,
    ListRolePoliciesCommand,
    PutRolePermissionsBoundaryCommand,
    TagRoleCommand,
    UntagRoleCommand,
    UpdateAssumeRolePolicyCommand,
    UpdateRoleCommand,
    type IAMClient,
} from "@aws-sdk/client-iam";
import { found } from "../aws";
import { jsonText } from "../canonical";
import { tags, type ResourceType } from "../resource";
import { removedTags, tagList, tagOutputs } from "../tags";
import { booleanOf, isEmpty, numberOf, required, stringOf } from "../values";

export const role: ResourceType = {
    token: "aws:iam/role:Role",
    inputs: {
        assumeRolePolicy: { type: "string", required: true, json: true, canonical: jsonText },
        description: { type: "string" },
        forceDetachPolicies: { type: "boolean", local: true },
        maxSessionDuration: { type: "integer", computed: true },
        name: { type: "string", computed: true, replaces: true },
        path: { type: "string", computed: true, replaces: true },
        permissionsBoundary: { type: "string" },
        tags,
    },
    outputs: { arn: "string", createDate: "string", tagsAll: "object", uniqueId: "string" },
    autoName: { property: "name", maxLength: 64 },

    async create({ iam }, inputs) {
        const name = required(inputs, "name");
        await iam.send(
            new CreateRoleCommand({
                RoleName: name,
                AssumeRolePolicyDocument: required(inputs, "assumeRolePolicy"),
                Description: stringOf(inputs.description),
                MaxSessionDuration: numberOf(inputs.maxSessionDuration),
                Path: stringOf(inputs.path),
                PermissionsBoundary: stringOf(inputs.permissionsBoundary),
                Tags: tagList(inputs.tags),
            }),
        );
        return { id: name };
    },

    async read({ iam }, id) {
        const response = await found(iam.send(new GetRoleCommand({ RoleName: id })), "NoSuchEntityException");
        const live = response?.Role;
        if (live === undefined) return undefined;
        return {
            ...tagOutputs(live.Tags),
            arn: live.Arn,
            assumeRolePolicy: decodeURIComponent(live.AssumeRolePolicyDocument ?? ""),
            createDate: live.CreateDate?.toISOString(),
            description: live.Description,
            maxSessionDuration: live.MaxSessionDuration,
            name: live.RoleName,
            path: live.Path,
            permissionsBoundary: live.PermissionsBoundary?.PermissionsBoundaryArn,
            uniqueId: live.RoleId,
        };
    },

    async update({ iam }, id, news, olds) {
        const RoleName = id;
        await iam.send(
            new UpdateAssumeRolePolicyCommand({ RoleName, PolicyDocument: required(news, "assumeRolePolicy") }),
        );
        await iam.send(
            new UpdateRoleCommand({
                RoleName,
                Description: stringOf(news.description) ?? "",
                MaxSessionDuration: numberOf(news.maxSessionDuration),
            }),
        );
        const PermissionsBoundary = stringOf(news.permissionsBoundary);
        if (PermissionsBoundary) {
            await iam.send(new PutRolePermissionsBoundaryCommand({ RoleName, PermissionsBoundary }));
        } else if (stringOf(olds.permissionsBoundary)) {
            await iam.send(new DeleteRolePermissionsBoundaryCommand({ RoleName }));
        }
        const TagKeys = removedTags(olds, news);
        if (TagKeys.length > 0) await iam.send(new UntagRoleCommand({ RoleName, TagKeys }));
        if (!isEmpty(news.tags)) await iam.send(new TagRoleCommand({ RoleName, Tags: tagList(news.tags) }));
    },

    async delete({ iam }, id, state) {
        if (booleanOf(state.forceDetachPolicies)) await detachPolicies(iam, id);
        await found(iam.send(new DeleteRoleCommand({ RoleName: id })), "NoSuchEntityException");
    },
};

async function detachPolicies(iam: IAMClient, RoleName: string): Promise<void> {
    const attached = await iam.send(new ListAttachedRolePoliciesCommand({ RoleName }));
    for (const { PolicyArn } of attached.AttachedPolicies ?? []) {
        await iam.send(new DetachRolePolicyCommand({ RoleName, PolicyArn }));
    }
    const inline = await iam.send(new ListRolePoliciesCommand({ RoleName }));
    for (const PolicyName of inline.PolicyNames ?? []) {
        await iam.send(new DeleteRolePolicyCommand({ RoleName, PolicyName }));
    }
}
