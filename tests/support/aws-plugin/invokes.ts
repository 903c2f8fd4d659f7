import { GetCallerIdentityCommand } from "@aws-sdk/client-sts";
import type { Aws } from "./aws";
import type { PropertyType } from "./resource";
import { parameterInvokes } from "./parameter-invokes";
import { networkInvokes } from "./network-invokes";
import { securityGroupInvokes } from "./security-group-invokes";
import type { Properties } from "./values";

/** A function of the aws provider. */
export interface Invoke {
    readonly outputs: Readonly<Record<string, PropertyType>>;
    readonly run: (aws: Aws, args: Properties) => Promise<Properties> | Properties;
}

interface Partition {
    readonly prefix: string;
    readonly partition: string;
    readonly dnsSuffix: string;
    readonly reverseDnsPrefix: string;
}

const commercial: Partition = {
    prefix: "",
    partition: "aws",
    dnsSuffix: "amazonaws.com",
    reverseDnsPrefix: "com.amazonaws",
};

const partitions: readonly Partition[] = [
    { prefix: "cn-", partition: "aws-cn", dnsSuffix: "amazonaws.com.cn", reverseDnsPrefix: "cn.com.amazonaws" },
    { prefix: "us-gov-", partition: "aws-us-gov", dnsSuffix: "amazonaws.com", reverseDnsPrefix: "com.amazonaws" },
];

/** The functions of the aws provider that the stand-in answers, by token. */
export const invokes: ReadonlyMap<string, Invoke> = new Map<string, Invoke>([
    [
        "aws:index/getRegion:getRegion",
        {
            outputs: { description: "string", endpoint: "string", id: "string", name: "string", region: "string" },
            run: ({ region }) => ({
                description: region,
                endpoint: `ec2.${region}.${partitionOf(region).dnsSuffix}`,
                id: region,
                name: region,
                region,
            }),
        },
    ],
    [
        "aws:index/getPartition:getPartition",
        {
            outputs: { dnsSuffix: "string", id: "string", partition: "string", reverseDnsPrefix: "string" },
            run: ({ region }) => {
                const { partition, dnsSuffix, reverseDnsPrefix } = partitionOf(region);
                return { dnsSuffix, id: partition, partition, reverseDnsPrefix };
            },
        },
    ],
    [
        "aws:index/getCallerIdentity:getCallerIdentity",
        {
            outputs: { accountId: "string", arn: "string", id: "string", userId: "string" },
            run: async ({ sts }) => {
                const { Account, Arn, UserId } = await sts.send(new GetCallerIdentityCommand({}));
                return { accountId: Account, arn: Arn, id: Account, userId: UserId };
            },
        },
    ],
    ...parameterInvokes,
    ...networkInvokes,
    ...securityGroupInvokes,
]);

export async function invoke(aws: Aws, token: string, args: Properties): Promise<Properties> {
    const found = invokes.get(token);
    if (found === undefined) {
        const known = [...invokes.keys()].sort().join(", ");
        throw new Error(`${token} is not supported by the aws stand-in for tests, which knows ${known}`);
    }
    return found.run(aws, args);
}

/** The partition that a region belongs to. */
export function partitionOf(region: string): Partition {
    return partitions.find(({ prefix }) => region.startsWith(prefix)) ?? commercial;
}
