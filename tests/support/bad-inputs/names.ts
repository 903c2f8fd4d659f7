import { row, task, web, type BadInput } from "./bad-input";

export const NAMES: readonly BadInput[] = [
    row("a container without a name", { containers: { "": { image: "a" } } }, [
        "FL005",
        'containers[""]',
        "the container has an empty name; give it a name.",
    ]),
    row("a container with a name that ECS refuses", { containers: { "my app": { image: "a" } } }, [
        "FL005",
        'containers["my app"]',
        "is not a valid container name; use letters, digits, _ and -, at most 255 characters.",
    ]),
    row("a container with a name in Unicode", { containers: { wéb: { image: "a" } } }, [
        "FL005",
        'containers["wéb"]',
        "is not a valid container name; use letters, digits, _ and -, at most 255 characters.",
    ]),
    row(
        "a container with a very long name",
        {
            containers: {
                aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa:
                    { image: "a" },
            },
        },
        [
            "FL005",
            'containers["' + "a".repeat(256) + '"]',
            "is not a valid container name; use letters, digits, _ and -, at most 255 characters.",
        ],
    ),
    row("a container with -firelens in its name", { containers: { "app-firelens2": { image: "a" } } }, [
        "FL005",
        'containers["app-firelens2"]',
        'a name with "-firelens" is caught by the outputs of other containers; choose a name without it.',
    ]),
    row("a container with the name of the router", { containers: { log_router: { image: "a" } } }, [
        "FL005",
        'containers["log_router"]',
        "this is the name of the log router, which the component adds; name the container otherwise, or the router by logRouter.name.",
    ]),
    row("a router with the name of a container", task({ logRouter: { name: "web" } }), [
        "FL005",
        'containers["web"]',
        "this is the name of the log router, which the component adds; name the container otherwise, or the router by logRouter.name.",
    ]),
    row("a router with -firelens in its name", task({ logRouter: { name: "my-firelens" } }), [
        "FL005",
        "logRouter.name",
        'a name with "-firelens" is caught by the outputs of other containers; choose a name without it.',
    ]),
    row("a family that ECS refuses", task({ family: "a.b" }), [
        "FL005",
        "family",
        "is not a valid family name; use letters, digits, _ and -, at most 255 characters.",
    ]),
    row("a boundary that is a name", task({ permissionsBoundary: "Boundary" }), [
        "FL005",
        "permissionsBoundary",
        "is not the ARN of a policy; write it as arn:<partition>:iam::<account>:policy/<name>.",
    ]),
    row(
        "two volumes of one name",
        web({ mountPoints: [{ sourceVolume: "v", containerPath: "/v" }] }, { volumes: [{ name: "v" }, { name: "v" }] }),
        ["FL005", "volumes[1].name", 'there are two volumes "v"; give each a name of its own.'],
    ),
    row(
        "a volume with a name that ECS refuses",
        web({ mountPoints: [{ sourceVolume: "a/b", containerPath: "/v" }] }, { volumes: [{ name: "a/b" }] }),
        [
            "FL005",
            "volumes[0].name",
            "is not a valid volume name; use letters, digits, _ and -, at most 255 characters.",
        ],
    ),
    row("a mounted volume that is not there", web({ mountPoints: [{ sourceVolume: "v", containerPath: "/v" }] }), [
        "FL005",
        'containers["web"].mountPoints[0].sourceVolume',
        'the task has no volume "v"; add it to volumes.',
    ]),
    row(
        "a volume of the router that is not there",
        task({ logRouter: { mountPoints: [{ sourceVolume: "v", containerPath: "/v" }] } }),
        ["FL005", "logRouter.mountPoints[0].sourceVolume", 'the task has no volume "v"; add it to volumes.'],
    ),
    row(
        "two ports of one name",
        web({
            portMappings: [
                { containerPort: 80, name: "http" },
                { containerPort: 81, name: "http" },
            ],
        }),
        ["FL005", 'containers["web"].portMappings[1].name', 'there are two ports "http"; give each a name of its own.'],
    ),
    row("a port with a name that ECS refuses", web({ portMappings: [{ containerPort: 80, name: "HTTP" }] }), [
        "FL005",
        'containers["web"].portMappings[0].name',
        "is not a valid port name; use lower-case letters, digits, _ and -, at most 64 characters, not beginning with -.",
    ]),
    row('a name with "-firelens"', { containers: { "web-firelens": { image: "a" } } }, [
        "FL005",
        'containers["web-firelens"]',
        'a name with "-firelens" is caught by the outputs of other containers; choose a name without it.',
    ]),
    row("a container by another tool's spelling", web({ memory_limit_mib: 128 }), [
        "FL001",
        'containers["web"].memory_limit_mib',
        'there is no property "memory_limit_mib" here; what is possible here: image, command, entryPoint, cpu, memory, memoryReservation, essential, environment, secrets, portMappings, dependsOn, healthCheck, user, workingDirectory, readonlyRootFilesystem, startTimeout, stopTimeout, mountPoints, ulimits, linuxParameters, dockerLabels, interactive, pseudoTerminal, repositoryCredentials, logging, restartPolicy, environmentFiles, links, hostname, extraHosts, dnsServers, dnsSearchDomains, dockerSecurityOptions, privileged, disableNetworking, resourceRequirements, systemControls, volumesFrom, overrides.',
    ]),
    row(
        "a file system of the instance on Fargate",
        web(
            { mountPoints: [{ sourceVolume: "logs", containerPath: "/logs" }] },
            { volumes: [{ name: "logs", hostPath: "/var/log" }] },
        ),
        ["FL011", "volumes[0].hostPath", "Fargate does not have this; leave it out."],
    ),
];
