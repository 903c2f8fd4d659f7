import { DescribeSubnetsCommand, DescribeVpcsCommand, type Filter } from "@aws-sdk/client-ec2";
import { partitionOf, type Invoke } from "./invokes";
import { booleanOf, isObject, listOf, stringOf, stringsOf, type Properties } from "./values";

/** The functions of the aws provider that look up a VPC and its subnets. */
export const networkInvokes: readonly (readonly [string, Invoke])[] = [
    [
        "aws:ec2/getVpc:getVpc",
        {
            outputs: { arn: "string", cidrBlock: "string", default: "boolean", id: "string" },
            run: async ({ ec2, region }, args) => {
                const id = stringOf(args.id);
                const isDefault = booleanOf(args.default);
                const Filters = [
                    ...filtersOf(args),
                    ...(isDefault === undefined ? [] : [{ Name: "is-default", Values: [String(isDefault)] }]),
                ];
                const request = { Filters, ...(id !== undefined && { VpcIds: [id] }) };
                const [vpc, ...others] = (await ec2.send(new DescribeVpcsCommand(request))).Vpcs ?? [];
                // The real provider's own words.
                if (vpc === undefined) throw new Error("no matching EC2 VPC found");
                if (others.length > 0) {
                    throw new Error("multiple EC2 VPCs matched; use additional constraints to reduce matches");
                }
                const arn = `arn:${partitionOf(region).partition}:ec2:${region}:${vpc.OwnerId}:vpc/${vpc.VpcId}`;
                return { arn, cidrBlock: vpc.CidrBlock, default: vpc.IsDefault, id: vpc.VpcId };
            },
        },
    ],
    [
        "aws:ec2/getSubnets:getSubnets",
        {
            outputs: { id: "string", ids: "array" },
            run: async ({ ec2, region }, args) => {
                const { Subnets = [] } = await ec2.send(new DescribeSubnetsCommand({ Filters: filtersOf(args) }));
                return { id: region, ids: Subnets.map(({ SubnetId }) => SubnetId ?? "") };
            },
        },
    ],
];

/** `filters` in EC2's own spelling. */
export function filtersOf({ filters }: Properties): Filter[] {
    return listOf(filters)
        .filter(isObject)
        .map(({ name, values }) => ({ Name: stringOf(name), Values: stringsOf(values) }));
}
