import type { PolicyStatement } from "../rules/model";

/**
 * What AWS's own policies allow that log routers use, by the end of their ARN (the AWS Managed Policy Reference Guide).
 * What is not here is not known. Actions that no rule asks for are left out where a policy has many.
 */
const ACTIONS: Readonly<Record<string, readonly string[]>> = {
    AdministratorAccess: ["*"],
    AmazonKinesisFirehoseFullAccess: ["firehose:*"],
    AmazonKinesisFirehoseReadOnlyAccess: ["firehose:Describe*", "firehose:List*"],
    AmazonKinesisFullAccess: ["kinesis:*"],
    AmazonKinesisReadOnlyAccess: ["kinesis:Get*", "kinesis:List*", "kinesis:Describe*"],
    AmazonOpenSearchServiceFullAccess: ["es:*"],
    AmazonOpenSearchServiceReadOnlyAccess: ["es:Describe*", "es:List*", "es:Get*"],
    AmazonPrometheusFullAccess: ["aps:*"],
    AmazonPrometheusRemoteWriteAccess: ["aps:RemoteWrite"],
    AmazonS3FullAccess: ["s3:*", "s3-object-lambda:*"],
    AmazonS3ReadOnlyAccess: ["s3:Get*", "s3:List*", "s3:Describe*", "s3-object-lambda:Get*", "s3-object-lambda:List*"],
    AmazonSSMFullAccess: ["ssm:*"],
    AmazonSSMReadOnlyAccess: ["ssm:Describe*", "ssm:Get*", "ssm:List*"],
    AWSXRayDaemonWriteAccess: ["xray:Put*", "xray:Get*"],
    CloudWatchAgentServerPolicy: [
        "cloudwatch:PutMetricData",
        "ec2:DescribeTags",
        "ec2:DescribeVolumes",
        "logs:CreateLogGroup",
        "logs:CreateLogStream",
        "logs:DescribeLogGroups",
        "logs:DescribeLogStreams",
        "logs:PutLogEvents",
        "logs:PutRetentionPolicy",
        "xray:*",
    ],
    CloudWatchLogsFullAccess: ["logs:*", "cloudwatch:GenerateQuery"],
    CloudWatchLogsReadOnlyAccess: [
        "logs:Describe*",
        "logs:Get*",
        "logs:List*",
        "logs:StartQuery",
        "logs:StopQuery",
        "logs:TestMetricFilter",
        "logs:FilterLogEvents",
        "logs:StartLiveTail",
        "logs:StopLiveTail",
        "cloudwatch:GenerateQuery",
    ],
    SecretsManagerReadWrite: ["secretsmanager:*"],
    "service-role/AmazonECSTaskExecutionRolePolicy": [
        "ecr:GetAuthorizationToken",
        "ecr:BatchCheckLayerAvailability",
        "ecr:GetDownloadUrlForLayer",
        "ecr:BatchGetImage",
        "logs:CreateLogStream",
        "logs:PutLogEvents",
    ],
};

/** Everything but these. */
const ALL_BUT: Readonly<Record<string, readonly string[]>> = {
    PowerUserAccess: ["iam:*", "organizations:*", "account:*"],
};

const ARN = /^arn:[a-z0-9-]+:iam::aws:policy\/(.+)$/;

/** The statements of a policy of AWS's own by its ARN; undefined when it is none, or one that is not known here. */
export function managedPolicy(arn: string): readonly PolicyStatement[] | undefined {
    const name = ARN.exec(arn)?.[1] ?? "";
    if (Object.hasOwn(ALL_BUT, name)) return [{ ...EVERYWHERE, notActions: ALL_BUT[name] ?? [] }];
    return Object.hasOwn(ACTIONS, name) ? [{ ...EVERYWHERE, actions: ACTIONS[name] ?? [] }] : undefined;
}

const EVERYWHERE = { effect: "Allow", resources: ["*"], isConditional: false } as const;
