/** Resources of a service that a stack has over and over: of ten, one is a task definition and four more are read. */
const SERVICE = [
    "aws:ecs/taskDefinition:TaskDefinition",
    "aws:ecs/service:Service",
    "aws:ec2/securityGroup:SecurityGroup",
    "aws:iam/role:Role",
    "aws:iam/rolePolicy:RolePolicy",
    "aws:cloudwatch/logGroup:LogGroup",
    "aws:s3/bucket:Bucket",
    "aws:route53/record:Record",
    "aws:lb/targetGroup:TargetGroup",
    "aws:cloudwatch/metricAlarm:MetricAlarm",
] as const;

const PROVIDER = "urn:pulumi:dev::bench::pulumi:providers:aws::default";

/** A stack as `pulumi stack export` has it, with nothing in it that fails. */
export function exportedStack(count: number): object {
    const stack = "urn:pulumi:dev::bench::pulumi:pulumi:Stack::bench-dev";
    const resources: object[] = [
        { urn: stack, custom: false, type: "pulumi:pulumi:Stack" },
        { urn: PROVIDER, custom: true, id: "id", type: "pulumi:providers:aws", inputs: { region: "eu-central-1" } },
    ];
    while (resources.length < count) {
        const at = resources.length - 2;
        const type = SERVICE[at % SERVICE.length] ?? SERVICE[0];
        const inputs = inputsOf(type, String(Math.floor(at / SERVICE.length)));
        const id = `${type.split(":").at(-1) ?? ""}-${String(at)}`;
        resources.push({
            urn: `urn:pulumi:dev::bench::${type}::${String(at)}`,
            custom: true,
            id,
            type,
            parent: stack,
            provider: `${PROVIDER}::id`,
            inputs,
            outputs: { ...inputs, ...madeBy(type, String(Math.floor(at / SERVICE.length))) },
        });
    }
    const manifest = { time: "2026-01-01T00:00:00Z", magic: "", version: "" };
    return { version: 3, deployment: { manifest, resources } };
}

function inputsOf(type: (typeof SERVICE)[number], number: string): Record<string, unknown> {
    const policy = {
        Version: "2012-10-17",
        Statement: [{ Effect: "Allow", Action: "firehose:PutRecordBatch", Resource: "*" }],
    };
    switch (type) {
        case "aws:ecs/taskDefinition:TaskDefinition":
            return {
                family: number,
                cpu: "256",
                memory: "512",
                networkMode: "awsvpc",
                requiresCompatibilities: ["FARGATE"],
                taskRoleArn: `role/${number}`,
                executionRoleArn: "role/0-execution",
                containerDefinitions: JSON.stringify(containers()),
            };
        case "aws:ecs/service:Service":
            return {
                taskDefinition: `task-definition/${number}:1`,
                launchType: "FARGATE",
                networkConfiguration: { subnets: ["subnet-1"], securityGroups: [`sg-${number}`] },
            };
        case "aws:ec2/securityGroup:SecurityGroup":
            return { ingress: [{ protocol: "tcp", fromPort: 80, toPort: 80, cidrBlocks: ["10.0.0.0/8"] }] };
        case "aws:iam/rolePolicy:RolePolicy":
            return { role: number, policy: JSON.stringify(policy) };
        default:
            return { name: number, tags: { team: "web", service: number }, description: `of service ${number}` };
    }
}

function madeBy(type: (typeof SERVICE)[number], number: string): Record<string, unknown> {
    switch (type) {
        case "aws:ecs/taskDefinition:TaskDefinition":
            return { arn: `task-definition/${number}:1`, id: number };
        case "aws:ec2/securityGroup:SecurityGroup":
            return { id: `sg-${number}` };
        case "aws:iam/role:Role":
            return { arn: `role/${number}`, id: number };
        default:
            return {};
    }
}

function containers(): object[] {
    const options = { Name: "kinesis_firehose", region: "eu-central-1", delivery_stream: "logs" };
    const own = { "awslogs-group": "/ecs/router", "awslogs-region": "eu-central-1", "awslogs-stream-prefix": "router" };
    return [
        {
            name: "app",
            image: "nginx:1.29",
            memoryReservation: 128,
            portMappings: [{ containerPort: 80 }],
            logConfiguration: { logDriver: "awsfirelens", options },
            dependsOn: [{ containerName: "log_router", condition: "START" }],
        },
        {
            name: "log_router",
            image: "public.ecr.aws/aws-observability/aws-for-fluent-bit:3.4.15",
            essential: true,
            user: "0",
            memoryReservation: 64,
            firelensConfiguration: { type: "fluentbit", options: { "enable-ecs-log-metadata": "true" } },
            logConfiguration: { logDriver: "awslogs", options: own },
        },
    ];
}
