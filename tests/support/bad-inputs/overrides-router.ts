import { row, task, web, type BadInput } from "./bad-input";

export const OVERRIDES_ROUTER: readonly BadInput[] = [
    row(
        "a router whose type is overridden",
        task({ logRouter: { overrides: { firelensConfiguration: { type: "fluent-bit" } } } }),
        [
            "FL104",
            "logRouter.overrides.firelensConfiguration.type",
            '"fluent-bit" is not a type of log router; write fluentbit.',
        ],
    ),
    row(
        "a router that waits for what waits for it",
        task({ logRouter: { overrides: { dependsOn: [{ containerName: "web", condition: "START" }] } } }),
        [
            "FL304",
            "logRouter.overrides.dependsOn[0]",
            '"web" waits for the log router, and the log router for it; let the log router start first.',
        ],
    ),
    row("the router's name", task({ logRouter: { overrides: { name: "x" } } }), [
        "FL011",
        "logRouter.overrides.name",
        "the name is what the rest of the task refers to; use logRouter.name.",
    ]),
    row("a privileged router on Fargate", task({ logRouter: { overrides: { privileged: true } } }), [
        "FL011",
        "logRouter.overrides.privileged",
        "Fargate does not have this; leave it out.",
    ]),
    row(
        "a configuration from S3 on Fargate",
        task({
            logRouter: {
                overrides: {
                    firelensConfiguration: {
                        options: { "config-file-type": "s3", "config-file-value": "arn:aws:s3:::bucket/extra.conf" },
                    },
                },
            },
        }),
        [
            "FL604",
            "executionRoleArn",
            "the execution role may not fetch the router's configuration: it lacks s3:GetObject, s3:GetBucketLocation; allow s3:GetObject on the object and s3:GetBucketLocation on its bucket.",
        ],
        [
            "FL403",
            'logRouter.overrides.firelensConfiguration.options["config-file-type"]',
            "Fargate cannot fetch the configuration from S3 for the router; use an init image of AWS for Fluent Bit with aws_fluent_bit_init_s3_1, or a file in the image.",
        ],
    ),
    row(
        "a configuration by URL",
        web(
            { memory: 64 },
            {
                logRouter: {
                    memory: 128,
                    overrides: {
                        firelensConfiguration: {
                            options: { "config-file-type": "s3", "config-file-value": "s3://bucket/extra.conf" },
                        },
                    },
                },
                compatibilities: ["EC2"],
            },
        ),
        [
            "FL604",
            "executionRoleArn",
            "the execution role may not fetch the router's configuration: it lacks s3:GetObject, s3:GetBucketLocation; allow s3:GetObject on the object and s3:GetBucketLocation on its bucket.",
        ],
        [
            "FL107",
            'logRouter.overrides.firelensConfiguration.options["config-file-value"]',
            "is not the ARN of an S3 object; write it as arn:<partition>:s3:::bucket/key.",
        ],
    ),
    row(
        "a type of configuration that there is not",
        task({ logRouter: { overrides: { firelensConfiguration: { options: { "config-file-type": "S3" } } } } }),
        [
            "FL107",
            'logRouter.overrides.firelensConfiguration.options["config-file-type"]',
            "is not a type of configuration; write s3 or file.",
        ],
    ),
    row(
        "an empty path of a configuration",
        task({ logRouter: { overrides: { firelensConfiguration: { options: { "config-file-value": "" } } } } }),
        [
            "FL107",
            'logRouter.overrides.firelensConfiguration.options["config-file-value"]',
            "is missing; add the file's absolute path.",
        ],
    ),
    row(
        "a relative path of a configuration",
        task({
            logRouter: { overrides: { firelensConfiguration: { options: { "config-file-value": "extra.conf" } } } },
        }),
        [
            "FL107",
            'logRouter.overrides.firelensConfiguration.options["config-file-value"]',
            "is not an absolute path; write the path in the container, beginning with /.",
        ],
    ),
    row(
        "the agent's own file as configuration",
        task({
            logRouter: {
                overrides: {
                    firelensConfiguration: { options: { "config-file-value": "/fluent-bit/etc/fluent-bit.conf" } },
                },
            },
        }),
        [
            "FL108",
            'logRouter.overrides.firelensConfiguration.options["config-file-value"]',
            "is where the agent mounts a file of its own, which hides this one; put the configuration at another path, such as /extra.conf.",
        ],
    ),
    row(
        "an option of FireLens that there is not",
        task({ logRouter: { overrides: { firelensConfiguration: { options: { "enable-ecs-metadata": "true" } } } } }),
        [
            "FL111",
            'logRouter.overrides.firelensConfiguration.options["enable-ecs-metadata"]',
            'is no option of a log router, and the agent ignores it; did you mean "enable-ecs-log-metadata"?',
        ],
    ),
    row(
        "a flag that the agent does not understand",
        task({
            logRouter: { overrides: { firelensConfiguration: { options: { "enable-ecs-log-metadata": "yes" } } } },
        }),
        [
            "FL109",
            'logRouter.overrides.firelensConfiguration.options["enable-ecs-log-metadata"]',
            'is neither true nor false; write "true" or "false".',
        ],
    ),
    row(
        "a router that logs through itself",
        task({ logRouter: { overrides: { logConfiguration: { logDriver: "awsfirelens" } } } }),
        [
            "FL802",
            "logRouter.overrides.logConfiguration",
            "what the log router says would go through the log router, and tell of itself without end; let it log by awslogs.",
        ],
        [
            "FL105",
            "logRouter.overrides.logConfiguration.options",
            "names no output plugin, and the agent then does not start the task; add Name.",
        ],
        [
            "FL805",
            'logRouter.overrides.logConfiguration.options["awslogs-group"]',
            "is an option of Docker's log drivers, and would become one of the router's output; leave it out.",
        ],
        [
            "FL805",
            'logRouter.overrides.logConfiguration.options["awslogs-region"]',
            "is an option of Docker's log drivers, and would become one of the router's output; leave it out.",
        ],
        [
            "FL805",
            'logRouter.overrides.logConfiguration.options["awslogs-stream-prefix"]',
            "is an option of Docker's log drivers, and would become one of the router's output; leave it out.",
        ],
    ),
    row("a router that runs as a name", task({ logRouter: { overrides: { user: "fluent" } } }), [
        "FL704",
        "logRouter.overrides.user",
        '"fluent" is not a numeric user, and the agent then cannot give it the socket; write a uid such as "0", or uid:gid.',
    ]),
    row(
        "a floating image of the router",
        task({ logRouter: { overrides: { image: "amazon/aws-for-fluent-bit:stable" } } }),
        [
            "FL703",
            "logRouter.overrides.image",
            "the tag names another image tomorrow, and routers have broken that way; pin a version or a digest.",
        ],
    ),
    row("a router that may stop", task({ logRouter: { overrides: { essential: false } } }), [
        "FL801",
        "logRouter.overrides.essential",
        "when the log router stops, the task runs on and its logs are lost without a trace; leave essential at true.",
    ]),
    row(
        "a program in place of the init process",
        task({
            config: { text: "[FILTER]\n    Name grep\n    Match *\n    Exclude log healthz\n" },
            logRouter: { overrides: { command: ["/fluent-bit/bin/fluent-bit"] } },
        }),
        [
            "FL014",
            "logRouter.overrides.command",
            "takes the place of the init process, and nobody fetches the configuration; leave it out, or write inline as config.delivery.",
        ],
    ),
    row("less memory than is reserved", task({ logRouter: { overrides: { memory: 64 } } }), [
        "FL012",
        "logRouter.memoryReservation",
        "128 MiB are reserved for a container that is killed beyond 64; reserve no more than memory.",
    ]),
    row(
        "a mount over the agent's socket",
        task({
            logRouter: { overrides: { mountPoints: [{ sourceVolume: "v", containerPath: "/var/run" }] } },
            overrides: { volumes: [{ name: "v" }] },
        }),
        [
            "FL108",
            "logRouter.overrides.mountPoints[0].containerPath",
            "is where the agent mounts the router's socket or configuration; mount the volume elsewhere.",
        ],
    ),
];
