import { DescribeLogGroupsCommand } from "@aws-sdk/client-cloudwatch-logs";
import { DescribeSecurityGroupsCommand, DescribeVpcsCommand, type SecurityGroup } from "@aws-sdk/client-ec2";
import { DescribeTaskDefinitionCommand, type TaskDefinition } from "@aws-sdk/client-ecs";
import {
    GetRoleCommand,
    GetRolePolicyCommand,
    ListAttachedRolePoliciesCommand,
    ListRolePoliciesCommand,
} from "@aws-sdk/client-iam";
import {
    GetBucketPolicyCommand,
    GetBucketVersioningCommand,
    GetObjectCommand,
    GetPublicAccessBlockCommand,
    ListObjectsV2Command,
    type PublicAccessBlockConfiguration,
} from "@aws-sdk/client-s3";
import { awsClients, type AwsClients } from "./aws-clients";
import type { Moto } from "./moto";

export interface LiveRole {
    readonly trust: unknown;
    /** Documents of the inline policies. */
    readonly inline: readonly unknown[];
    /** ARNs of managed policies. */
    readonly attached: readonly (string | undefined)[];
    readonly permissionsBoundary: string | undefined;
}

export interface LiveBucket {
    readonly publicAccessBlock: PublicAccessBlockConfiguration | undefined;
    readonly policy: unknown;
    readonly versioning: string | undefined;
    /** Keys of its objects. */
    readonly keys: readonly string[];
}

/** What AWS itself says of what a program has made. */
export interface ReadBack {
    taskDefinition(arnOrFamily: string): Promise<TaskDefinition>;
    role(arn: string | undefined): Promise<LiveRole>;
    bucket(name: string): Promise<LiveBucket>;
    text(bucket: string, key: string): Promise<string>;
    /** Retention in days by name, of every log group. */
    logGroups(): Promise<Record<string, number | undefined>>;
    securityGroup(id: string): Promise<SecurityGroup>;
    /** The network that every account has. */
    defaultVpcId(): Promise<string>;
}

export function readBack(moto: Moto): ReadBack {
    const aws = awsClients(moto);
    const { ec2, ecs, logs, s3 } = aws;
    return {
        taskDefinition: async (taskDefinition) => {
            const described = await ecs.send(new DescribeTaskDefinitionCommand({ taskDefinition }));
            return described.taskDefinition ?? {};
        },
        role: (arn) => readRole(aws, arn?.split("/").at(-1) ?? ""),
        bucket: (name) => readBucket(aws, name),
        text: async (Bucket, Key) => {
            const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key }));
            return (await Body?.transformToString()) ?? "";
        },
        logGroups: async () => {
            const { logGroups = [] } = await logs.send(new DescribeLogGroupsCommand({}));
            return Object.fromEntries(
                logGroups.map(({ logGroupName = "", retentionInDays }) => [logGroupName, retentionInDays]),
            );
        },
        securityGroup: async (id) => {
            const { SecurityGroups = [] } = await ec2.send(new DescribeSecurityGroupsCommand({ GroupIds: [id] }));
            return SecurityGroups[0] ?? {};
        },
        defaultVpcId: async () => {
            const { Vpcs = [] } = await ec2.send(new DescribeVpcsCommand({}));
            return Vpcs[0]?.VpcId ?? "";
        },
    };
}

async function readRole({ iam }: AwsClients, RoleName: string): Promise<LiveRole> {
    const { Role: role } = await iam.send(new GetRoleCommand({ RoleName }));
    const { PolicyNames = [] } = await iam.send(new ListRolePoliciesCommand({ RoleName }));
    const { AttachedPolicies = [] } = await iam.send(new ListAttachedRolePoliciesCommand({ RoleName }));
    const inline = PolicyNames.map(async (PolicyName) => {
        const { PolicyDocument } = await iam.send(new GetRolePolicyCommand({ RoleName, PolicyName }));
        return documentOf(PolicyDocument);
    });
    return {
        trust: documentOf(role?.AssumeRolePolicyDocument),
        inline: await Promise.all(inline),
        attached: AttachedPolicies.map(({ PolicyArn }) => PolicyArn),
        permissionsBoundary: role?.PermissionsBoundary?.PermissionsBoundaryArn,
    };
}

async function readBucket({ s3 }: AwsClients, Bucket: string): Promise<LiveBucket> {
    const [publicAccess, policy, versioning, objects] = await Promise.all([
        s3.send(new GetPublicAccessBlockCommand({ Bucket })).catch(noneOf("NoSuchPublicAccessBlockConfiguration")),
        s3.send(new GetBucketPolicyCommand({ Bucket })).catch(noneOf("NoSuchBucketPolicy")),
        s3.send(new GetBucketVersioningCommand({ Bucket })),
        s3.send(new ListObjectsV2Command({ Bucket })),
    ]);
    return {
        publicAccessBlock: publicAccess?.PublicAccessBlockConfiguration,
        policy: JSON.parse(policy?.Policy ?? "null"),
        versioning: versioning.Status,
        keys: objects.Contents?.map(({ Key = "" }) => Key) ?? [],
    };
}

/** S3 answers with an error where a bucket has no such setting. */
function noneOf(name: string): (error: unknown) => undefined {
    return (error) => {
        if (!(error instanceof Error) || error.name !== name) throw error;
        return undefined;
    };
}

/** IAM writes documents as URLs write text. */
function documentOf(text: string | undefined): unknown {
    return JSON.parse(decodeURIComponent(text ?? "null"));
}
