import assert from "node:assert/strict";
import { InProcessPack, secret, UNKNOWN, urnOf, type EngineResource, type Said } from "../support/policy/in-process";

const TASK = "aws:ecs/taskDefinition:TaskDefinition";
const CANARY = "canary-7f3a";

const options = { Name: "kinesis_firehose", region: "us-east-1", delivery_stream: "logs" };
const app = { name: "app", image: "nginx:1.29", logConfiguration: { logDriver: "awsfirelens", options } };
const router = {
    name: "log_router",
    image: "public.ecr.aws/aws-observability/aws-for-fluent-bit:3.4.15",
    essential: true,
    user: "0",
    memoryReservation: 64,
    firelensConfiguration: { type: "fluentbit" },
    logConfiguration: { logDriver: "awslogs", options: { "awslogs-group": "/ecs/router" } },
};

/** A task on Fargate with these containers. */
function task(containers: unknown, more: object = {}, type = TASK): EngineResource {
    const containerDefinitions = typeof containers === "string" ? containers : JSON.stringify(containers);
    const inputs = {
        family: "web",
        cpu: "256",
        memory: "512",
        networkMode: "awsvpc",
        requiresCompatibilities: ["FARGATE"],
        taskRoleArn: "arn:aws:iam::111122223333:role/web",
        executionRoleArn: "arn:aws:iam::111122223333:role/web-execution",
        containerDefinitions,
        ...more,
    };
    return { urn: urnOf(type, "web"), type, inputs, outputs: { ...inputs, arn: "task-definition/web:1", id: "web" } };
}

function service(more: object = {}): EngineResource {
    const type = "aws:ecs/service:Service";
    const inputs = {
        taskDefinition: "task-definition/web:1",
        launchType: "FARGATE",
        networkConfiguration: { subnets: ["subnet-1"], securityGroups: ["sg-0123456789abcdef0"] },
        ...more,
    };
    return { urn: urnOf(type, "web"), type, inputs };
}

function group(...ingress: readonly object[]): EngineResource {
    const type = "aws:ec2/securityGroup:SecurityGroup";
    const outputs = { ingress, id: "sg-0123456789abcdef0" };
    return { urn: urnOf(type, "web"), type, inputs: { ingress }, outputs };
}

const mandatory = (said: readonly Said[]): string[] => codes(said.filter(({ level }) => level === "mandatory"));
const codes = (said: readonly Said[]): string[] =>
    [...new Set(said.map(({ message }) => /^FL\d+/m.exec(message)?.[0] ?? message))].sort();

describe("the policy pack does not stumble over", () => {
    let pack: InProcessPack;
    beforeEach(() => {
        pack = new InProcessPack();
    });

    const rows: readonly { what: string; stack: readonly EngineResource[]; found: readonly string[] }[] = [
        { what: "a task that is right", stack: [task([app, router])], found: [] },
        { what: "JSON with PascalCase keys", stack: [task([pascal(app), pascal(router)])], found: [] },
        {
            what: "JSON with PascalCase keys that is wrong",
            stack: [task([pascal({ ...app, portMappings: [{ containerPort: 24224 }] }), pascal(router)])],
            found: ["FL201"],
        },
        { what: "containers that are unknown", stack: [task(UNKNOWN)], found: [] },
        { what: "one leaf that is unknown", stack: [native([{ ...app, image: UNKNOWN }, router])], found: [] },
        { what: "[secret] in place of the containers", stack: [task("[secret]")], found: [] },
        { what: "a task that is only read", stack: [{ ...task([]), inputs: {} }], found: [] },
        { what: "text that is no JSON", stack: [task("{")], found: ["FL901"] },
        {
            what: "JSON.stringify of an Output",
            stack: [task('"Calling [toJSON] on an [Output<T>] is not supported."')],
            found: ["FL901"],
        },
        { what: "two routers", stack: [task([app, router, { ...router, name: "second" }])], found: ["FL103"] },
        {
            what: "a dependency on a router that is not there",
            stack: [task([{ ...app, dependsOn: [{ containerName: "router", condition: "START" }] }])],
            found: ["FL101"],
        },
        ...[
            { protocol: "tcp", fromPort: 24000, toPort: 25000, cidrBlocks: ["10.0.0.0/8"] },
            { protocol: "-1", fromPort: 0, toPort: 0, cidrBlocks: ["10.0.0.0/8"] },
            { protocol: "6", fromPort: 24224, toPort: 24224, securityGroups: ["sg-1"] },
            { protocol: "all", fromPort: 0, toPort: 0, ipv6CidrBlocks: ["::/0"] },
            { protocol: "tcp", fromPort: 0, toPort: 65535, prefixListIds: ["pl-1"] },
        ].map((rule) => ({
            what: `ingress of ${JSON.stringify(rule)}`,
            stack: [task([app, router]), service(), group(rule)],
            found: ["FL202"],
        })),
        {
            what: "a port beside 24224",
            stack: [task([app, router]), service(), group({ protocol: "tcp", fromPort: 24225, toPort: 24300 })],
            found: [],
        },
        {
            what: "a rule that is a resource of its own",
            stack: [
                task([app, router]),
                service(),
                group(),
                {
                    urn: urnOf("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule", "rule"),
                    type: "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
                    inputs: {
                        securityGroupId: "sg-0123456789abcdef0",
                        ipProtocol: "tcp",
                        fromPort: 24224,
                        toPort: 24224,
                        cidrIpv4: "10.0.0.0/8",
                    },
                },
            ],
            found: ["FL202"],
        },
        { what: "a group of another stack", stack: [task([app, router]), service()], found: [] },
        {
            what: "a platform version that is too old",
            stack: [
                task([logging({ ...options, "log-driver-buffer-limit": "1048576" }), router]),
                service({ platformVersion: "1.3.0" }),
                group(),
            ],
            found: ["FL404"],
        },
        {
            what: "the latest platform version",
            stack: [task([app, router]), service({ platformVersion: "LATEST" }), group()],
            found: [],
        },
        {
            what: "a buffer that is too large by one byte",
            stack: [task([logging({ ...options, "log-driver-buffer-limit": "536870913" }), router])],
            found: ["FL502", "FL503", "FL504"],
        },
        ...(["2MB", "-1"] as const).map((limit) => ({
            what: `a buffer of ${limit}`,
            stack: [task([logging({ ...options, "log-driver-buffer-limit": limit }), router])],
            found: ["FL502"],
        })),
        {
            what: "a configuration in S3 on Fargate, which only the service shows",
            stack: [
                task(
                    [
                        app,
                        {
                            ...router,
                            firelensConfiguration: {
                                type: "fluentbit",
                                options: {
                                    "config-file-type": "s3",
                                    "config-file-value": "arn:aws:s3:::bucket/extra.conf",
                                },
                            },
                        },
                    ],
                    { requiresCompatibilities: ["EC2", "FARGATE"] },
                ),
                service(),
                group(),
            ],
            found: ["FL403"],
        },
    ];
    for (const { what, stack, found } of rows) {
        it(what, async () => {
            assert.deepEqual(mandatory(await pack.analyzeStack(stack)), found);
        });
    }

    it("a secret: what it mends in one stays secret", async () => {
        const mending = new InProcessPack({ rules: { "firelens-router-essential": "remediate" } });
        const broken = task([app, { ...router, essential: false }]);
        const inputs = { ...broken.inputs, containerDefinitions: secret(broken.inputs.containerDefinitions) };
        const mended = await mending.remediate({ ...broken, inputs });
        const expected = JSON.stringify([app, { ...router, essential: true }]);
        assert.deepEqual(mended?.containerDefinitions, secret(expected));
    });

    it("secrets in a list that it takes something out of", async () => {
        const mending = new InProcessPack({ rules: { "firelens-no-24224-port-mapping": "remediate" } });
        const environment = [{ name: "TOKEN", value: secret(CANARY) }];
        const portMappings = [{ containerPort: 24224 }, { containerPort: 80 }];
        const mended = await mending.remediate(native([{ ...app, environment, portMappings }, router]));
        const [first] = mended?.containerDefinitions as [{ environment: unknown; portMappings: unknown }];
        assert.deepEqual(first.environment, environment);
        assert.deepEqual(first.portMappings, [{ containerPort: 80 }]);
    });

    it("what it has no fix for, and what is right: it mends neither", async () => {
        const mending = new InProcessPack({ all: "remediate" });
        assert.equal(await mending.remediate(task([app, router])), undefined);
        assert.equal(await mending.remediate(task(UNKNOWN)), undefined);
        assert.equal(await mending.remediate(task("{")), undefined);
    });

    it("values: no message shows one", async () => {
        const everything = new InProcessPack({ profile: "strict" });
        const leaky = logging({ ...options, delivery_stream: CANARY, Match: CANARY, apikey: CANARY, mode: CANARY });
        const environment = [{ name: "FLUENT_HOST", value: CANARY }];
        const broken = {
            ...router,
            firelensConfiguration: { type: "fluentbit", options: { "config-file-type": CANARY } },
        };
        const said = await everything.analyzeStack([task([{ ...leaky, environment }, broken]), service(), group()]);
        assert.notEqual(said.length, 0);
        for (const { message } of said) assert.ok(!message.includes(CANARY), message);
    });

    it("an exception within", async () => {
        const broken = task([app, router]);
        const hostile = { ...broken, inputs: { ...broken.inputs, containerDefinitions: "[".repeat(200_000) } };
        assert.deepEqual(mandatory(await pack.analyzeStack([hostile])), ["FL901"]);
    });

    it("the task definition of AWS's own page on FireLens, once it has a task role", async () => {
        const containers = [
            {
                essential: true,
                image: "906394416424.dkr.ecr.us-west-2.amazonaws.com/aws-for-fluent-bit:stable",
                name: "log_router",
                firelensConfiguration: { type: "fluentbit" },
                logConfiguration: {
                    logDriver: "awslogs",
                    options: {
                        "awslogs-group": "firelens-container",
                        "awslogs-region": "us-west-2",
                        "awslogs-create-group": "true",
                        "awslogs-stream-prefix": "firelens",
                    },
                },
                memoryReservation: 50,
            },
            {
                essential: true,
                image: "httpd",
                name: "app",
                logConfiguration: {
                    logDriver: "awsfirelens",
                    options: {
                        Name: "firehose",
                        region: "us-west-2",
                        delivery_stream: "my-stream",
                        "log-driver-buffer-limit": "2097152",
                    },
                },
                dependsOn: [{ containerName: "log_router", condition: "START" }],
                memoryReservation: 100,
            },
        ];
        const inputs = {
            family: "page",
            taskRoleArn: "arn:aws:iam::111122223333:role/page",
            containerDefinitions: JSON.stringify(containers),
        };
        const said = await pack.analyzeStack([{ urn: urnOf(TASK, "page"), type: TASK, inputs }]);
        assert.deepEqual(mandatory(said), []);
    });

    it("suppressions in a label and in a tag", async () => {
        const label = { "firelens.policy/ignore": "FL801=a batch job that may end without it" };
        const labelled = task([app, { ...router, essential: false, dockerLabels: label }]);
        assert.deepEqual(codes(await pack.analyze(labelled)), []);
        const tags = { "firelens-policy/ignore": "FL801=a batch job that may end without it" };
        const tagged = task([app, { ...router, essential: false }], { tags });
        assert.deepEqual(codes(await pack.analyze(tagged)), []);
        const pointless = task([app, router], { tags });
        assert.ok(codes(await pack.analyzeStack([pointless])).includes("FL902"));
    });
});

function native(containerDefinitions: unknown): EngineResource {
    const type = "aws-native:ecs:TaskDefinition";
    const made = task("", {}, type);
    return {
        ...made,
        inputs: { ...made.inputs, containerDefinitions },
        outputs: { ...made.inputs, containerDefinitions },
    };
}

function logging(logOptions: object): typeof app {
    return { ...app, logConfiguration: { logDriver: "awsfirelens", options: logOptions as typeof options } };
}

/** The same with ECS's keys as CloudFormation spells them; options keep theirs. */
function pascal(value: unknown, isMap = false): unknown {
    if (Array.isArray(value)) return value.map((item) => pascal(item));
    if (typeof value !== "object" || value === null) return value;
    const entries = Object.entries(value).map(([name, item]) => {
        const spelt = isMap ? name : `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
        return [spelt, pascal(item, name === "options")] as const;
    });
    return Object.fromEntries(entries);
}
