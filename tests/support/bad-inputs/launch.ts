import { row, task, web, type BadInput } from "./bad-input";

export const LAUNCH: readonly BadInput[] = [
    row("nowhere to run", web({ memory: 128 }, { compatibilities: [] }), [
        "FL002",
        "compatibilities",
        "names nowhere to run; write FARGATE, EC2 or EXTERNAL.",
    ]),
    row("a launch type that there is not", web({ memory: 128 }, { compatibilities: ["FARGATE", "EC3"] }), [
        "FL004",
        "compatibilities[1]",
        '"EC3" is not one of the possible values; did you mean "EC2"?',
    ]),
    row("Fargate and servers of one's own", web({ memory: 128 }, { compatibilities: ["FARGATE", "EXTERNAL"] }), [
        "FL011",
        "compatibilities",
        "Fargate has only the awsvpc network mode, which EXTERNAL does not have; make a FireLensTask for each of the two.",
    ]),
    row("bridge on Fargate", web({ memory: 128 }, { compatibilities: ["EC2", "FARGATE"], networkMode: "bridge" }), [
        "FL011",
        "networkMode",
        "Fargate has only the awsvpc network mode; leave networkMode out, or FARGATE out of compatibilities.",
    ]),
    row("host on Fargate", web({ memory: 128 }, { compatibilities: ["EC2", "FARGATE"], networkMode: "host" }), [
        "FL011",
        "networkMode",
        "Fargate has only the awsvpc network mode; leave networkMode out, or FARGATE out of compatibilities.",
    ]),
    row(
        "awsvpc on servers of one's own",
        web({ memory: 128 }, { compatibilities: ["EXTERNAL"], networkMode: "awsvpc" }),
        [
            "FL011",
            "networkMode",
            "servers of your own have no network interfaces of ECS, which awsvpc needs; write bridge or host, or leave it out.",
        ],
    ),
    row("no network on FARGATE", web({ memory: 128 }, { compatibilities: ["FARGATE"], networkMode: "none" }), [
        "FL207",
        "networkMode",
        "with none the log router has no network, and can deliver nothing; write awsvpc, bridge or host, or leave it out.",
    ]),
    row("no network on EC2", web({ memory: 128 }, { compatibilities: ["EC2"], networkMode: "none" }), [
        "FL207",
        "networkMode",
        "with none the log router has no network, and can deliver nothing; write awsvpc, bridge or host, or leave it out.",
    ]),
    row("no network on EXTERNAL", web({ memory: 128 }, { compatibilities: ["EXTERNAL"], networkMode: "none" }), [
        "FL207",
        "networkMode",
        "with none the log router has no network, and can deliver nothing; write awsvpc, bridge or host, or leave it out.",
    ]),
    row(
        "ephemeral storage on EC2",
        web({ memory: 128 }, { compatibilities: ["EC2"], ephemeralStorage: { sizeInGiB: 30 } }),
        [
            "FL011",
            "ephemeralStorage",
            "only Fargate lets a task set its ephemeral storage; leave it out, or add FARGATE to compatibilities.",
        ],
    ),
    row(
        "a security group for a task without a network interface",
        web({ memory: 128 }, { compatibilities: ["EC2"], securityGroup: { vpcId: "vpc-1" } }),
        [
            "FL011",
            "securityGroup",
            "with the bridge network mode a task has no network interface that could be in a group; leave it out, or use the awsvpc network mode.",
        ],
    ),
    row(
        "existing security groups without awsvpc",
        web({ memory: 128 }, { compatibilities: ["EC2"], securityGroupIds: ["sg-0123456789abcdef0"] }),
        [
            "FL011",
            "securityGroupIds",
            "with the bridge network mode a task has no network interface that could be in a group; leave it out, or use the awsvpc network mode.",
        ],
    ),
    row("a container without memory in a task without memory", task({ compatibilities: ["EC2"] }), [
        "FL002",
        'containers["web"].memory',
        "off Fargate a container needs memory of its own where the task has none; give memory or memoryReservation, in MiB.",
    ]),
    row(
        "a mapping of 24224 with bridge",
        web(
            { memory: 128, portMappings: [{ containerPort: 24224 }] },
            { compatibilities: ["EC2"], networkMode: "bridge" },
        ),
        [
            "FL201",
            'containers["web"].portMappings[0].containerPort',
            "24224 is FireLens' own port; map another port, or drop the mapping: containers reach the router at the address that ECS gives them as FLUENT_HOST.",
        ],
    ),
    row(
        "a mapping of 24224 with host",
        web(
            { memory: 128, portMappings: [{ containerPort: 24224 }] },
            { compatibilities: ["EC2"], networkMode: "host" },
        ),
        [
            "FL201",
            'containers["web"].portMappings[0].containerPort',
            "24224 is FireLens' own port; map another port, or drop the mapping: containers reach the router by its socket.",
        ],
    ),
    row(
        "a mapping of 24224 with awsvpc",
        web(
            { memory: 128, portMappings: [{ containerPort: 24224 }] },
            { compatibilities: ["EC2"], networkMode: "awsvpc" },
        ),
        [
            "FL201",
            'containers["web"].portMappings[0].containerPort',
            "24224 is FireLens' own port; map another port, or drop the mapping: containers reach the router over 127.0.0.1.",
        ],
    ),
    row(
        "24224 of the instance",
        web({ memory: 128, portMappings: [{ containerPort: 80, hostPort: 24224 }] }, { compatibilities: ["EC2"] }),
        [
            "FL201",
            'containers["web"].portMappings[0].hostPort',
            "24224 is FireLens' own port; map another port, or drop the mapping: containers reach the router at the address that ECS gives them as FLUENT_HOST.",
        ],
    ),
    row(
        "the same port of the instance twice",
        web(
            {
                memory: 128,
                portMappings: [
                    { containerPort: 80, hostPort: 8080 },
                    { containerPort: 81, hostPort: 8080 },
                ],
            },
            { compatibilities: ["EC2"] },
        ),
        [
            "FL006",
            'containers["web"].portMappings[1].hostPort',
            "8080/tcp is mapped already, and the containers of a task share the instance; use another port.",
        ],
    ),
    row(
        "another host port with host",
        web(
            { memory: 128, portMappings: [{ containerPort: 80, hostPort: 8080 }] },
            { compatibilities: ["EC2"], networkMode: "host" },
        ),
        [
            "FL006",
            'containers["web"].portMappings[0].hostPort',
            "with host the host port is the container port, 80; leave hostPort out.",
        ],
    ),
    row(
        "a range of ports with host",
        web(
            { memory: 128, portMappings: [{ containerPortRange: "80-81" }] },
            { compatibilities: ["EC2"], networkMode: "host" },
        ),
        [
            "FL006",
            'containers["web"].portMappings[0].containerPortRange',
            "the host network mode has no ranges: every port that a container opens is the host's; leave the mapping out.",
        ],
    ),
    row("a cpu that no instance has", web({ memory: 128 }, { compatibilities: ["EC2"], cpu: "64" }), [
        "FL007",
        "cpu",
        "ECS takes no task with 64 CPU units; write 128 to 196608, or leave it out.",
    ]),
    row(
        "Windows",
        web(
            { memory: 128 },
            { compatibilities: ["EC2"], runtimePlatform: { operatingSystemFamily: "WINDOWS_SERVER_2022_CORE" } },
        ),
        [
            "FL401",
            "runtimePlatform.operatingSystemFamily",
            "FireLens does not run on Windows; write LINUX, or collect the logs as in https://aws.amazon.com/blogs/containers/centralized-logging-for-windows-containers-on-amazon-ecs-using-fluent-bit/.",
        ],
    ),
    row("the platform version 1.4", web({ memory: 128 }, { platformVersion: "1.4" }), [
        "FL011",
        "platformVersion",
        "is not a version; write one such as 1.4.0, or LATEST.",
    ]),
    row("the platform version latest", web({ memory: 128 }, { platformVersion: "latest" }), [
        "FL011",
        "platformVersion",
        "is not a version; write one such as 1.4.0, or LATEST.",
    ]),
    row("the platform version 1.4.0-beta", web({ memory: 128 }, { platformVersion: "1.4.0-beta" }), [
        "FL011",
        "platformVersion",
        "is not a version; write one such as 1.4.0, or LATEST.",
    ]),
    row(
        "a platform version off Fargate",
        web({ memory: 128 }, { compatibilities: ["EC2"], platformVersion: "1.4.0" }),
        [
            "FL011",
            "platformVersion",
            "only Fargate has platform versions; leave it out, or add FARGATE to compatibilities.",
        ],
    ),
    row(
        "a buffer limit on a platform that knows none",
        web({ memory: 128 }, { platformVersion: "1.3.0", logging: { cloudWatchLogs: {}, bufferLimit: 1 } }),
        [
            "FL404",
            "platformVersion",
            'platform version 1.3.0 knows no buffer limit, and container "web" has one; use 1.4.0 or later, or leave bufferLimit out and give the container one destination.',
        ],
    ),
    row(
        "a version that Bottlerocket has not",
        web({ memory: 128 }, { compatibilities: ["EC2"], hostOs: { bottlerocketVersion: "1.13" } }),
        ["FL011", "hostOs.bottlerocketVersion", "is not a version of Bottlerocket; write one such as 1.19.0."],
    ),
    row(
        "Bottlerocket without FireLens",
        web({ memory: 128 }, { compatibilities: ["EC2"], hostOs: { bottlerocketVersion: "1.12.0" } }),
        [
            "FL402",
            "hostOs.bottlerocketVersion",
            "Bottlerocket 1.12.0 has no FireLens; update the instances to 1.13.0 or later.",
        ],
    ),
    row("Bottlerocket on Fargate", web({ memory: 128 }, { hostOs: { bottlerocketVersion: "1.13.0" } }), [
        "FL011",
        "hostOs.bottlerocketVersion",
        "Fargate has no instances that could run Bottlerocket; leave it out, or add EC2 or EXTERNAL to compatibilities.",
    ]),
];
