import { row, task, web, type BadInput } from "./bad-input";

export const PASSING: readonly BadInput[] = [
    row("the instance's processes on Fargate", web({ memory: 128 }, { pidMode: "host" }), [
        "FL004",
        "pidMode",
        "is not one of the possible values; what is possible here: task.",
    ]),
    row("a pid mode that there is not", web({ memory: 128 }, { compatibilities: ["EC2"], pidMode: "all" }), [
        "FL004",
        "pidMode",
        "is not one of the possible values; what is possible here: host, task.",
    ]),
    row("an ipc mode that there is not", web({ memory: 128 }, { compatibilities: ["EC2"], ipcMode: "tasks" }), [
        "FL004",
        "ipcMode",
        'is not one of the possible values; did you mean "task"?',
    ]),
    row(
        "a constraint of services",
        web({ memory: 128 }, { compatibilities: ["EC2"], placementConstraints: [{ type: "distinctInstance" }] }),
        [
            "FL004",
            "placementConstraints[0].type",
            "is not one of the possible values; what is possible here: memberOf.",
        ],
    ),
    row("another proxy", web({ memory: 128 }, { proxyConfiguration: { containerName: "web", type: "ENVOY" } }), [
        "FL004",
        "proxyConfiguration.type",
        "is not one of the possible values; what is possible here: APPMESH.",
    ]),
    row("a proxy that is not in the task", web({ memory: 128 }, { proxyConfiguration: { containerName: "wep" } }), [
        "FL013",
        "proxyConfiguration.containerName",
        'the task has no container of this name; did you mean "web"?',
    ]),
    row(
        "a volume in two places",
        web(
            { memory: 128, mountPoints: [{ sourceVolume: "v", containerPath: "/v" }] },
            {
                compatibilities: ["EC2"],
                volumes: [{ name: "v", hostPath: "/v", efsVolumeConfiguration: { fileSystemId: "fs-1" } }],
            },
        ),
        [
            "FL011",
            "volumes[0]",
            "a volume is in one place; keep one of hostPath, efsVolumeConfiguration and dockerVolumeConfiguration.",
        ],
    ),
    row(
        "a scope that there is not",
        web(
            { memory: 128, mountPoints: [{ sourceVolume: "v", containerPath: "/v" }] },
            { compatibilities: ["EC2"], volumes: [{ name: "v", dockerVolumeConfiguration: { scope: "cluster" } }] },
        ),
        [
            "FL004",
            "volumes[0].dockerVolumeConfiguration.scope",
            "is not one of the possible values; what is possible here: task, shared.",
        ],
    ),
    row(
        "an access point without encryption",
        web(
            { memory: 128, mountPoints: [{ sourceVolume: "v", containerPath: "/v" }] },
            {
                compatibilities: ["EC2"],
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
        ),
        [
            "FL011",
            "volumes[0].efsVolumeConfiguration.transitEncryption",
            "an access point and IAM need an encrypted connection; write ENABLED.",
        ],
    ),
    row(
        "IAM without encryption",
        web(
            { memory: 128, mountPoints: [{ sourceVolume: "v", containerPath: "/v" }] },
            {
                compatibilities: ["EC2"],
                volumes: [
                    {
                        name: "v",
                        efsVolumeConfiguration: {
                            fileSystemId: "fs-1",
                            authorizationConfig: { iam: "ENABLED" },
                            transitEncryption: "DISABLED",
                        },
                    },
                ],
            },
        ),
        [
            "FL011",
            "volumes[0].efsVolumeConfiguration.transitEncryption",
            "an access point and IAM need an encrypted connection; write ENABLED.",
        ],
    ),
    row(
        "a root beside an access point",
        web(
            { memory: 128, mountPoints: [{ sourceVolume: "v", containerPath: "/v" }] },
            {
                compatibilities: ["EC2"],
                volumes: [
                    {
                        name: "v",
                        efsVolumeConfiguration: {
                            fileSystemId: "fs-1",
                            authorizationConfig: { accessPointId: "a" },
                            transitEncryption: "ENABLED",
                            rootDirectory: "/x",
                        },
                    },
                ],
            },
        ),
        [
            "FL011",
            "volumes[0].efsVolumeConfiguration.rootDirectory",
            "the access point decides on the root directory; leave it out, or write /.",
        ],
    ),
    row(
        "an encryption that there is not",
        web(
            { memory: 128, mountPoints: [{ sourceVolume: "v", containerPath: "/v" }] },
            {
                compatibilities: ["EC2"],
                volumes: [{ name: "v", efsVolumeConfiguration: { fileSystemId: "fs-1", transitEncryption: "yes" } }],
            },
        ),
        [
            "FL004",
            "volumes[0].efsVolumeConfiguration.transitEncryption",
            "is not one of the possible values; what is possible here: ENABLED, DISABLED.",
        ],
    ),
    row(
        "a port that there is not",
        web(
            { memory: 128, mountPoints: [{ sourceVolume: "v", containerPath: "/v" }] },
            {
                compatibilities: ["EC2"],
                volumes: [{ name: "v", efsVolumeConfiguration: { fileSystemId: "fs-1", transitEncryptionPort: 0 } }],
            },
        ),
        ["FL006", "volumes[0].efsVolumeConfiguration.transitEncryptionPort", "0 is out of range; write 1 to 65535."],
    ),
    row("a file of variables by URL", web({ memory: 128, environmentFiles: [{ value: "s3://bucket/a.env" }] }), [
        "FL011",
        'containers["web"].environmentFiles[0].value',
        "is not the ARN of an object whose name ends in .env; write it as arn:<partition>:s3:::bucket/key.env.",
    ]),
    row(
        "a file of variables with another name",
        web({ memory: 128, environmentFiles: [{ value: "arn:aws:s3:::bucket/vars.txt" }] }),
        [
            "FL011",
            'containers["web"].environmentFiles[0].value',
            "is not the ARN of an object whose name ends in .env; write it as arn:<partition>:s3:::bucket/key.env.",
        ],
    ),
    row("all files of a bucket", web({ memory: 128, environmentFiles: [{ value: "arn:aws:s3:::bucket/*.env" }] }), [
        "FL011",
        'containers["web"].environmentFiles[0].value',
        "is not the ARN of an object whose name ends in .env; write it as arn:<partition>:s3:::bucket/key.env.",
    ]),
    row(
        "a file of variables elsewhere",
        web({ memory: 128, environmentFiles: [{ value: "arn:aws:s3:::bucket/a.env", type: "efs" }] }),
        [
            "FL004",
            'containers["web"].environmentFiles[0].type',
            "is not one of the possible values; what is possible here: s3.",
        ],
    ),
    row("a link to nobody", web({ memory: 128, links: ["db:database"] }, { compatibilities: ["EC2"] }), [
        "FL013",
        'containers["web"].links[0]',
        "the task has no container of this name; what is possible here: log_router, web.",
    ]),
    row("volumes of nobody", web({ memory: 128, volumesFrom: [{ sourceContainer: "db" }] }), [
        "FL013",
        'containers["web"].volumesFrom[0].sourceContainer',
        "the task has no container of this name; what is possible here: log_router, web.",
    ]),
    row(
        "a requirement that there is not",
        web({ memory: 128, resourceRequirements: [{ type: "TPU", value: "1" }] }, { compatibilities: ["EC2"] }),
        [
            "FL004",
            'containers["web"].resourceRequirements[0].type',
            'is not one of the possible values; did you mean "GPU"?',
        ],
    ),
    row(
        "a permission that there is not",
        web(
            { memory: 128, linuxParameters: { devices: [{ hostPath: "/dev/a", permissions: ["read", "execute"] }] } },
            { compatibilities: ["EC2"] },
        ),
        [
            "FL004",
            'containers["web"].linuxParameters.devices[0].permissions[1]',
            "is not one of the possible values; what is possible here: read, write, mknod.",
        ],
    ),
    row("too much swapping", web({ memory: 128, linuxParameters: { swappiness: 101 } }, { compatibilities: ["EC2"] }), [
        "FL012",
        'containers["web"].linuxParameters.swappiness',
        "101 is out of range; write 0 to 100.",
    ]),
    row(
        "a restart that comes too soon",
        web({ memory: 128, restartPolicy: { enabled: true, restartAttemptPeriod: 59 } }),
        [
            "FL012",
            'containers["web"].restartPolicy.restartAttemptPeriod',
            "59 is out of range; write 60 to 1800 seconds.",
        ],
    ),
    row(
        "a router that restarts, with bridge",
        web({ memory: 128 }, { compatibilities: ["EC2"], logRouter: { restartPolicy: { enabled: true } } }),
        [
            "FL011",
            "logRouter.restartPolicy",
            "with bridge a restarted router can have another address than FLUENT_HOST says; leave it out where containers log over TCP, or use another network mode.",
        ],
    ),
    row(
        "a read-only root file system of an old router",
        web({ memory: 128 }, { logRouter: { version: "2.32.4", readonlyRootFilesystem: true } }),
        [
            "FL011",
            "logRouter.readonlyRootFilesystem",
            "the init process of this version writes to /init, on the root file system; use version 2.33.0 or later.",
        ],
    ),
    row(
        "a read-only root file system of a router that is not root",
        web({ memory: 128 }, { logRouter: { user: "1000", readonlyRootFilesystem: true } }),
        [
            "FL704",
            "logRouter.readonlyRootFilesystem",
            "the router can only write to a volume, which belongs to root, and it runs as another user; leave user out, or mount a volume at /tmp that its user can write to.",
        ],
    ),
    row(
        "another limit of the router on Fargate",
        web({ memory: 128 }, { logRouter: { ulimits: [{ name: "nproc", softLimit: 1, hardLimit: 1 }] } }),
        ["FL011", "logRouter.ulimits[0].name", "Fargate lets a task set nofile only; leave it out."],
    ),
    row("a volume that nothing mounts", task({ volumes: [{ name: "data" }] }), [
        "FL005",
        "volumes[0]",
        "no container mounts this volume; add a mountPoint, or leave the volume out.",
    ]),
    row(
        "a limit that there is not",
        web({ memory: 128, ulimits: [{ name: "files", softLimit: 1, hardLimit: 1 }] }, { compatibilities: ["EC2"] }),
        [
            "FL004",
            'containers["web"].ulimits[0].name',
            "is not one of the possible values; what is possible here: core, cpu, data, fsize, locks, memlock, msgqueue, nice, nofile, nproc, rss, rtprio, rttime, sigpending, stack.",
        ],
    ),
    row(
        "a kernel parameter of the instance",
        web(
            { memory: 128, systemControls: [{ namespace: "vm.max_map_count", value: "262144" }] },
            { compatibilities: ["EC2"] },
        ),
        [
            "FL011",
            'containers["web"].systemControls[0].namespace',
            "is not a kernel parameter that a container can have for itself; set it on the instance, or leave it out.",
        ],
    ),
    row(
        "a kernel parameter of the network, with host",
        web(
            { memory: 128, systemControls: [{ namespace: "net.core.somaxconn", value: "1024" }] },
            { compatibilities: ["EC2"], networkMode: "host" },
        ),
        [
            "FL011",
            'containers["web"].systemControls[0].namespace',
            "with the host network mode the network is the instance's; set it on the instance, or leave it out.",
        ],
    ),
    row(
        "a kernel parameter of processes, with ipcMode host",
        web(
            { memory: 128, systemControls: [{ namespace: "kernel.shmmax", value: "1" }] },
            { compatibilities: ["EC2"], ipcMode: "host" },
        ),
        [
            "FL011",
            'containers["web"].systemControls[0].namespace',
            "with ipcMode host these parameters are the instance's; set it on the instance, or leave it out.",
        ],
    ),
    row(
        "kernel parameters that contradict each other",
        {
            containers: {
                a: { image: "a:1", systemControls: [{ namespace: "net.core.somaxconn", value: "1" }] },
                b: { image: "b:1", systemControls: [{ namespace: "net.core.somaxconn", value: "2" }] },
            },
        },
        [
            "FL011",
            'containers["b"].systemControls[0]',
            "another container sets it to another value, and the one that starts last decides; set it in one container only.",
        ],
    ),
];
