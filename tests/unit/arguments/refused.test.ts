import assert from "node:assert/strict";
import { found, unknown } from "../support/builders";
import { describeRows, type Row } from "../support/rows";

const LINUX = ["devices", "maxSwap", "sharedMemorySize", "swappiness", "tmpfs"];

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
const OF_THE_MODE = ["links", "hostname", "extraHosts", "dnsServers", "dnsSearchDomains", "disableNetworking"];

const web = (container: object): object => ({
    containers: { web: { image: "nginx:1.29", memory: 128, ...container }, db: { image: "db:1", memory: 128 } },
});
const pathOf = (property: string): string =>
    `containers["web"].${LINUX.includes(property) ? "linuxParameters." : ""}${property}`;

const TASK: Readonly<Record<string, object>> = {
    placementConstraints: { placementConstraints: [{ type: "memberOf", expression: "a" }] },
    ipcMode: { ipcMode: "task" },
    "volumes[0].hostPath": { volumes: [{ name: "v", hostPath: "/v" }] },
    "volumes[0].dockerVolumeConfiguration": { volumes: [{ name: "v", dockerVolumeConfiguration: { scope: "task" } }] },
};

const ROWS: readonly Row[] = [
    ...Object.entries(CONTAINER).map(([property, container]): Row => ({
        title: `${property} on Fargate`,
        input: web(container),
        code: "FL011",
        path: pathOf(property),
        sentence: /Fargate does not have this|awsvpc network mode do not have this|only the bridge network mode/,
    })),
    ...OF_THE_MODE.map((property): Row => ({
        title: `${property} with awsvpc on EC2`,
        input: { ...web(CONTAINER[property]!), compatibilities: ["EC2"], networkMode: "awsvpc" },
        code: "FL011",
        path: pathOf(property),
        sentence: /awsvpc network mode do not have this|only the bridge network mode/,
    })),
    ...Object.entries(TASK).map(([path, task]): Row => ({
        title: `${path} on Fargate`,
        input: { ...web({}), ...task, compatibilities: ["EC2", "FARGATE"] },
        code: "FL011",
        path,
        sentence: /Fargate does not have this; leave it out/,
    })),
    {
        title: "links with host",
        input: { ...web({ links: ["db"] }), compatibilities: ["EC2"], networkMode: "host" },
        code: "FL011",
        path: 'containers["web"].links',
        sentence: /only the bridge network mode has this/,
    },
    {
        title: "a proxy with bridge",
        input: { ...web({}), compatibilities: ["EC2"], proxyConfiguration: { containerName: "db" } },
        code: "FL011",
        path: "proxyConfiguration",
        sentence: /only the awsvpc network mode has this/,
    },
];

describeRows("what only some places have", ROWS);

describe("what only some places have", () => {
    for (const [property, container] of Object.entries(CONTAINER)) {
        it(`is taken where it exists: ${property} with bridge on EC2`, () => {
            assert.deepEqual(found({ ...web(container), compatibilities: ["EC2"] }), []);
        });
    }
    for (const [path, task] of Object.entries(TASK)) {
        it(`is taken where it exists: ${path} on EC2`, () => {
            assert.deepEqual(found({ ...web({}), ...task, compatibilities: ["EC2"] }), []);
        });
    }

    it("is not refused where it is turned off, empty, or not known", () => {
        const off = { privileged: false, disableNetworking: false, links: [], dnsServers: [], hostname: unknown() };
        assert.deepEqual(found(web(off)), []);
    });
});
