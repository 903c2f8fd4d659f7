import { CloudWatchLogsClient } from "@aws-sdk/client-cloudwatch-logs";
import { EC2Client } from "@aws-sdk/client-ec2";
import { ECSClient } from "@aws-sdk/client-ecs";
import { FirehoseClient } from "@aws-sdk/client-firehose";
import { IAMClient } from "@aws-sdk/client-iam";
import { S3Client } from "@aws-sdk/client-s3";
import { SSMClient } from "@aws-sdk/client-ssm";
import type { Credentials, Moto } from "./moto";

export interface AwsClients {
    readonly ec2: EC2Client;
    readonly ecs: ECSClient;
    readonly firehose: FirehoseClient;
    readonly iam: IAMClient;
    readonly logs: CloudWatchLogsClient;
    readonly s3: S3Client;
    readonly ssm: SSMClient;
}

/** Clients of the AWS that moto stands for, with its own keys or those of a role. */
export function awsClients(moto: Moto, credentials: Credentials = moto.credentials): AwsClients {
    const options = { endpoint: moto.endpoint, region: moto.region, credentials, maxAttempts: 1 };
    return {
        ec2: new EC2Client(options),
        ecs: new ECSClient(options),
        firehose: new FirehoseClient(options),
        iam: new IAMClient(options),
        logs: new CloudWatchLogsClient(options),
        s3: new S3Client({ ...options, forcePathStyle: true }),
        ssm: new SSMClient(options),
    };
}
