import assert from "node:assert/strict";
import { found, unknown } from "../support/builders";

/** A value of each property that some places do not have. */
const CONTAINER: Readonly<Record<string, object>> = {
    links: { links: ["db"] },
    hostname: { hostname: "web" },
    extraHosts: { extraHosts: [{ hostname: "a", ipAddress: "10.0.0.1" }] },
    dnsServers: { dnsServers: ["10.0.0.2"] },
    dnsSearchDomains: { dnsSearchDomains: ["example.com"] },
    disableNetworking: { disableNetworking: true },
    dockerSecurityOptions: { dockerSecurityOptions: ["label:user:a"] },
    privileged: { privileged: true },
    resourceRequirements: { resourceRequirements: [{ type: "GPU", value: "1" }] },
    devices: { linuxParameters: { devices: [{ hostPath: "/dev/fuse" }] } },
    maxSwap: { linuxParameters: { maxSwap: 10 } },
    sharedMemorySize: { linuxParameters: { sharedMemorySize: 64 } },
    swappiness: { linuxParameters: { swappiness: 10 } },
    tmpfs: { linuxParameters: { tmpfs: [{ containerPath: "/run", size: 10 }] } },
};

const mountPoints = [{ sourceVolume: "v", containerPath: "/v" }];
const web = (container: object): object => ({
    containers: { web: { image: "nginx:1.29", memory: 128, ...container }, db: { image: "db:1", memory: 128 } },
});

const TASK: Readonly<Record<string, object>> = {
    placementConstraints: { placementConstraints: [{ type: "memberOf", expression: "a" }] },
    ipcMode: { ipcMode: "task" },
    "volumes[0].hostPath": { volumes: [{ name: "v", hostPath: "/v" }] },
    "volumes[0].dockerVolumeConfiguration": { volumes: [{ name: "v", dockerVolumeConfiguration: { scope: "task" } }] },
};

describe("what only some places have", () => {
    for (const [property, container] of Object.entries(CONTAINER)) {
        it(`is taken where it exists: ${property} with bridge on EC2`, () => {
            assert.deepEqual(found({ ...web(container), compatibilities: ["EC2"] }), []);
        });
    }
    for (const [path, task] of Object.entries(TASK)) {
        it(`is taken where it exists: ${path} on EC2`, () => {
            const mounts = "volumes" in task ? { mountPoints } : {};
            assert.deepEqual(found({ ...web(mounts), ...task, compatibilities: ["EC2"] }), []);
        });
    }

    it("is not refused where it is turned off, empty, or not known", () => {
        const off = { privileged: false, disableNetworking: false, links: [], dnsServers: [], hostname: unknown() };
        assert.deepEqual(found(web(off)), []);
    });
});
