import { row, web, type BadInput } from "./bad-input";

export const PLACES: readonly BadInput[] = [
    row("another limit", web({ ulimits: [{ name: "nproc", softLimit: 1, hardLimit: 1 }] }), [
        "FL011",
        'containers["web"].ulimits[0].name',
        "Fargate lets a task set nofile only; leave it out.",
    ]),
    row("a capability", web({ linuxParameters: { capabilities: { add: ["SYS_PTRACE", "NET_ADMIN"] } } }), [
        "FL011",
        'containers["web"].linuxParameters.capabilities.add[1]',
        "Fargate lets a task add SYS_PTRACE only; leave it out.",
    ]),
    row(
        "links on Fargate",
        {
            containers: {
                web: { image: "nginx:1.29", memory: 128, links: ["db"] },
                db: { image: "db:1", memory: 128 },
            },
        },
        ["FL011", 'containers["web"].links', "only the bridge network mode has this; leave it out."],
    ),
    row(
        "hostname on Fargate",
        {
            containers: {
                web: { image: "nginx:1.29", memory: 128, hostname: "web" },
                db: { image: "db:1", memory: 128 },
            },
        },
        [
            "FL011",
            'containers["web"].hostname',
            "containers with the awsvpc network mode do not have this; leave it out.",
        ],
    ),
    row(
        "extraHosts on Fargate",
        {
            containers: {
                web: { image: "nginx:1.29", memory: 128, extraHosts: [{ hostname: "a", ipAddress: "10.0.0.1" }] },
                db: { image: "db:1", memory: 128 },
            },
        },
        [
            "FL011",
            'containers["web"].extraHosts',
            "containers with the awsvpc network mode do not have this; leave it out.",
        ],
    ),
    row(
        "dnsServers on Fargate",
        {
            containers: {
                web: { image: "nginx:1.29", memory: 128, dnsServers: ["10.0.0.2"] },
                db: { image: "db:1", memory: 128 },
            },
        },
        [
            "FL011",
            'containers["web"].dnsServers',
            "containers with the awsvpc network mode do not have this; leave it out.",
        ],
    ),
    row(
        "dnsSearchDomains on Fargate",
        {
            containers: {
                web: { image: "nginx:1.29", memory: 128, dnsSearchDomains: ["example.com"] },
                db: { image: "db:1", memory: 128 },
            },
        },
        [
            "FL011",
            'containers["web"].dnsSearchDomains',
            "containers with the awsvpc network mode do not have this; leave it out.",
        ],
    ),
    row(
        "disableNetworking on Fargate",
        {
            containers: {
                web: { image: "nginx:1.29", memory: 128, disableNetworking: true },
                db: { image: "db:1", memory: 128 },
            },
        },
        [
            "FL011",
            'containers["web"].disableNetworking',
            "containers with the awsvpc network mode do not have this; leave it out.",
        ],
    ),
    row(
        "dockerSecurityOptions on Fargate",
        {
            containers: {
                web: { image: "nginx:1.29", memory: 128, dockerSecurityOptions: ["label:user:a"] },
                db: { image: "db:1", memory: 128 },
            },
        },
        ["FL011", 'containers["web"].dockerSecurityOptions', "Fargate does not have this; leave it out."],
    ),
    row(
        "privileged on Fargate",
        {
            containers: {
                web: { image: "nginx:1.29", memory: 128, privileged: true },
                db: { image: "db:1", memory: 128 },
            },
        },
        ["FL011", 'containers["web"].privileged', "Fargate does not have this; leave it out."],
    ),
    row(
        "resourceRequirements on Fargate",
        {
            containers: {
                web: { image: "nginx:1.29", memory: 128, resourceRequirements: [{ type: "GPU", value: "1" }] },
                db: { image: "db:1", memory: 128 },
            },
        },
        ["FL011", 'containers["web"].resourceRequirements', "Fargate does not have this; leave it out."],
    ),
    row(
        "devices on Fargate",
        {
            containers: {
                web: { image: "nginx:1.29", memory: 128, linuxParameters: { devices: [{ hostPath: "/dev/fuse" }] } },
                db: { image: "db:1", memory: 128 },
            },
        },
        ["FL011", 'containers["web"].linuxParameters.devices', "Fargate does not have this; leave it out."],
    ),
    row(
        "maxSwap on Fargate",
        {
            containers: {
                web: { image: "nginx:1.29", memory: 128, linuxParameters: { maxSwap: 10 } },
                db: { image: "db:1", memory: 128 },
            },
        },
        ["FL011", 'containers["web"].linuxParameters.maxSwap', "Fargate does not have this; leave it out."],
    ),
    row(
        "sharedMemorySize on Fargate",
        {
            containers: {
                web: { image: "nginx:1.29", memory: 128, linuxParameters: { sharedMemorySize: 64 } },
                db: { image: "db:1", memory: 128 },
            },
        },
        ["FL011", 'containers["web"].linuxParameters.sharedMemorySize', "Fargate does not have this; leave it out."],
    ),
    row(
        "swappiness on Fargate",
        {
            containers: {
                web: { image: "nginx:1.29", memory: 128, linuxParameters: { swappiness: 10 } },
                db: { image: "db:1", memory: 128 },
            },
        },
        ["FL011", 'containers["web"].linuxParameters.swappiness', "Fargate does not have this; leave it out."],
    ),
    row(
        "tmpfs on Fargate",
        {
            containers: {
                web: {
                    image: "nginx:1.29",
                    memory: 128,
                    linuxParameters: { tmpfs: [{ containerPath: "/run", size: 10 }] },
                },
                db: { image: "db:1", memory: 128 },
            },
        },
        ["FL011", 'containers["web"].linuxParameters.tmpfs', "Fargate does not have this; leave it out."],
    ),
    row(
        "links with awsvpc on EC2",
        {
            containers: {
                web: { image: "nginx:1.29", memory: 128, links: ["db"] },
                db: { image: "db:1", memory: 128 },
            },
            compatibilities: ["EC2"],
            networkMode: "awsvpc",
        },
        ["FL011", 'containers["web"].links', "only the bridge network mode has this; leave it out."],
    ),
    row(
        "hostname with awsvpc on EC2",
        {
            containers: {
                web: { image: "nginx:1.29", memory: 128, hostname: "web" },
                db: { image: "db:1", memory: 128 },
            },
            compatibilities: ["EC2"],
            networkMode: "awsvpc",
        },
        [
            "FL011",
            'containers["web"].hostname',
            "containers with the awsvpc network mode do not have this; leave it out.",
        ],
    ),
    row(
        "extraHosts with awsvpc on EC2",
        {
            containers: {
                web: { image: "nginx:1.29", memory: 128, extraHosts: [{ hostname: "a", ipAddress: "10.0.0.1" }] },
                db: { image: "db:1", memory: 128 },
            },
            compatibilities: ["EC2"],
            networkMode: "awsvpc",
        },
        [
            "FL011",
            'containers["web"].extraHosts',
            "containers with the awsvpc network mode do not have this; leave it out.",
        ],
    ),
    row(
        "dnsServers with awsvpc on EC2",
        {
            containers: {
                web: { image: "nginx:1.29", memory: 128, dnsServers: ["10.0.0.2"] },
                db: { image: "db:1", memory: 128 },
            },
            compatibilities: ["EC2"],
            networkMode: "awsvpc",
        },
        [
            "FL011",
            'containers["web"].dnsServers',
            "containers with the awsvpc network mode do not have this; leave it out.",
        ],
    ),
    row(
        "dnsSearchDomains with awsvpc on EC2",
        {
            containers: {
                web: { image: "nginx:1.29", memory: 128, dnsSearchDomains: ["example.com"] },
                db: { image: "db:1", memory: 128 },
            },
            compatibilities: ["EC2"],
            networkMode: "awsvpc",
        },
        [
            "FL011",
            'containers["web"].dnsSearchDomains',
            "containers with the awsvpc network mode do not have this; leave it out.",
        ],
    ),
    row(
        "disableNetworking with awsvpc on EC2",
        {
            containers: {
                web: { image: "nginx:1.29", memory: 128, disableNetworking: true },
                db: { image: "db:1", memory: 128 },
            },
            compatibilities: ["EC2"],
            networkMode: "awsvpc",
        },
        [
            "FL011",
            'containers["web"].disableNetworking',
            "containers with the awsvpc network mode do not have this; leave it out.",
        ],
    ),
    row(
        "placementConstraints on Fargate",
        {
            containers: { web: { image: "nginx:1.29", memory: 128 }, db: { image: "db:1", memory: 128 } },
            placementConstraints: [{ type: "memberOf", expression: "a" }],
            compatibilities: ["EC2", "FARGATE"],
        },
        ["FL011", "placementConstraints", "Fargate does not have this; leave it out."],
    ),
    row(
        "ipcMode on Fargate",
        {
            containers: { web: { image: "nginx:1.29", memory: 128 }, db: { image: "db:1", memory: 128 } },
            ipcMode: "task",
            compatibilities: ["EC2", "FARGATE"],
        },
        ["FL011", "ipcMode", "Fargate does not have this; leave it out."],
    ),
    row(
        "volumes[0].hostPath on Fargate",
        {
            containers: {
                web: { image: "nginx:1.29", memory: 128, mountPoints: [{ sourceVolume: "v", containerPath: "/v" }] },
                db: { image: "db:1", memory: 128 },
            },
            volumes: [{ name: "v", hostPath: "/v" }],
            compatibilities: ["EC2", "FARGATE"],
        },
        ["FL011", "volumes[0].hostPath", "Fargate does not have this; leave it out."],
    ),
    row(
        "volumes[0].dockerVolumeConfiguration on Fargate",
        {
            containers: {
                web: { image: "nginx:1.29", memory: 128, mountPoints: [{ sourceVolume: "v", containerPath: "/v" }] },
                db: { image: "db:1", memory: 128 },
            },
            volumes: [{ name: "v", dockerVolumeConfiguration: { scope: "task" } }],
            compatibilities: ["EC2", "FARGATE"],
        },
        ["FL011", "volumes[0].dockerVolumeConfiguration", "Fargate does not have this; leave it out."],
    ),
    row(
        "links with host",
        {
            containers: {
                web: { image: "nginx:1.29", memory: 128, links: ["db"] },
                db: { image: "db:1", memory: 128 },
            },
            compatibilities: ["EC2"],
            networkMode: "host",
        },
        ["FL011", 'containers["web"].links', "only the bridge network mode has this; leave it out."],
    ),
    row(
        "a proxy with bridge",
        {
            containers: { web: { image: "nginx:1.29", memory: 128 }, db: { image: "db:1", memory: 128 } },
            compatibilities: ["EC2"],
            proxyConfiguration: { containerName: "db" },
        },
        ["FL011", "proxyConfiguration", "only the awsvpc network mode has this; leave it out."],
    ),
];
