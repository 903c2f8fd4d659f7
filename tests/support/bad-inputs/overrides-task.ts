import { row, task, web, type BadInput } from "./bad-input";

export const OVERRIDES_TASK: readonly BadInput[] = [
    row(
        "Windows by an override",
        task({ overrides: { runtimePlatform: { operatingSystemFamily: "WINDOWS_SERVER_2022_CORE" } } }),
        [
            "FL401",
            "overrides.runtimePlatform.operatingSystemFamily",
            "FireLens does not run on Windows; write LINUX, or collect the logs as in https://aws.amazon.com/blogs/containers/centralized-logging-for-windows-containers-on-amazon-ecs-using-fluent-bit/.",
        ],
    ),
    row("a family by an override", task({ overrides: { family: "x" } }), [
        "FL011",
        "overrides.family",
        "cannot be overridden; use family.",
    ]),
    row("containers by an override", task({ overrides: { containerDefinitions: [] } }), [
        "FL011",
        "overrides.containerDefinitions",
        "cannot be overridden; use the overrides of the containers and of the log router.",
    ]),
    row("a mode by an override", task({ overrides: { networkMode: "host" } }), [
        "FL011",
        "overrides.networkMode",
        "cannot be overridden; use networkMode.",
    ]),
    row("what there is not", task({ overrides: { pidmode: "task" } }), [
        "FL011",
        "overrides.pidmode",
        'cannot be overridden; did you mean "pidMode" (in Python, pid_mode)?',
    ]),
    row(
        "a folder of the instance on Fargate",
        web(
            { mountPoints: [{ sourceVolume: "v", containerPath: "/v" }] },
            { overrides: { volumes: [{ name: "v", host: { sourcePath: "/v" } }] } },
        ),
        ["FL011", "overrides.volumes[0].host.sourcePath", "Fargate does not have this; leave it out."],
    ),
    row(
        "an access point without encryption",
        web(
            { mountPoints: [{ sourceVolume: "v", containerPath: "/v" }] },
            {
                overrides: {
                    volumes: [
                        {
                            name: "v",
                            efsVolumeConfiguration: {
                                fileSystemId: "fs-1",
                                authorizationConfig: { accessPointId: "fsap-1" },
                            },
                        },
                    ],
                },
            },
        ),
        [
            "FL011",
            "overrides.volumes[0].efsVolumeConfiguration.transitEncryption",
            "an access point and IAM need an encrypted connection; write ENABLED.",
        ],
    ),
    row("the instance's processes on Fargate", task({ overrides: { pidMode: "host" } }), [
        "FL004",
        "overrides.pidMode",
        "is not one of the possible values; what is possible here: task.",
    ]),
    row("the instance's memory on Fargate", task({ overrides: { ipcMode: "host" } }), [
        "FL011",
        "overrides.ipcMode",
        "Fargate does not have this; leave it out.",
    ]),
    row(
        "a placement on Fargate",
        task({ overrides: { placementConstraints: [{ type: "memberOf", expression: "a" }] } }),
        ["FL011", "overrides.placementConstraints", "Fargate does not have this; leave it out."],
    ),
    row("too much storage", task({ overrides: { ephemeralStorage: { sizeInGiB: 300 } } }), [
        "FL012",
        "overrides.ephemeralStorage.sizeInGiB",
        "300 is out of range; write 21 to 200 GiB.",
    ]),
    row("a processor that there is not", task({ overrides: { runtimePlatform: { cpuArchitecture: "arm64" } } }), [
        "FL004",
        "overrides.runtimePlatform.cpuArchitecture",
        'is not one of the possible values; did you mean "ARM64"?',
    ]),
    row(
        "a proxy that is not in the task",
        task({ overrides: { proxyConfiguration: { containerName: "envoy", type: "APPMESH" } } }),
        [
            "FL013",
            "overrides.proxyConfiguration.containerName",
            "the task has no container of this name; what is possible here: log_router, web.",
        ],
    ),
];
