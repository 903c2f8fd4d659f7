import { row, web, type BadInput } from "./bad-input";

export const OVERRIDES: readonly BadInput[] = [
    row("24224 by an override", web({ overrides: { portMappings: [{ containerPort: 24224 }] } }), [
        "FL201",
        'containers["web"].overrides.portMappings[0].containerPort',
        "24224 is FireLens' own port; map another port, or drop the mapping: containers reach the router over 127.0.0.1.",
    ]),
    row(
        "a second router by an override",
        web({ overrides: { firelensConfiguration: { type: "fluentbit" } } }),
        [
            "FL802",
            'containers["web"]',
            "what the log router says would go through the log router, and tell of itself without end; let it log by awslogs.",
        ],
        [
            "FL804",
            'containers["web"]',
            "the log router has no memory of its own, so the agent lets it buffer 25 MB; give it a memoryReservation, such as 100.",
        ],
        [
            "FL304",
            'containers["web"].dependsOn[0]',
            'what "log_router" logs before the log router has started may be lost; let the log router start first.',
        ],
        [
            "FL103",
            'containers["web"].overrides.firelensConfiguration',
            'container "web" is a second log router; keep one.',
        ],
    ),
    row("a name by an override", web({ overrides: { name: "x" } }), [
        "FL011",
        'containers["web"].overrides.name',
        'the name is what the rest of the task refers to; use containers["web"].',
    ]),
    row("a list of overrides", web({ overrides: [] }), [
        "FL003",
        'containers["web"].overrides',
        "is not an object, as ECS has it here; write an object.",
    ]),
    row("a text as ports", web({ overrides: { portMappings: "80" } }), [
        "FL003",
        'containers["web"].overrides.portMappings',
        "is not a list, as ECS has it here; write a list.",
    ]),
    row("a map as variables", web({ overrides: { environment: { A: "1" } } }), [
        "FL003",
        'containers["web"].overrides.environment',
        "is not a list, as ECS has it here; write a list.",
    ]),
    row("a variable without a value", web({ overrides: { environment: [{ name: "A" }] } }), [
        "FL002",
        'containers["web"].overrides.environment[0].value',
        "is required and missing; add value.",
    ]),
    row(
        "a port twice in an override",
        web({ overrides: { portMappings: [{ containerPort: 80 }, { containerPort: 80 }] } }),
        [
            "FL006",
            'containers["web"].overrides.portMappings[1].containerPort',
            "80/tcp is mapped already, and the containers of a task share one network interface; use another port.",
        ],
    ),
    row("a port that there is not in an override", web({ overrides: { portMappings: [{ containerPort: 70000 }] } }), [
        "FL006",
        'containers["web"].overrides.portMappings[0].containerPort',
        "70000 is out of range; write 1 to 65535.",
    ]),
    row(
        "another host port in an override",
        web({ overrides: { portMappings: [{ containerPort: 80, hostPort: 81 }] } }),
        [
            "FL006",
            'containers["web"].overrides.portMappings[0].hostPort',
            "with awsvpc the host port is the container port, 80; leave hostPort out.",
        ],
    ),
    row("a range that is none in an override", web({ overrides: { portMappings: [{ containerPortRange: "9-1" }] } }), [
        "FL006",
        'containers["web"].overrides.portMappings[0].containerPortRange',
        "is not a range of ports; write it as 8000-8010, from 1 to 65535, the lower port first.",
    ]),
    row(
        "a port twice, once by an override",
        {
            containers: {
                a: { image: "a:1", portMappings: [{ containerPort: 80 }] },
                b: { image: "b:1", overrides: { portMappings: [{ containerPort: 80 }] } },
            },
        },
        [
            "FL006",
            'containers["b"].overrides.portMappings[0].containerPort',
            "80/tcp is mapped already, and the containers of a task share one network interface; use another port.",
        ],
    ),
    row(
        "more memory than Fargate has",
        web({ overrides: { cpu: 20000 } }),
        [
            "FL012",
            'containers["web"].overrides.cpu',
            "20000 is out of range; write 0 to 16384 CPU units, which Fargate offers.",
        ],
        [
            "FL007",
            "cpu",
            "the containers' shares add up to 20000 CPU units, and the task has 16384; raise the task's cpu or lower the containers'.",
        ],
    ),
    row("a stop that Fargate does not wait for", web({ overrides: { stopTimeout: 300 } }), [
        "FL012",
        'containers["web"].overrides.stopTimeout',
        "300 is out of range; write 2 to 120 seconds, which Fargate offers.",
    ]),
    row("a number in quotes", web({ overrides: { stopTimeout: "30" } }), [
        "FL003",
        'containers["web"].overrides.stopTimeout',
        "is not a whole number; write one, unquoted.",
    ]),
    row(
        "a check that comes too often",
        web({ overrides: { healthCheck: { command: ["CMD", "true"], interval: 1 } } }),
        ["FL012", 'containers["web"].overrides.healthCheck.interval', "1 is out of range; write 5 to 300 seconds."],
    ),
    row("a check that does not say how", web({ overrides: { healthCheck: { command: ["true"] } } }), [
        "FL011",
        'containers["web"].overrides.healthCheck.command',
        'says not how to run the command; begin it with "CMD", or with "CMD-SHELL" and one string for the shell.',
    ]),
    row("another limit on Fargate", web({ overrides: { ulimits: [{ name: "nproc", softLimit: 1, hardLimit: 1 }] } }), [
        "FL011",
        'containers["web"].overrides.ulimits[0].name',
        "Fargate lets a task set nofile only; leave it out.",
    ]),
    row(
        "a limit without its numbers",
        web({ overrides: { ulimits: [{ name: "nofile" }] } }),
        ["FL002", 'containers["web"].overrides.ulimits[0].hardLimit', "is required and missing; add hardLimit."],
        ["FL002", 'containers["web"].overrides.ulimits[0].softLimit', "is required and missing; add softLimit."],
    ),
    row("a capability on Fargate", web({ overrides: { linuxParameters: { capabilities: { add: ["NET_ADMIN"] } } } }), [
        "FL011",
        'containers["web"].overrides.linuxParameters.capabilities.add[0]',
        "Fargate lets a task add SYS_PTRACE only; leave it out.",
    ]),
    row("a device on Fargate", web({ overrides: { linuxParameters: { devices: [{ hostPath: "/dev/fuse" }] } } }), [
        "FL011",
        'containers["web"].overrides.linuxParameters.devices',
        "Fargate does not have this; leave it out.",
    ]),
    row("memory on disk on Fargate", web({ overrides: { linuxParameters: { maxSwap: 64 } } }), [
        "FL011",
        'containers["web"].overrides.linuxParameters.maxSwap',
        "Fargate does not have this; leave it out.",
    ]),
    row("a privileged container on Fargate", web({ overrides: { privileged: true } }), [
        "FL011",
        'containers["web"].overrides.privileged',
        "Fargate does not have this; leave it out.",
    ]),
    row("links on Fargate", web({ overrides: { links: ["web"] } }), [
        "FL011",
        'containers["web"].overrides.links',
        "only the bridge network mode has this; leave it out.",
    ]),
    row("a link to nobody", web({ memory: 64, overrides: { links: ["db"] } }, { compatibilities: ["EC2"] }), [
        "FL013",
        'containers["web"].overrides.links[0]',
        "the task has no container of this name; what is possible here: log_router, web.",
    ]),
    row(
        "a volume that is not there",
        web({ overrides: { mountPoints: [{ sourceVolume: "v", containerPath: "/v" }] } }),
        [
            "FL005",
            'containers["web"].overrides.mountPoints[0].sourceVolume',
            'the task has no volume "v"; add it to volumes.',
        ],
    ),
    row(
        "a container to wait for that is not there",
        web({ overrides: { dependsOn: [{ containerName: "db", condition: "START" }] } }),
        [
            "FL013",
            'containers["web"].overrides.dependsOn[0].containerName',
            'the task has no container "db"; what is possible here: log_router, web.',
        ],
    ),
    row(
        "a wait for itself",
        web({
            overrides: {
                dependsOn: [
                    { containerName: "web", condition: "START" },
                    { containerName: "log_router", condition: "START" },
                ],
            },
        }),
        [
            "FL013",
            'containers["web"].overrides.dependsOn',
            "the container waits for itself; take one of these dependencies out.",
        ],
    ),
    row(
        "a variable twice",
        web({
            overrides: {
                environment: [
                    { name: "B", value: "CANARY" },
                    { name: "A", value: "CANARY" },
                    { name: "B", value: "CANARY" },
                ],
            },
        }),
        [
            "FL005",
            'containers["web"].overrides.environment[2]',
            "the same variable is given twice; keep one of the two.",
        ],
    ),
    row(
        "a variable of both lists",
        web({ environment: { A: "CANARY" }, overrides: { secrets: [{ name: "A", valueFrom: "/a" }] } }),
        [
            "FL005",
            'containers["web"].overrides.secrets[0]',
            "the same variable is in environment; keep it in secrets only.",
        ],
    ),
    row(
        "a secret in clear",
        web({
            overrides: {
                secrets: [
                    { name: "Z", valueFrom: "/z" },
                    { name: "A", valueFrom: "CANARY" },
                ],
            },
        }),
        [
            "FL701",
            'containers["web"].overrides.secrets[1]',
            "is not the ARN of a Secrets Manager secret or of an SSM parameter, or a parameter's name that begins with /; give the reference: the secret itself must not stand in a task definition.",
        ],
    ),
    row("a label that is no text", web({ overrides: { dockerLabels: { a: 1 } } }), [
        "FL003",
        'containers["web"].overrides.dockerLabels["a"]',
        "is no string; put it in quotes.",
    ]),
    row("a command that is a text", web({ overrides: { command: "run" } }), [
        "FL003",
        'containers["web"].overrides.command',
        "is not a list, as ECS has it here; write a list.",
    ]),
    row("a command with a number", web({ overrides: { command: ["run", 1] } }), [
        "FL003",
        'containers["web"].overrides.command[1]',
        "is not a string, as ECS has it here; write a string.",
    ]),
];
