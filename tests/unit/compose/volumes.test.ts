import assert from "node:assert/strict";
import { check, unknown } from "../support/builders";

const plan = (given: object): ReturnType<typeof check>["plan"] =>
    check({ containers: { web: { image: "nginx:1.29", memory: 128 } }, ...given }).plan;
const routerOf = ({ task }: ReturnType<typeof plan>): unknown =>
    task.containerDefinitions.find(({ name }) => name === "log_router")?.mountPoints;

describe("the volumes of a task", () => {
    it("are in ECS's own shape", () => {
        const efsVolumeConfiguration = { fileSystemId: "fs-1" };
        const { task } = plan({
            compatibilities: ["EC2"],
            volumes: [{ name: "a", hostPath: "/a" }, { name: "b", efsVolumeConfiguration }, { name: "c" }],
        });
        assert.deepEqual(task.volumes, [
            { name: "a", host: { sourcePath: "/a" } },
            { name: "b", efsVolumeConfiguration: { fileSystemId: "fs-1", rootDirectory: "/" } },
            { name: "c" },
        ]);
    });

    it("have one for a router that may not write to its root file system", () => {
        const made = plan({ logRouter: { readonlyRootFilesystem: true }, config: { text: "[FILTER]\n    Name x\n" } });
        assert.deepEqual(made.task.volumes, [{ name: "log_router-tmp" }]);
        assert.deepEqual(routerOf(made), [{ sourceVolume: "log_router-tmp", containerPath: "/tmp", readOnly: false }]);
        assert.match(made.generatedConfig, /^# \/tmp\/init\/fluent-bit-init\.conf /m);
        assert.match(made.generatedConfig, /^@INCLUDE \/tmp\/init\/fluent-bit-init-s3-files\//m);
    });

    it("have none where the router can write, where it is not known, and where the user has seen to it", () => {
        assert.equal(plan({}).task.volumes, undefined);
        assert.equal(plan({ logRouter: { readonlyRootFilesystem: false } }).task.volumes, undefined);
        assert.equal(plan({ logRouter: { readonlyRootFilesystem: unknown() } }).task.volumes, undefined);
        const own = plan({
            volumes: [{ name: "scratch" }],
            logRouter: {
                readonlyRootFilesystem: true,
                mountPoints: [{ sourceVolume: "scratch", containerPath: "/tmp" }],
            },
        });
        assert.deepEqual(own.task.volumes, [{ name: "scratch" }]);
        assert.deepEqual(routerOf(own), [{ sourceVolume: "scratch", containerPath: "/tmp", readOnly: false }]);
    });
});

describe("the proxy of a task", () => {
    it("has its settings in the order of their names", () => {
        const proxyConfiguration = { containerName: "web", properties: { ProxyIngressPort: "15000", AppPorts: "80" } };
        assert.deepEqual(plan({ proxyConfiguration }).task.proxyConfiguration, {
            containerName: "web",
            type: "APPMESH",
            properties: [
                { name: "AppPorts", value: "80" },
                { name: "ProxyIngressPort", value: "15000" },
            ],
        });
    });

    it("keeps settings that are not known as a whole", () => {
        const proxyConfiguration = { containerName: "web", properties: unknown() };
        assert.equal(plan({ proxyConfiguration }).task.proxyConfiguration?.properties, unknown());
    });
});
