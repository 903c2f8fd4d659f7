/** A task definition and what belongs to it. */
export const RESOURCES_PER_TASK = 10;

/** An exported Pulumi stack of this many task definitions, each with nine resources beside it, as a team's might look. */
export function generateStack(tasks: number): string {
    const resources = [stack(), ...Array.from({ length: tasks }, (_, index) => resourcesOf(index)).flat()];
    return JSON.stringify({ version: 3, deployment: { manifest: { version: "v3.258.0" }, resources } }, undefined, 4);
}

const STACK = "urn:pulumi:dev::shop::";
const ROOT = `${STACK}pulumi:pulumi:Stack::shop-dev`;
const REGION = "eu-central-1";
const ACCOUNT = "123456789012";

interface State {
    readonly urn: string;
    readonly type: string;
    readonly [property: string]: unknown;
}

function stack(): State {
    return { urn: ROOT, custom: false, type: "pulumi:pulumi:Stack", created: "2026-08-01T08:00:00Z" };
}

function state(
    type: string,
    name: string,
    inputs: object,
    outputs: object,
    dependencies: readonly string[] = [],
): State {
    return {
        urn: `${STACK}${type}::${name}`,
        custom: true,
        id: name,
        type,
        inputs: { __defaults: [], ...inputs },
        outputs: { ...inputs, ...outputs },
        parent: ROOT,
        dependencies,
        provider: `${STACK}pulumi:providers:aws::default_7_48_0::04da6b54-80e4-46f7-96ec-b56ff0331ba8`,
        created: "2026-08-01T08:00:00Z",
        modified: "2026-08-01T08:00:00Z",
    };
}

/** One in ten has something to find: an image that is not pinned. */
function resourcesOf(index: number): State[] {
    const name = `service-${String(index)}`;
    const arn = (service: string, rest: string): string => `arn:aws:${service}:${REGION}:${ACCOUNT}:${rest}`;
    const roleArn = (suffix: string): string => `arn:aws:iam::${ACCOUNT}:role/${name}-${suffix}`;
    const policy = JSON.stringify({
        Version: "2012-10-17",
        Statement: [
            {
                Effect: "Allow",
                Action: ["firehose:PutRecordBatch"],
                Resource: arn("firehose", `deliverystream/${name}`),
            },
        ],
    });
    const role = (suffix: string): State =>
        state(
            "aws:iam/role:Role",
            `${name}-${suffix}`,
            { assumeRolePolicy: policy, forceDetachPolicies: false, maxSessionDuration: 3600, path: "/" },
            { arn: roleArn(suffix), name: `${name}-${suffix}` },
        );
    const rolePolicy = (suffix: string): State =>
        state("aws:iam/rolePolicy:RolePolicy", `${name}-${suffix}`, { role: `${name}-${suffix}`, policy }, {});
    const tag = index % 10 === 0 ? "latest" : "3.4.15";
    return [
        role("task"),
        role("execution"),
        rolePolicy("task"),
        rolePolicy("execution"),
        state(
            "aws:cloudwatch/logGroup:LogGroup",
            name,
            { name: `/ecs/${name}`, retentionInDays: 30 },
            { arn: arn("logs", `log-group:/ecs/${name}`) },
        ),
        state(
            "aws:ec2/securityGroup:SecurityGroup",
            `sg-${String(index)}`,
            {
                description: name,
                ingress: [{ protocol: "tcp", fromPort: 80, toPort: 80, cidrBlocks: ["0.0.0.0/0"] }],
                vpcId: "vpc-0123456789abcdef0",
            },
            {},
        ),
        state(
            "aws:kinesis/firehoseDeliveryStream:FirehoseDeliveryStream",
            name,
            { name, destination: "extended_s3" },
            {},
        ),
        state(
            "aws:s3/bucketObjectv2:BucketObjectv2",
            name,
            { bucket: "logs", key: `${name}.conf`, content: "[SERVICE]\n    Flush 1\n" },
            {},
        ),
        state(
            "aws:ecs/taskDefinition:TaskDefinition",
            name,
            {
                family: name,
                cpu: "512",
                memory: "1024",
                networkMode: "awsvpc",
                requiresCompatibilities: ["FARGATE"],
                taskRoleArn: roleArn("task"),
                executionRoleArn: roleArn("execution"),
                containerDefinitions: containersOf(name, tag),
            },
            { arn: arn("ecs", `task-definition/${name}:1`), revision: 1 },
        ),
        state(
            "aws:ecs/service:Service",
            name,
            {
                cluster: arn("ecs", "cluster/shop"),
                desiredCount: 2,
                launchType: "FARGATE",
                networkConfiguration: {
                    securityGroups: [`sg-${String(index)}`],
                    subnets: ["subnet-0123456789abcdef0"],
                },
                taskDefinition: arn("ecs", `task-definition/${name}:1`),
            },
            {},
        ),
    ];
}

function containersOf(name: string, tag: string): string {
    const awslogs = { "awslogs-group": `/ecs/${name}`, "awslogs-region": REGION, "awslogs-stream-prefix": "router" };
    return JSON.stringify([
        {
            name: "app",
            image: `${ACCOUNT}.dkr.ecr.${REGION}.amazonaws.com/${name}:1.4.2`,
            essential: true,
            environment: Array.from({ length: 12 }, (_, at) => ({
                name: `SETTING_${String(at)}`,
                value: `value ${String(at)}`,
            })),
            portMappings: [{ containerPort: 80, hostPort: 80, protocol: "tcp" }],
            dependsOn: [{ containerName: "log_router", condition: "START" }],
            memoryReservation: 256,
            logConfiguration: {
                logDriver: "awsfirelens",
                options: {
                    Name: "kinesis_firehose",
                    delivery_stream: name,
                    region: REGION,
                    "log-driver-buffer-limit": "2097152",
                },
            },
        },
        {
            name: "log_router",
            image: `public.ecr.aws/aws-observability/aws-for-fluent-bit:${tag}`,
            essential: true,
            user: "0",
            memoryReservation: 64,
            firelensConfiguration: { type: "fluentbit", options: { "enable-ecs-log-metadata": "true" } },
            logConfiguration: { logDriver: "awslogs", options: awslogs },
        },
    ]);
}
