import { CloudWatchLogsClient } from "@aws-sdk/client-cloudwatch-logs";
import { EC2Client } from "@aws-sdk/client-ec2";
import { ECSClient } from "@aws-sdk/client-ecs";
import { ElasticLoadBalancingV2Client } from "@aws-sdk/client-elastic-load-balancing-v2";
import { FirehoseClient } from "@aws-sdk/client-firehose";
import { IAMClient } from "@aws-sdk/client-iam";
import { S3Client } from "@aws-sdk/client-s3";
import { SSMClient } from "@aws-sdk/client-ssm";
import { STSClient } from "@aws-sdk/client-sts";
import type { Config } from "./config";

/** The AWS clients of one region. */
export interface Aws {
    readonly region: string;
    readonly ec2: EC2Client;
    readonly ecs: ECSClient;
    readonly elb: ElasticLoadBalancingV2Client;
    readonly firehose: FirehoseClient;
    readonly iam: IAMClient;
    readonly logs: CloudWatchLogsClient;
    readonly s3: S3Client;
    readonly ssm: SSMClient;
    readonly sts: STSClient;
}

/** An error that AWS answered, or that kept a request from reaching it, in one line. */
export class AwsError extends Error {
    constructor(
        message: string,
        readonly code: string,
    ) {
        super(message);
    }
}

/** Clients that never talk to anything but the endpoints in the configuration. */
export function connect(config: Config, region: string): Aws {
    const options = (service: string) => {
        const endpoint = config.endpoints[service] ?? config.endpoint;
        if (endpoint === undefined) {
            throw new Error(
                `no endpoint for ${service}: this stand-in for tests never calls AWS itself; set AWS_ENDPOINT_URL`,
            );
        }
        return { region, endpoint, credentials: config.credentials, maxAttempts: 2 };
    };
    return {
        region,
        ec2: explain(new EC2Client(options("ec2"))),
        ecs: explain(new ECSClient(options("ecs"))),
        elb: explain(new ElasticLoadBalancingV2Client(options("elbv2"))),
        firehose: explain(new FirehoseClient(options("firehose"))),
        iam: explain(new IAMClient(options("iam"))),
        logs: explain(new CloudWatchLogsClient(options("cloudwatchlogs"))),
        s3: explain(
            new S3Client({ ...options("s3"), forcePathStyle: true, requestChecksumCalculation: "WHEN_REQUIRED" }),
        ),
        ssm: explain(new SSMClient(options("ssm"))),
        sts: explain(new STSClient(options("sts"))),
    };
}

/** What `request` answers, or undefined when AWS says that there is no such thing. */
export async function found<T>(request: Promise<T>, ...codes: readonly string[]): Promise<T | undefined> {
    try {
        return await request;
    } catch (error) {
        if (error instanceof AwsError && codes.includes(error.code)) return undefined;
        throw error;
    }
}

type Client =
    | EC2Client
    | ECSClient
    | ElasticLoadBalancingV2Client
    | FirehoseClient
    | IAMClient
    | CloudWatchLogsClient
    | S3Client
    | SSMClient
    | STSClient;

/** Adds the service and the operation to every error of a client, and takes its stack trace away. */
function explain<T extends Client>(client: T): T {
    const { middlewareStack } = client as Pick<IAMClient, "middlewareStack">;
    middlewareStack.add(
        (next, context) => async (args) => {
            try {
                return await next(args);
            } catch (error) {
                const service = (context.clientName ?? "AWS").replace(/Client$/, "");
                const operation = (context.commandName ?? "request").replace(/Command$/, "");
                throw describe(error, `${service} ${operation}`, await endpointOf(client));
            }
        },
        { step: "initialize", priority: "high", name: "explainErrors" },
    );
    return client;
}

async function endpointOf(client: Client): Promise<string> {
    const endpoint = await client.config.endpoint?.();
    return endpoint === undefined ? "" : `${endpoint.hostname}${endpoint.port ? `:${endpoint.port}` : ""}`;
}

function describe(error: unknown, operation: string, endpoint: string): AwsError {
    const { name, message, code, $metadata } = error as {
        name?: string;
        message?: string;
        code?: string;
        $metadata?: { httpStatusCode?: number };
    };
    if (code !== undefined && /^E[A-Z_]+$/.test(code)) {
        return new AwsError(`${operation}: cannot reach the AWS endpoint ${endpoint} (${code})`, code);
    }
    const status = $metadata?.httpStatusCode ? ` (HTTP ${$metadata.httpStatusCode})` : "";
    return new AwsError(`${operation}: ${name ?? "Error"}: ${message ?? String(error)}${status}`, name ?? "Error");
}
