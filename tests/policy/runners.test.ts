import assert from "node:assert/strict";
import { linesOfAudit, linesOfPack } from "../support/policy/compare";
import { InProcessPack, urnOf, type EngineResource } from "../support/policy/in-process";

const TASK_ARN = "arn:aws:ecs:us-east-1:111122223333:task-definition/web:1";
const CLUSTER_ARN = "arn:aws:ecs:us-east-1:111122223333:cluster/shop";
const GROUP = "sg-0123456789abcdef0";
const ROLES = {
    taskRoleArn: "arn:aws:iam::111122223333:role/web",
    executionRoleArn: "arn:aws:iam::111122223333:role/web-execution",
};

const app = {
    name: "app",
    image: "nginx:1.29",
    memoryReservation: 64,
    logConfiguration: {
        logDriver: "awsfirelens",
        options: { Name: "kinesis_firehose", region: "us-east-1", delivery_stream: "logs" },
    },
};
const router = {
    name: "log_router",
    image: "public.ecr.aws/aws-observability/aws-for-fluent-bit:3.4.15",
    essential: true,
    user: "0",
    memoryReservation: 64,
    firelensConfiguration: { type: "fluentbit" },
    logConfiguration: { logDriver: "awslogs", options: { "awslogs-group": "/ecs/router" } },
};
const limited = {
    ...app,
    logConfiguration: {
        ...app.logConfiguration,
        options: { ...app.logConfiguration.options, "log-driver-buffer-limit": "1048576" },
    },
};

function made(type: string, inputs: object, outputs: object = {}, name = "web"): EngineResource {
    const given = inputs as Readonly<Record<string, unknown>>;
    return { urn: urnOf(type, name), type, inputs: given, outputs: { ...given, ...outputs }, region: "us-east-1" };
}

function task(networkMode: string, containers: readonly object[] = [app, router]): EngineResource {
    const size = networkMode === "awsvpc" ? { cpu: "256", memory: "512" } : {};
    const inputs = { family: "web", networkMode, ...size, ...ROLES, containerDefinitions: JSON.stringify(containers) };
    return made("aws:ecs/taskDefinition:TaskDefinition", inputs, { arn: TASK_ARN, id: "web" });
}

const open = { protocol: "tcp", fromPort: 0, toPort: 65535, cidrBlocks: ["0.0.0.0/0"] };
const group = made("aws:ec2/securityGroup:SecurityGroup", { ingress: [open] }, { id: GROUP });
const cluster = made("aws:ecs/cluster:Cluster", { name: "shop" }, { id: CLUSTER_ARN, arn: CLUSTER_ARN, name: "shop" });

/** What starts a task on Fargate, in a group that is open. */
const starts = {
    launchType: "FARGATE",
    platformVersion: "1.3.0",
    networkConfiguration: { subnets: ["subnet-1"], securityGroups: [GROUP] },
};
const nativeStarts = {
    ...starts,
    networkConfiguration: { awsvpcConfiguration: { subnets: ["subnet-1"], securityGroups: [GROUP] } },
};

/** Instances of the cluster, whatever starts them. */
const launch = {
    imageId: "resolve:ssm:/aws/service/bottlerocket/aws-ecs-1/x86_64/1.12.0/image_id",
    vpcSecurityGroupIds: [GROUP],
};
const scaling = made(
    "aws:autoscaling/group:Group",
    { launchTemplate: { id: "lt-1" } },
    { arn: "arn:aws:autoscaling:us-east-1:111122223333:autoScalingGroup:1:autoScalingGroupName/hosts", id: "hosts" },
);
const hostService = (more: object): EngineResource =>
    made("aws:ecs/service:Service", { cluster: CLUSTER_ARN, taskDefinition: TASK_ARN, ...more });

/** Tasks by what defines and starts them, and what is mandatory about each. */
const STACKS: Readonly<Record<string, readonly [found: readonly string[], ...stack: EngineResource[]]>> = {
    "a service": [
        ["FL202", "FL404"],
        task("awsvpc", [limited, router]),
        group,
        made("aws:ecs/service:Service", { taskDefinition: TASK_ARN, ...starts }),
    ],
    "a task set": [
        ["FL202", "FL404"],
        task("awsvpc", [limited, router]),
        group,
        made("aws:ecs/taskSet:TaskSet", { taskDefinition: TASK_ARN, ...starts }),
    ],
    "a target of an event": [
        ["FL202", "FL404"],
        task("awsvpc", [limited, router]),
        group,
        made("aws:cloudwatch/eventTarget:EventTarget", {
            arn: CLUSTER_ARN,
            ecsTarget: { taskDefinitionArn: TASK_ARN, ...starts },
        }),
    ],
    "a rule of events in aws-native": [
        ["FL202", "FL404"],
        task("awsvpc", [limited, router]),
        group,
        made("aws-native:events:Rule", {
            targets: [
                {
                    arn: CLUSTER_ARN,
                    ecsParameters: {
                        taskDefinitionArn: TASK_ARN,
                        ...starts,
                        networkConfiguration: { awsVpcConfiguration: { securityGroups: [GROUP] } },
                    },
                },
            ],
        }),
    ],
    "a schedule": [
        ["FL202", "FL404"],
        task("awsvpc", [limited, router]),
        group,
        made("aws:scheduler/schedule:Schedule", {
            target: { arn: CLUSTER_ARN, ecsParameters: { taskDefinitionArn: TASK_ARN, ...starts } },
        }),
    ],
    "a schedule in aws-native": [
        ["FL202", "FL404"],
        task("awsvpc", [limited, router]),
        group,
        made("aws-native:scheduler:Schedule", {
            target: { arn: CLUSTER_ARN, ecsParameters: { taskDefinitionArn: TASK_ARN, ...nativeStarts } },
        }),
    ],
    "instances of a launch template, by the cluster in its user data": [
        ["FL203", "FL402"],
        task("host"),
        group,
        cluster,
        made("aws:ec2/launchTemplate:LaunchTemplate", {
            ...launch,
            userData: Buffer.from('[settings.ecs]\ncluster = "shop"\n').toString("base64"),
        }),
        hostService({ launchType: "EC2" }),
    ],
    "instances of an Auto Scaling group, by the capacity provider": [
        ["FL203", "FL402"],
        task("host"),
        group,
        cluster,
        made("aws:ec2/launchTemplate:LaunchTemplate", launch, { id: "lt-1" }),
        scaling,
        made(
            "aws:ecs/capacityProvider:CapacityProvider",
            { name: "hosts", autoScalingGroupProvider: { autoScalingGroupArn: scaling.outputs?.arn } },
            { id: "hosts" },
        ),
        hostService({ capacityProviderStrategies: [{ capacityProvider: "hosts", weight: 1 }] }),
    ],
    "a daemon": [
        ["FL102", "FL402"],
        made(
            "aws:ecs/daemonTaskDefinition:DaemonTaskDefinition",
            {
                family: "agent",
                ...ROLES,
                containerDefinitions: [{ ...router, environments: [{ name: "A", value: "b" }] }],
            },
            { arn: "arn:aws:ecs:us-east-1:111122223333:daemon-task-definition/agent:1", id: "agent" },
        ),
        cluster,
        made("aws:ec2/launchTemplate:LaunchTemplate", launch, { id: "lt-1" }),
        scaling,
        made(
            "aws:ecs/capacityProvider:CapacityProvider",
            { name: "hosts", autoScalingGroupProvider: { autoScalingGroupArn: scaling.outputs?.arn } },
            { id: "hosts", arn: "arn:aws:ecs:us-east-1:111122223333:capacity-provider/hosts" },
        ),
        made("aws:ecs/daemon:Daemon", {
            name: "agent",
            clusterArn: CLUSTER_ARN,
            capacityProviderArns: ["arn:aws:ecs:us-east-1:111122223333:capacity-provider/hosts"],
            daemonTaskDefinitionArn: "arn:aws:ecs:us-east-1:111122223333:daemon-task-definition/agent:1",
        }),
    ],
    "a job of AWS Batch": [
        ["FL101", "FL404"],
        made("aws:batch/jobDefinition:JobDefinition", {
            name: "nightly",
            type: "container",
            platformCapabilities: ["FARGATE"],
            ecsProperties: JSON.stringify({
                taskProperties: [
                    {
                        platformVersion: "1.3.0",
                        ...ROLES,
                        containers: [limited],
                    },
                ],
            }),
        }),
    ],
};

describe("the pack, end to end,", () => {
    for (const [title, [found, ...resources]] of Object.entries(STACKS)) {
        it(`checks a task with what starts it: ${title}; and says what the audit says`, async () => {
            const said = await new InProcessPack().analyzeStack(resources);
            const mandatory = said.filter(({ level }) => level === "mandatory");
            const codes = new Set(mandatory.map(({ message }) => /^FL\d+/m.exec(message)?.[0]));
            assert.deepEqual([...codes].sort(), found);
            assert.deepEqual(linesOfPack(said), linesOfAudit(resources, "recommended"));
        });
    }
});
