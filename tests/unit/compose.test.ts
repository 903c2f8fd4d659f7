import assert from "node:assert/strict";
import { composeTask } from "../../core/compose";
import type { FireLensTaskArguments } from "../../core/arguments/types";
import { policyDocument } from "../../core/iam/statement";
import type { Plan } from "../../core/plan";
import { args, environment, unknown } from "./support/builders";

function plan(overrides: Partial<FireLensTaskArguments> = {}): Plan {
    return composeTask(args(overrides), environment()).plan;
}

const LOGS = "arn:aws:logs:eu-central-1:123456789012:log-group:";

describe("the plan of the quick start", () => {
    const text = "[FILTER]\n    Name grep\n    Match *\n    Exclude log healthz\n";
    const { task, config, ...rest } = plan({
        logging: { cloudWatchLogs: {}, firehose: { deliveryStream: "web-logs" } },
        config: { file: text },
    });
    const [object] = config!.objects;

    it("is a task for Fargate with both roles, in the smallest size", () => {
        const { containerDefinitions: _containerDefinitions, ...definition } = task;
        assert.deepEqual(definition, {
            family: "shop-dev-web",
            cpu: "256",
            memory: "512",
            networkMode: "awsvpc",
            requiresCompatibilities: ["FARGATE"],
            taskRoleArn: "task-role-arn",
            executionRoleArn: "execution-role-arn",
        });
    });

    it("has the router and the app, by name, as ECS returns them", () => {
        const empty = { portMappings: [], mountPoints: [], volumesFrom: [], systemControls: [] };
        assert.deepEqual(task.containerDefinitions, [
            {
                ...empty,
                name: "log_router",
                image: "public.ecr.aws/aws-observability/aws-for-fluent-bit:init-3.4.15",
                cpu: 0,
                memoryReservation: 128,
                essential: true,
                stopTimeout: 120,
                user: "0",
                environment: [{ name: "aws_fluent_bit_init_s3_1", value: object!.arn }],
                logConfiguration: {
                    logDriver: "awslogs",
                    options: {
                        "awslogs-group": "/ecs/shop-dev-web/log_router",
                        "awslogs-region": "eu-central-1",
                        "awslogs-stream-prefix": "firelens",
                    },
                },
                firelensConfiguration: { type: "fluentbit", options: { "enable-ecs-log-metadata": "true" } },
            },
            {
                ...empty,
                name: "nginx",
                image: "nginx:1.29",
                cpu: 0,
                essential: true,
                environment: [],
                dependsOn: [{ containerName: "log_router", condition: "START" }],
                logConfiguration: { logDriver: "awsfirelens", options: { "log-driver-buffer-limit": "1048576" } },
            },
        ]);
    });

    it("delivers one object: the service, the user's own text and the outputs, in this order", () => {
        assert.equal(config!.objects.length, 1);
        assert.match(object!.key, /^firelens\/shop-dev-web\/fluent-bit-[0-9a-f]{16}\.conf$/);
        assert.equal(object!.arn, `arn:aws:s3:::bucket/${object!.key}`);
        assert.equal(
            object!.content,
            `[SERVICE]
    Flush 1
    Grace 30

${text}
[OUTPUT]
    Name cloudwatch_logs
    Match nginx-firelens*
    log_group_name /ecs/shop-dev-web
    log_stream_prefix nginx/
    region eu-central-1
    retry_limit 2

[OUTPUT]
    Name kinesis_firehose
    Match nginx-firelens*
    delivery_stream web-logs
    region eu-central-1
    retry_limit 2
`,
        );
    });

    it("allows exactly what the pipeline needs", () => {
        assert.deepEqual(policyDocument(rest.taskRole!.statements).Statement, [
            {
                Effect: "Allow",
                Action: ["firehose:PutRecordBatch"],
                Resource: ["arn:aws:firehose:eu-central-1:123456789012:deliverystream/web-logs"],
            },
            {
                Effect: "Allow",
                Action: ["logs:CreateLogStream", "logs:PutLogEvents"],
                Resource: [`${LOGS}/ecs/shop-dev-web`, `${LOGS}/ecs/shop-dev-web:*`],
            },
            { Effect: "Allow", Action: ["s3:GetBucketLocation"], Resource: ["arn:aws:s3:::bucket"] },
            { Effect: "Allow", Action: ["s3:GetObject"], Resource: ["arn:aws:s3:::bucket/firelens/shop-dev-web/*"] },
        ]);
        assert.deepEqual(policyDocument(rest.executionRole!.statements).Statement, [
            {
                Effect: "Allow",
                Action: ["logs:CreateLogStream", "logs:PutLogEvents"],
                Resource: [`${LOGS}/ecs/shop-dev-web/log_router`, `${LOGS}/ecs/shop-dev-web/log_router:*`],
            },
        ]);
    });

    it("makes the two log groups, and no security group that nobody asked for", () => {
        assert.deepEqual(
            rest.logGroups.map(({ name, retentionInDays, suffix }) => [name, retentionInDays, suffix]),
            [
                ["/ecs/shop-dev-web", 30, "logs"],
                ["/ecs/shop-dev-web/log_router", 30, "router-logs"],
            ],
        );
        assert.equal(rest.securityGroup, undefined);
    });

    it("says where the logs go and what the numbers add up to", () => {
        assert.deepEqual(rest.routes, [
            {
                container: "nginx",
                driver: "awsfirelens",
                match: "nginx-firelens*",
                filters: [{ plugin: "grep", source: "config.file, line 1" }],
                destinations: [
                    {
                        destination: "cloudWatchLogs",
                        plugin: "cloudwatch_logs",
                        target: "/ecs/shop-dev-web",
                        via: "config",
                    },
                    { destination: "firehose", plugin: "kinesis_firehose", target: "web-logs", via: "config" },
                ],
            },
        ]);
        assert.deepEqual(rest.estimates, {
            bufferBytes: 1048576,
            containerMemoryMiB: 128,
            routerMemBufLimitMiB: 64,
            cpu: "256",
            memory: "512",
        });
        assert.deepEqual([rest.fluentHost, rest.fluentPort], ["127.0.0.1", "24224"]);
    });
});

describe("the plan", () => {
    it("needs nothing delivered for one destination, and takes AWS's own settings against loss", () => {
        const { config, task, routes } = plan();
        assert.equal(config, undefined);
        assert.equal(routes[0]!.destinations[0]!.via, "options");
        assert.deepEqual(task.containerDefinitions[0]!.firelensConfiguration!.options, {
            "config-file-type": "file",
            "config-file-value": "/fluent-bit/configs/minimize-log-loss.conf",
            "enable-ecs-log-metadata": "true",
        });
    });

    it("has one parsers object beside the configuration, for parsers in the text", () => {
        const text = "[PARSER]\n    Name p\n    Format json\n\n[FILTER]\n    Name x\n    Match *\n";
        const { config, task } = plan({ config: { text } });
        assert.deepEqual(
            config!.objects.map(({ suffix, key }) => [suffix, key.replace(/-[0-9a-f]{16}/, "")]),
            [
                ["config", "firelens/shop-dev-web/fluent-bit.conf"],
                ["parsers", "firelens/shop-dev-web/parsers.conf"],
            ],
        );
        assert.deepEqual(
            task.containerDefinitions[0]!.environment,
            config!.objects.map(({ arn }, index) => ({
                name: `aws_fluent_bit_init_s3_${String(index + 1)}`,
                value: arn,
            })),
        );
    });

    it("has another object for another text, and the same for the same", () => {
        const keyOf = (text: string): string => plan({ config: { text } }).config!.objects[0]!.key;
        assert.equal(keyOf("[FILTER]\n    Name a\n"), keyOf("[FILTER]\n    Name a\n"));
        assert.notEqual(keyOf("[FILTER]\n    Name a\n"), keyOf("[FILTER]\n    Name b\n"));
    });

    it("delivers a grace of one's own, also without any other configuration", () => {
        const { config } = plan({ logRouter: { grace: 60 } });
        assert.equal(config!.objects[0]!.content, "[SERVICE]\n    Flush 1\n    Grace 60\n");
    });

    it("makes no group that exists, and writes to it in its own Region", () => {
        const { logGroups, taskRole } = plan({
            logging: { cloudWatchLogs: { logGroup: "mine", region: "us-east-1" } },
        });
        assert.deepEqual(
            logGroups.map(({ suffix }) => suffix),
            ["router-logs"],
        );
        const arn = "arn:aws:logs:us-east-1:123456789012:log-group:mine";
        assert.deepEqual(taskRole!.statements[0]!.resources, [arn, `${arn}:*`]);
    });

    it("has no task role and no FireLens options for containers that leave FireLens", () => {
        const containers = { a: { image: "a", logging: { awslogs: {} } }, b: { image: "b", logging: { none: true } } };
        const { taskRole, task, routes, logGroups } = plan({ containers });
        assert.equal(taskRole, undefined);
        assert.equal(task.taskRoleArn, undefined);
        assert.deepEqual(task.containerDefinitions[0]!.logConfiguration, {
            logDriver: "awslogs",
            options: {
                "awslogs-group": "/ecs/shop-dev-web/a",
                "awslogs-region": "eu-central-1",
                "awslogs-stream-prefix": "ecs",
            },
        });
        assert.equal(task.containerDefinitions[1]!.logConfiguration, undefined);
        assert.deepEqual(
            routes.map(({ container, driver, destinations }) => [container, driver, destinations.length]),
            [
                ["a", "awslogs", 0],
                ["b", "none", 0],
            ],
        );
        assert.deepEqual(
            logGroups.map(({ suffix }) => suffix),
            ["logs-a", "router-logs"],
        );
    });

    it("names resources apart when a container is called router", () => {
        const { logGroups } = plan({ containers: { router: { image: "a", logging: { awslogs: {} } } } });
        assert.equal(new Set(logGroups.map(({ suffix }) => suffix)).size, 2);
    });

    it("calls a family after project, stack and component, in ECS's letters", () => {
        const world = environment({ project: "my.shop", stack: "org/dev", name: "w".repeat(300) });
        const { family } = composeTask(args(), world).plan.task;
        assert.match(family, /^my-shop-org-dev-w+$/);
        assert.equal(family.length, 255);
    });

    it("keeps an unknown cpu and memory for the update", () => {
        const { task } = plan({ cpu: unknown(), memory: unknown() });
        assert.deepEqual([task.cpu, task.memory], [unknown(), unknown()]);
    });

    it("carries what is passed on as it is", () => {
        const { task, permissionsBoundary, skipDestroy, tags } = plan({
            runtimePlatform: { cpuArchitecture: "ARM64" },
            ephemeralStorage: { sizeInGiB: 30 },
            volumes: [{ name: "v" }],
            permissionsBoundary: "arn:aws:iam::123456789012:policy/b",
            skipDestroy: true,
            tags: { team: "a" },
        });
        assert.deepEqual(
            [task.runtimePlatform, task.ephemeralStorage, task.volumes],
            [{ cpuArchitecture: "ARM64", operatingSystemFamily: "LINUX" }, { sizeInGiB: 30 }, [{ name: "v" }]],
        );
        assert.deepEqual(
            [permissionsBoundary, skipDestroy, tags],
            ["arn:aws:iam::123456789012:policy/b", true, { team: "a" }],
        );
    });
});
