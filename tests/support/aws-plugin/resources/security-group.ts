import {
    AuthorizeSecurityGroupEgressCommand,
    AuthorizeSecurityGroupIngressCommand,
    CreateSecurityGroupCommand,
    CreateTagsCommand,
    DeleteSecurityGroupCommand,
    DeleteTagsCommand,
    DescribeSecurityGroupsCommand,
    RevokeSecurityGroupEgressCommand,
    RevokeSecurityGroupIngressCommand,
    type EC2Client,
    type IpPermission,
    type SecurityGroup,
} from "@aws-sdk/client-ec2";
import { found, type Aws } from "../aws";
import { partitionOf } from "../invokes";
import { region, tags, type Property, type ResourceType } from "../resource";
import { removedTags, tagList, tagOutputs } from "../tags";
import { isEmpty, required, stringOf, type Properties, type Value } from "../values";
import { canonicalRules, fromPermissions, ruleKey, rulesOf, toPermission, type Rule } from "./security-group-rules";

const rules: Property = { type: "array", computed: true, canonical: canonicalRules };

const directions = {
    ingress: {
        authorize: (ec2: EC2Client, rules: Rules) => ec2.send(new AuthorizeSecurityGroupIngressCommand(rules)),
        revoke: (ec2: EC2Client, rules: Rules) => ec2.send(new RevokeSecurityGroupIngressCommand(rules)),
    },
    egress: {
        authorize: (ec2: EC2Client, rules: Rules) => ec2.send(new AuthorizeSecurityGroupEgressCommand(rules)),
        revoke: (ec2: EC2Client, rules: Rules) => ec2.send(new RevokeSecurityGroupEgressCommand(rules)),
    },
} as const;

interface Rules {
    readonly GroupId: string;
    readonly IpPermissions: IpPermission[];
}

export const securityGroup: ResourceType = {
    token: "aws:ec2/securityGroup:SecurityGroup",
    inputs: {
        description: { type: "string", computed: true, replaces: true },
        egress: rules,
        ingress: rules,
        name: { type: "string", computed: true, replaces: true },
        region,
        revokeRulesOnDelete: { type: "boolean", local: true },
        tags,
        vpcId: { type: "string", computed: true, replaces: true },
    },
    outputs: { arn: "string", ownerId: "string", tagsAll: "object" },
    autoName: { property: "name", maxLength: 255 },

    async create({ ec2 }, inputs) {
        const { GroupId = "" } = await ec2.send(
            new CreateSecurityGroupCommand({
                Description: stringOf(inputs.description) ?? "Managed by Pulumi",
                GroupName: required(inputs, "name"),
                VpcId: stringOf(inputs.vpcId),
            }),
        );
        // The real provider too leaves none of the egress that AWS gives to every new group.
        const { IpPermissionsEgress } = (await find(ec2, GroupId)) ?? {};
        if (IpPermissionsEgress?.length) {
            await ec2.send(new RevokeSecurityGroupEgressCommand({ GroupId, IpPermissions: IpPermissionsEgress }));
        }
        await setRules(ec2, GroupId, "ingress", [], inputs.ingress);
        await setRules(ec2, GroupId, "egress", [], inputs.egress);
        await addTags(ec2, GroupId, inputs);
        return { id: GroupId };
    },

    async read({ ec2, region: home }, id) {
        const live = await find(ec2, id);
        if (live === undefined) return undefined;
        const { partition } = partitionOf(home);
        return {
            ...tagOutputs(live.Tags),
            arn: live.SecurityGroupArn ?? `arn:${partition}:ec2:${home}:${live.OwnerId}:security-group/${id}`,
            description: live.Description,
            egress: fromPermissions(live.IpPermissionsEgress ?? [], id),
            ingress: fromPermissions(live.IpPermissions ?? [], id),
            name: live.GroupName,
            ownerId: live.OwnerId,
            region: home,
            vpcId: live.VpcId,
        };
    },

    update: updateGroup,

    async delete({ ec2 }, id) {
        await found(ec2.send(new DeleteSecurityGroupCommand({ GroupId: id })), "InvalidGroup.NotFound");
    },
};

async function updateGroup({ ec2 }: Aws, id: string, news: Properties, olds: Properties): Promise<void> {
    for (const direction of ["ingress", "egress"] as const) {
        if (news[direction] === undefined) continue;
        await setRules(ec2, id, direction, rulesOf(olds[direction]), news[direction]);
    }
    const removed = removedTags(olds, news).map((Key) => ({ Key }));
    if (removed.length > 0) await ec2.send(new DeleteTagsCommand({ Resources: [id], Tags: removed }));
    await addTags(ec2, id, news);
}

async function find(ec2: EC2Client, id: string): Promise<SecurityGroup | undefined> {
    const command = new DescribeSecurityGroupsCommand({ GroupIds: [id] });
    return (await found(ec2.send(command), "InvalidGroup.NotFound"))?.SecurityGroups?.[0];
}

async function addTags(ec2: EC2Client, id: string, inputs: Properties): Promise<void> {
    if (isEmpty(inputs.tags)) return;
    await ec2.send(new CreateTagsCommand({ Resources: [id], Tags: tagList(inputs.tags) }));
}

async function setRules(
    ec2: EC2Client,
    GroupId: string,
    direction: keyof typeof directions,
    olds: readonly Rule[],
    value: Value | undefined,
): Promise<void> {
    const news = rulesOf(value);
    const { authorize, revoke } = directions[direction];
    const revoked = without(olds, news).map((rule) => toPermission(rule, GroupId));
    if (revoked.length > 0) await revoke(ec2, { GroupId, IpPermissions: revoked });
    const authorized = without(news, olds).map((rule) => toPermission(rule, GroupId));
    if (authorized.length > 0) await authorize(ec2, { GroupId, IpPermissions: authorized });
}

function without(rules: readonly Rule[], others: readonly Rule[]): Rule[] {
    const keys = new Set(others.map(ruleKey));
    return rules.filter((rule) => !keys.has(ruleKey(rule)));
}
