import {
    DescribeSecurityGroupRulesCommand,
    DescribeSecurityGroupsCommand,
    type DescribeSecurityGroupRulesCommandInput,
    type SecurityGroupRule,
} from "@aws-sdk/client-ec2";
import { found, type Aws } from "./aws";
import type { Invoke } from "./invokes";
import { filtersOf } from "./network-invokes";
import { stringOf } from "./values";

/** The functions of the aws provider that ask for existing security groups and their rules. */
export const securityGroupInvokes: readonly (readonly [string, Invoke])[] = [
    [
        "aws:ec2/getSecurityGroup:getSecurityGroup",
        {
            outputs: { arn: "string", description: "string", id: "string", name: "string", vpcId: "string" },
            run: async ({ ec2 }, args) => {
                const request = ec2.send(new DescribeSecurityGroupsCommand({ GroupIds: [stringOf(args.id) ?? ""] }));
                const group = (await found(request, "InvalidGroup.NotFound"))?.SecurityGroups?.[0];
                // The real provider's own words.
                if (group === undefined) throw new Error("no matching EC2 Security Group found");
                const { Description, GroupId, GroupName, SecurityGroupArn, VpcId } = group;
                return { arn: SecurityGroupArn, description: Description, id: GroupId, name: GroupName, vpcId: VpcId };
            },
        },
    ],
    [
        "aws:vpc/getSecurityGroupRules:getSecurityGroupRules",
        {
            outputs: { id: "string", ids: "array" },
            run: async (aws, args) => {
                const rules = await describe(aws, { Filters: filtersOf(args) });
                return { id: aws.region, ids: rules.map(({ SecurityGroupRuleId }) => SecurityGroupRuleId ?? "") };
            },
        },
    ],
    [
        "aws:vpc/getSecurityGroupRule:getSecurityGroupRule",
        {
            outputs: {
                cidrIpv4: "string",
                cidrIpv6: "string",
                description: "string",
                fromPort: "integer",
                id: "string",
                ipProtocol: "string",
                isEgress: "boolean",
                prefixListId: "string",
                referencedSecurityGroupId: "string",
                securityGroupId: "string",
                securityGroupRuleId: "string",
                toPort: "integer",
            },
            run: async (aws, args) => {
                const id = stringOf(args.securityGroupRuleId) ?? "";
                const [rule] = await describe(aws, { SecurityGroupRuleIds: [id] });
                if (rule === undefined) throw new Error("no matching VPC Security Group Rule found");
                return {
                    // What a rule does not have is an empty text.
                    cidrIpv4: rule.CidrIpv4 ?? "",
                    cidrIpv6: rule.CidrIpv6 ?? "",
                    description: rule.Description ?? "",
                    fromPort: rule.FromPort ?? -1,
                    id,
                    ipProtocol: rule.IpProtocol ?? "",
                    isEgress: rule.IsEgress ?? false,
                    prefixListId: rule.PrefixListId ?? "",
                    referencedSecurityGroupId: rule.ReferencedGroupInfo?.GroupId ?? "",
                    securityGroupId: rule.GroupId ?? "",
                    securityGroupRuleId: id,
                    toPort: rule.ToPort ?? -1,
                };
            },
        },
    ],
];

async function describe({ ec2 }: Aws, input: DescribeSecurityGroupRulesCommandInput): Promise<SecurityGroupRule[]> {
    return (await ec2.send(new DescribeSecurityGroupRulesCommand(input))).SecurityGroupRules ?? [];
}
