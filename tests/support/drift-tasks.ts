/** An argument list of a FireLensTask that ECS accepts, and what it is about. */
export interface DriftTask {
    readonly title: string;
    readonly properties: Readonly<Record<string, unknown>>;
}

const secret = "arn:aws:secretsmanager:us-east-1:123456789012:secret:web-a1b2c3";

/** Everything of a container that ECS completes with a default, without its default. */
const sparse = {
    image: "app:1",
    memory: 64,
    healthCheck: { command: ["CMD", "true"] },
    restartPolicy: { enabled: true },
    portMappings: [{ containerPort: 443 }, { containerPort: 80, protocol: "udp" }],
    mountPoints: [
        { sourceVolume: "z", containerPath: "/z" },
        { sourceVolume: "a", containerPath: "/a" },
    ],
    ulimits: [
        { name: "nproc", softLimit: 1, hardLimit: 2 },
        { name: "core", softLimit: 0, hardLimit: 0 },
    ],
    dockerLabels: {},
};

/** Tasks that are to be the same in ECS as in the program: each field that ECS completes, reorders or leaves out. */
export const DRIFT_TASKS: readonly DriftTask[] = [
    {
        title: "whose lists and maps are in no order",
        properties: {
            compatibilities: ["FARGATE", "EC2"],
            containers: {
                zebra: {
                    image: "z:1",
                    environment: { Z: "1", a: "2", A: "", _: "0" },
                    secrets: { Y: secret, B: secret },
                    dependsOn: [{ containerName: "log_router" }, { containerName: "Ant" }],
                    dockerLabels: { z: "1", a: "2" },
                },
                Ant: { image: "a:1", linuxParameters: { capabilities: { drop: ["NET_RAW", "ALL"] } } },
                "1st": { image: "b:1", logging: { awslogs: {} } },
            },
            logRouter: { environment: { Z: "1", A: "2" }, ulimits: [{ name: "nofile", softLimit: 1, hardLimit: 2 }] },
            tags: { z: "1", a: "2" },
        },
    },
    {
        title: "on Fargate that leaves every default out",
        properties: {
            containers: {
                web: {
                    ...sparse,
                    // The only limit that Fargate lets a task set.
                    ulimits: [{ name: "nofile", softLimit: 1024, hardLimit: 4096 }],
                    linuxParameters: { capabilities: { add: ["SYS_PTRACE"] } },
                },
            },
            logRouter: { restartPolicy: { enabled: true }, readonlyRootFilesystem: true },
            runtimePlatform: { cpuArchitecture: "ARM64" },
            volumes: [{ name: "z" }, { name: "a", efsVolumeConfiguration: { fileSystemId: "fs-12345678" } }],
            ephemeralStorage: { sizeInGiB: 40 },
            cpu: ".5 vCPU",
            memory: "2 GB",
        },
    },
    {
        title: "on EC2 that leaves every default out",
        properties: {
            compatibilities: ["EC2"],
            containers: {
                web: {
                    ...sparse,
                    environmentFiles: [{ value: "arn:aws:s3:::config/web.env" }],
                    volumesFrom: [{ sourceContainer: "app" }],
                    links: ["app"],
                    linuxParameters: {
                        devices: [{ hostPath: "/dev/fuse" }],
                        tmpfs: [{ containerPath: "/run", size: 16 }],
                    },
                },
                app: { image: "app:1", memory: 64, cpu: 0, essential: false, linuxParameters: {} },
            },
            logRouter: { memory: 128 },
            runtimePlatform: { operatingSystemFamily: "LINUX" },
            volumes: [
                { name: "z", hostPath: "/z" },
                { name: "a", dockerVolumeConfiguration: { scope: "task" } },
                { name: "d", dockerVolumeConfiguration: { autoprovision: true, scope: "shared" } },
                {
                    name: "e",
                    efsVolumeConfiguration: {
                        fileSystemId: "fs-12345678",
                        transitEncryption: "ENABLED",
                        authorizationConfig: { iam: "ENABLED" },
                    },
                },
            ],
            placementConstraints: [
                { type: "memberOf", expression: "attribute:b == c" },
                { type: "memberOf", expression: "attribute:a == b" },
            ],
        },
    },
    {
        title: "on EC2 that shares the ports of its host",
        properties: {
            compatibilities: ["EC2"],
            networkMode: "host",
            containers: { web: { ...sparse, mountPoints: [] } },
            logRouter: { memory: 128 },
            pidMode: "host",
            ipcMode: "none",
        },
    },
    {
        title: "behind a proxy",
        properties: {
            containers: { web: { image: "nginx:1.29" }, envoy: { image: "envoy:1", user: "1337" } },
            proxyConfiguration: {
                containerName: "envoy",
                properties: { ProxyIngressPort: "15000", AppPorts: "80", IgnoredUID: "1337", EgressIgnoredIPs: "" },
            },
        },
    },
];
