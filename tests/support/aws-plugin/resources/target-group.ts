import {
    CreateTargetGroupCommand,
    DeleteTargetGroupCommand,
    DescribeTargetGroupsCommand,
    type ProtocolEnum,
    type TargetTypeEnum,
} from "@aws-sdk/client-elastic-load-balancing-v2";
import { found } from "../aws";
import { cannotUpdate, region, type ResourceType } from "../resource";
import { numberOf, required, stringOf } from "../values";

export const targetGroup: ResourceType = {
    token: "aws:lb/targetGroup:TargetGroup",
    inputs: {
        name: { type: "string", computed: true, replaces: true },
        port: { type: "integer", replaces: true },
        protocol: { type: "string", computed: true, replaces: true },
        region,
        targetType: { type: "string", computed: true, replaces: true },
        vpcId: { type: "string", replaces: true },
    },
    outputs: { arn: "string", arnSuffix: "string" },
    autoName: { property: "name", maxLength: 32 },

    async create({ elb }, inputs) {
        const { TargetGroups } = await elb.send(
            new CreateTargetGroupCommand({
                Name: required(inputs, "name"),
                Port: numberOf(inputs.port),
                Protocol: stringOf(inputs.protocol) as ProtocolEnum | undefined,
                TargetType: stringOf(inputs.targetType) as TargetTypeEnum | undefined,
                VpcId: stringOf(inputs.vpcId),
            }),
        );
        return { id: TargetGroups?.[0]?.TargetGroupArn ?? "" };
    },

    async read({ elb, region: home }, id) {
        const command = new DescribeTargetGroupsCommand({ TargetGroupArns: [id] });
        const live = (await found(elb.send(command), "TargetGroupNotFoundException"))?.TargetGroups?.[0];
        if (live === undefined) return undefined;
        return {
            arn: id,
            arnSuffix: id.slice(id.indexOf(":targetgroup/") + 1),
            name: live.TargetGroupName,
            port: live.Port,
            protocol: live.Protocol,
            region: home,
            targetType: live.TargetType ?? "instance",
            vpcId: live.VpcId,
        };
    },

    update: cannotUpdate,

    async delete({ elb }, TargetGroupArn) {
        await elb.send(new DeleteTargetGroupCommand({ TargetGroupArn }));
    },
};
