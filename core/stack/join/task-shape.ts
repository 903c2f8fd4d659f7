import { flag, list, map, mapOrToken, number, record, text, texts } from "./shape";

const keyValue = record({ name: text, value: text }, "name", "value");
const secret = record({ name: text, valueFrom: text }, "name", "valueFrom");
const typed = record({ type: text, value: text }, "type", "value");

const linuxParameters = record({
    capabilities: record({ "add|adds": texts, "drop|drops": texts }),
    "devices|device": list(record({ hostPath: text, containerPath: text, permissions: texts }, "hostPath")),
    initProcessEnabled: flag,
    maxSwap: number,
    sharedMemorySize: number,
    swappiness: number,
    "tmpfs|tmpf": list(record({ containerPath: text, size: number, mountOptions: texts }, "containerPath", "size")),
});

const container = record(
    {
        name: text,
        image: text,
        "command|commands": texts,
        "entryPoint|entryPoints": texts,
        cpu: number,
        memory: number,
        memoryReservation: number,
        essential: flag,
        "environment|environments": { is: "list", of: keyValue, mayBeToken: true },
        "environmentFiles|environmentFile": list(typed),
        "secrets|secret": list(secret),
        "portMappings|portMapping": list(
            record({
                containerPort: number,
                hostPort: number,
                containerPortRange: text,
                protocol: text,
                name: text,
                appProtocol: text,
            }),
        ),
        "dependsOn|dependsOns": list(record({ containerName: text, condition: text }, "containerName", "condition")),
        healthCheck: record(
            { "command|commands": texts, interval: number, timeout: number, retries: number, startPeriod: number },
            "command",
        ),
        user: text,
        workingDirectory: text,
        readonlyRootFilesystem: flag,
        startTimeout: number,
        stopTimeout: number,
        "mountPoints|mountPoint": list(
            record({ sourceVolume: text, containerPath: text, readOnly: flag }, "sourceVolume", "containerPath"),
        ),
        "ulimits|ulimit": list(
            record({ name: text, softLimit: number, hardLimit: number }, "name", "softLimit", "hardLimit"),
        ),
        dockerLabels: mapOrToken,
        interactive: flag,
        pseudoTerminal: flag,
        repositoryCredentials: record({ credentialsParameter: text }, "credentialsParameter"),
        logConfiguration: record(
            { logDriver: text, options: map, "secretOptions|secretOption": list(secret) },
            "logDriver",
        ),
        firelensConfiguration: record({ type: text, options: map }, "type"),
        restartPolicy: record({ enabled: flag, ignoredExitCodes: texts, restartAttemptPeriod: number }, "enabled"),
        links: texts,
        hostname: text,
        extraHosts: list(record({ hostname: text, ipAddress: text }, "hostname", "ipAddress")),
        dnsServers: texts,
        dnsSearchDomains: texts,
        dockerSecurityOptions: texts,
        privileged: flag,
        disableNetworking: flag,
        resourceRequirements: list(typed),
        systemControls: list(record({ namespace: text, value: text }, "namespace", "value")),
        volumesFrom: list(record({ sourceContainer: text, readOnly: flag }, "sourceContainer")),
        linuxParameters,
    },
    "name",
);

const volume = record(
    {
        name: text,
        host: record({ sourcePath: text }),
        hostPath: text,
        efsVolumeConfiguration: record(
            {
                fileSystemId: text,
                rootDirectory: text,
                transitEncryption: text,
                transitEncryptionPort: number,
                authorizationConfig: record({ accessPointId: text, iam: text }),
            },
            "fileSystemId",
        ),
        dockerVolumeConfiguration: record({
            scope: text,
            autoprovision: flag,
            driver: text,
            driverOpts: mapOrToken,
            labels: mapOrToken,
        }),
    },
    "name",
);

/** ECS's RegisterTaskDefinition as far as the rules read it, with the names that Pulumi's providers give its parts. */
export const TASK_SHAPE = record(
    {
        family: text,
        cpu: text,
        memory: text,
        networkMode: text,
        requiresCompatibilities: list(text),
        taskRoleArn: text,
        executionRoleArn: text,
        runtimePlatform: record({ cpuArchitecture: text, operatingSystemFamily: text }),
        ephemeralStorage: record({ sizeInGiB: number }, "sizeInGiB"),
        "volumes|volume": list(volume),
        placementConstraints: list(record({ type: text, expression: text }, "type")),
        pidMode: text,
        ipcMode: text,
        "containerDefinitions|containers": list(container),
    },
    "family",
    "containerDefinitions",
);
