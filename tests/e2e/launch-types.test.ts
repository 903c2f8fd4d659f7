import assert from "node:assert/strict";
import { inventory } from "../support/inventory";
import { startMoto, type Moto } from "../support/moto";
import { task, withProgram, yamlProgram } from "../support/program";
import { readBack } from "../support/read-back";
import { taskOutputs } from "../support/state";

interface Launch {
    readonly title: string;
    readonly properties: object;
    /** What ECS then says. */
    readonly compatibilities: readonly string[];
    readonly networkMode: string;
    readonly size: readonly [cpu: string | undefined, memory: string | undefined];
    readonly hostPorts: readonly number[];
    readonly fluentHost: string | undefined;
    /** What is, and what is not, in the configuration that the router runs. */
    readonly has: RegExp;
    readonly hasNot: RegExp;
}

const web = {
    image: "nginx:1.29",
    memory: 128,
    portMappings: [{ containerPort: 80 }, { containerPort: 443, protocol: "tcp" }],
};
const app = { image: "app:1", memory: 64, memoryReservation: 32, environment: { B: "2", A: "1" } };

/** What else ECS takes of a task on EC2. */
const extras = {
    compatibilities: ["EC2"],
    memory: "1024",
    containers: {
        web: {
            ...web,
            links: ["app:backend"],
            hostname: "web",
            extraHosts: [{ hostname: "db", ipAddress: "10.0.0.1" }],
            dnsServers: ["10.0.0.2"],
            overrides: { dockerLabels: { team: "web" }, cpu: 32 },
            privileged: true,
            restartPolicy: { enabled: true },
            environmentFiles: [{ value: "arn:aws:s3:::config/web.env" }],
            systemControls: [{ namespace: "net.core.somaxconn", value: "1024" }],
            volumesFrom: [{ sourceContainer: "app" }],
            mountPoints: [{ sourceVolume: "shared", containerPath: "/shared" }],
            linuxParameters: { sharedMemorySize: 64, tmpfs: [{ containerPath: "/run", size: 16 }] },
        },
        app,
    },
    logRouter: { readonlyRootFilesystem: true, ulimits: [{ name: "nofile", softLimit: 65536, hardLimit: 65536 }] },
    volumes: [
        { name: "host", hostPath: "/var/data" },
        { name: "shared", efsVolumeConfiguration: { fileSystemId: "fs-12345678", transitEncryption: "ENABLED" } },
        { name: "docker", dockerVolumeConfiguration: { scope: "task", driver: "local", labels: { a: "b" } } },
    ],
    placementConstraints: [{ type: "memberOf", expression: "attribute:ecs.instance-type =~ t3.*" }],
    pidMode: "task",
    ipcMode: "task",
    overrides: { runtimePlatform: { cpuArchitecture: "ARM64" } },
};

const LAUNCHES: readonly Launch[] = [
    {
        title: "on EC2 with bridge",
        properties: {
            compatibilities: ["EC2"],
            logging: { firehose: { deliveryStream: "logs" } },
            // ECS is content with a reservation; moto wants a limit of every container on EC2.
            logRouter: { memory: 256 },
        },
        compatibilities: ["EC2"],
        networkMode: "bridge",
        size: [undefined, undefined],
        hostPorts: [0, 0],
        fluentHost: "<address of the log router>",
        has: /Listen 0\.0\.0\.0\n {4}Port 24224[^]*ec2_instance_id/,
        hasNot: /Listen 127\.0\.0\.1\n {4}Port 24224/,
    },
    {
        title: "on EC2 with host, with a configuration",
        properties: {
            compatibilities: ["EC2"],
            networkMode: "host",
            memory: "1 GB",
            config: { text: "[FILTER]\n    Name grep\n    Match *\n    Exclude log healthz\n" },
        },
        compatibilities: ["EC2"],
        networkMode: "host",
        size: [undefined, "1024"],
        hostPorts: [80, 443],
        fluentHost: undefined,
        has: /unix_path \/var\/run\/fluent\.sock[^]*healthz/,
        hasNot: /24224|8877|firelens-healthcheck/,
    },
    {
        title: "on servers of one's own",
        properties: { compatibilities: ["EXTERNAL"], cpu: ".5 vCPU", memory: "512" },
        compatibilities: ["EXTERNAL"],
        networkMode: "bridge",
        size: ["512", "512"],
        hostPorts: [0, 0],
        fluentHost: "<address of the log router>",
        has: /Listen 0\.0\.0\.0/,
        hasNot: /ec2_instance_id/,
    },
    {
        title: "on Fargate and on EC2, on ARM64",
        properties: { compatibilities: ["FARGATE", "EC2"], runtimePlatform: { cpuArchitecture: "ARM64" } },
        compatibilities: ["EC2", "FARGATE"],
        networkMode: "awsvpc",
        size: ["256", "512"],
        hostPorts: [80, 443],
        fluentHost: "127.0.0.1",
        has: /on EC2 it also records ec2_instance_id[^]*Listen 127\.0\.0\.1\n {4}Port 24224/,
        hasNot: /Record ec2_instance_id/,
    },
];

describe("a task", () => {
    let moto: Moto;
    before(async () => {
        moto = await startMoto();
    });
    beforeEach(() => moto.reset());
    after(() => moto.stop());

    for (const launch of LAUNCHES) {
        it(`${launch.title} is deployed, is stable and leaves nothing`, async () => {
            const files = yamlProgram({ web: task({ containers: { web, app }, ...launch.properties }) });
            await withProgram(files, { moto }, async (stack) => {
                await stack.up();
                const { arn, fluentHost, fluentPort, generatedConfig } = await taskOutputs(stack);
                const live = await readBack(moto).taskDefinition(String(arn));
                assert.deepEqual([...(live.requiresCompatibilities ?? [])].sort(), launch.compatibilities);
                assert.deepEqual([live.cpu, live.memory], launch.size);
                // moto says awsvpc of every launch type but EC2.
                if (!launch.compatibilities.includes("EXTERNAL")) assert.equal(live.networkMode, launch.networkMode);
                const containers = live.containerDefinitions ?? [];
                assert.deepEqual(
                    containers.map(({ name, dependsOn }) => [name, dependsOn?.[0]?.containerName]),
                    [
                        ["app", "log_router"],
                        ["log_router", undefined],
                        ["web", "log_router"],
                    ],
                );
                assert.deepEqual(
                    containers[2]?.portMappings?.map(({ hostPort }) => hostPort),
                    launch.hostPorts,
                );
                assert.equal(fluentHost, launch.fluentHost);
                assert.equal(fluentPort, launch.fluentHost === undefined ? undefined : "24224");
                assert.match(String(generatedConfig), launch.has);
                assert.doesNotMatch(String(generatedConfig), launch.hasNot);
                await stack.expectNoChanges();
                await stack.refreshPreview();
                await stack.destroy();
                assert.deepEqual(await inventory(moto), []);
            });
        });
    }

    it("with all that ECS takes on EC2 is deployed, is stable and leaves nothing", async () => {
        await withProgram(yamlProgram({ web: task(extras) }), { moto }, async (stack) => {
            await stack.up();
            const { arn, executionRolePolicy } = await taskOutputs(stack);
            const live = await readBack(moto).taskDefinition(String(arn));
            const volumes = new Map((live.volumes ?? []).map((volume) => [volume.name, volume]));
            assert.deepEqual([...volumes.keys()].sort(), ["docker", "host", "log_router-tmp", "shared"]);
            assert.equal(volumes.get("host")?.host?.sourcePath, "/var/data");
            assert.equal(volumes.get("shared")?.efsVolumeConfiguration?.fileSystemId, "fs-12345678");
            assert.equal(volumes.get("docker")?.dockerVolumeConfiguration?.driver, "local");
            assert.equal(live.placementConstraints?.[0]?.type, "memberOf");
            assert.deepEqual([live.pidMode, live.ipcMode], ["task", "task"]);
            assert.equal(live.runtimePlatform?.cpuArchitecture, "ARM64");
            const { restartPolicy, environmentFiles, links, dockerLabels, cpu } = live.containerDefinitions?.[2] ?? {};
            assert.deepEqual([dockerLabels, cpu], [{ team: "web" }, 32]);
            assert.deepEqual(restartPolicy, { enabled: true, ignoredExitCodes: [], restartAttemptPeriod: 300 });
            assert.deepEqual(environmentFiles, [{ value: "arn:aws:s3:::config/web.env", type: "s3" }]);
            assert.deepEqual(links, ["app:backend"]);
            assert.match(String(executionRolePolicy), /arn:aws:s3:::config\/web\.env/);
            await stack.expectNoChanges();
            await stack.refreshPreview();
            await stack.destroy();
            assert.deepEqual(await inventory(moto), []);
        });
    });
});
