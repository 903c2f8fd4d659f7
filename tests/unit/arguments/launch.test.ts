import assert from "node:assert/strict";
import { launchOf } from "../../../core/arguments/launch";
import { check, found, unknown } from "../support/builders";
import { describeRows, type Row } from "../support/rows";

const web = { web: { image: "nginx:1.29", memory: 128 } };

const ROWS: readonly Row[] = [
    {
        title: "nowhere to run",
        input: { containers: web, compatibilities: [] },
        code: "FL002",
        path: "compatibilities",
        sentence: /names nowhere to run; write FARGATE, EC2 or EXTERNAL/,
    },
    {
        title: "a launch type that there is not",
        input: { containers: web, compatibilities: ["FARGATE", "EC3"] },
        code: "FL004",
        path: "compatibilities[1]",
        sentence: /did you mean "EC2"/,
    },
    {
        title: "Fargate and servers of one's own",
        input: { containers: web, compatibilities: ["FARGATE", "EXTERNAL"] },
        code: "FL011",
        path: "compatibilities",
        sentence: /only the awsvpc network mode, which EXTERNAL does not have; make a FireLensTask for each/,
    },
    ...["awsvpc", "bridge"].map((networkMode): Row => ({
        title: `security groups of the instances with ${networkMode}`,
        input: { containers: web, compatibilities: ["EC2"], networkMode, hostSecurityGroupIds: ["sg-0a1b2c3d"] },
        code: "FL011",
        path: "hostSecurityGroupIds",
        sentence:
            networkMode === "awsvpc"
                ? /not listen on the instance's own network; give the groups of the task itself, as securityGroupIds/
                : /leave it out, or use the host network mode/,
    })),
    ...["bridge", "host"].map((networkMode): Row => ({
        title: `${networkMode} on Fargate`,
        input: { containers: web, compatibilities: ["EC2", "FARGATE"], networkMode },
        code: "FL011",
        path: "networkMode",
        sentence: /Fargate has only the awsvpc network mode; leave networkMode out/,
    })),
    {
        title: "awsvpc on servers of one's own",
        input: { containers: web, compatibilities: ["EXTERNAL"], networkMode: "awsvpc" },
        code: "FL011",
        path: "networkMode",
        sentence: /no network interfaces of ECS.*write bridge or host/,
    },
    ...[["FARGATE"], ["EC2"], ["EXTERNAL"]].map((compatibilities): Row => ({
        title: `no network on ${compatibilities.join()}`,
        input: { containers: web, compatibilities, networkMode: "none" },
        code: "FL207",
        path: "networkMode",
        sentence: /the log router has no network, and can deliver nothing; write awsvpc, bridge or host/,
    })),
    {
        title: "ephemeral storage on EC2",
        input: { containers: web, compatibilities: ["EC2"], ephemeralStorage: { sizeInGiB: 30 } },
        code: "FL011",
        path: "ephemeralStorage",
        sentence: /only Fargate lets a task set its ephemeral storage/,
    },
    {
        title: "a security group for a task without a network interface",
        input: { containers: web, compatibilities: ["EC2"], securityGroup: { vpcId: "vpc-1" } },
        code: "FL011",
        path: "securityGroup",
        sentence: /with the bridge network mode a task has no network interface/,
    },
    {
        title: "existing security groups without awsvpc",
        input: { containers: web, compatibilities: ["EC2"], securityGroupIds: ["sg-1"] },
        code: "FL011",
        path: "securityGroupIds",
        sentence: /with the bridge network mode a task has no network interface/,
    },
    {
        title: "a container without memory in a task without memory",
        input: { containers: { web: { image: "nginx:1.29" } }, compatibilities: ["EC2"] },
        code: "FL002",
        path: 'containers["web"].memory',
        sentence: /needs memory of its own where the task has none; give memory or memoryReservation/,
    },
    ...["bridge", "host", "awsvpc"].map((networkMode): Row => ({
        title: `a mapping of 24224 with ${networkMode}`,
        input: {
            containers: { web: { ...web.web, portMappings: [{ containerPort: 24224 }] } },
            compatibilities: ["EC2"],
            networkMode,
        },
        code: "FL201",
        path: 'containers["web"].portMappings[0].containerPort',
        sentence: new RegExp({ bridge: "FLUENT_HOST", host: "its socket", awsvpc: "127.0.0.1" }[networkMode]!),
    })),
    {
        title: "24224 of the instance",
        input: {
            containers: { web: { ...web.web, portMappings: [{ containerPort: 80, hostPort: 24224 }] } },
            compatibilities: ["EC2"],
        },
        code: "FL201",
        path: 'containers["web"].portMappings[0].hostPort',
        sentence: /24224 is FireLens' own port/,
    },
    {
        title: "the same port of the instance twice",
        input: {
            containers: {
                web: {
                    ...web.web,
                    portMappings: [
                        { containerPort: 80, hostPort: 8080 },
                        { containerPort: 81, hostPort: 8080 },
                    ],
                },
            },
            compatibilities: ["EC2"],
        },
        code: "FL006",
        path: 'containers["web"].portMappings[1].hostPort',
        sentence: /8080\/tcp is mapped already, and the containers of a task share the instance/,
    },
    {
        title: "another host port with host",
        input: {
            containers: { web: { ...web.web, portMappings: [{ containerPort: 80, hostPort: 8080 }] } },
            compatibilities: ["EC2"],
            networkMode: "host",
        },
        code: "FL006",
        path: 'containers["web"].portMappings[0].hostPort',
        sentence: /with host the host port is the container port, 80/,
    },
    {
        title: "a range of ports with host",
        input: {
            containers: { web: { ...web.web, portMappings: [{ containerPortRange: "80-81" }] } },
            compatibilities: ["EC2"],
            networkMode: "host",
        },
        code: "FL006",
        path: 'containers["web"].portMappings[0].containerPortRange',
        sentence: /the host network mode has no ranges/,
    },
    {
        title: "a cpu that no instance has",
        input: { containers: web, compatibilities: ["EC2"], cpu: "64" },
        code: "FL007",
        path: "cpu",
        sentence: /ECS takes no task with 64 CPU units; write 128 to 196608/,
    },
    {
        title: "Windows",
        input: {
            containers: web,
            compatibilities: ["EC2"],
            runtimePlatform: { operatingSystemFamily: "WINDOWS_SERVER_2022_CORE" },
        },
        code: "FL401",
        path: "runtimePlatform.operatingSystemFamily",
        sentence: /FireLens does not run on Windows; .*https:\/\/aws.amazon.com/,
    },
    ...["1.4", "latest", "1.4.0-beta"].map((platformVersion): Row => ({
        title: `the platform version ${platformVersion}`,
        input: { containers: web, platformVersion },
        code: "FL011",
        path: "platformVersion",
        sentence: /is not a version; write one such as 1\.4\.0, or LATEST/,
    })),
    {
        title: "a platform version off Fargate",
        input: { containers: web, compatibilities: ["EC2"], platformVersion: "1.4.0" },
        code: "FL011",
        path: "platformVersion",
        sentence: /only Fargate has platform versions/,
    },
    {
        title: "a buffer limit on a platform that knows none",
        input: { containers: web, platformVersion: "1.3.0", logging: { cloudWatchLogs: {}, bufferLimit: 1 } },
        code: "FL404",
        path: "platformVersion",
        sentence: /platform version 1\.3\.0 knows no buffer limit/,
    },
    {
        title: "a version that Bottlerocket has not",
        input: { containers: web, compatibilities: ["EC2"], hostOs: { bottlerocketVersion: "1.13" } },
        code: "FL011",
        path: "hostOs.bottlerocketVersion",
        sentence: /is not a version of Bottlerocket; write one such as 1\.19\.0/,
    },
    {
        title: "Bottlerocket without FireLens",
        input: { containers: web, compatibilities: ["EC2"], hostOs: { bottlerocketVersion: "1.12.0" } },
        code: "FL402",
        path: "hostOs.bottlerocketVersion",
        sentence: /Bottlerocket 1\.12\.0 has no FireLens/,
    },
    {
        title: "Bottlerocket on Fargate",
        input: { containers: web, hostOs: { bottlerocketVersion: "1.13.0" } },
        code: "FL011",
        path: "hostOs.bottlerocketVersion",
        sentence: /Fargate has no instances/,
    },
];

describeRows("where a task can run", ROWS);

describe("the launch of a task", () => {
    const launches: readonly [object, string[], string][] = [
        [{}, ["FARGATE"], "awsvpc"],
        [{ compatibilities: ["EC2"] }, ["EC2"], "bridge"],
        [{ compatibilities: ["EXTERNAL"] }, ["EXTERNAL"], "bridge"],
        [{ compatibilities: ["FARGATE", "EC2", "EC2"] }, ["EC2", "FARGATE"], "awsvpc"],
        [{ compatibilities: ["EC2"], networkMode: "awsvpc" }, ["EC2"], "awsvpc"],
        [{ compatibilities: ["EXTERNAL"], networkMode: "host" }, ["EXTERNAL"], "host"],
        [{ compatibilities: [unknown()], networkMode: unknown() }, ["FARGATE"], "awsvpc"],
    ];
    for (const [given, compatibilities, networkMode] of launches) {
        it(`is ${compatibilities.join(" and ")} with ${networkMode} for ${JSON.stringify(given)}`, () => {
            assert.deepEqual(launchOf(given), {
                compatibilities,
                networkMode,
                onFargate: compatibilities.includes("FARGATE"),
            });
        });
    }

    it("lets an instance do what Fargate does not", () => {
        const container = {
            image: "nginx:1.29",
            memory: 200000,
            cpu: 20000,
            stopTimeout: 600,
            ulimits: [{ name: "nproc", softLimit: 1, hardLimit: 1 }],
            linuxParameters: { capabilities: { add: ["NET_ADMIN"] } },
            portMappings: [{ containerPort: 80, hostPort: 8080 }, { containerPort: 81 }, { containerPort: 80 }],
        };
        assert.deepEqual(found({ containers: { web: container }, compatibilities: ["EC2"] }), []);
    });

    it("needs no memory of a container whose task has some", () => {
        const { plan, findings } = check({
            containers: { web: { image: "nginx:1.29" } },
            compatibilities: ["EXTERNAL"],
            memory: "512",
        });
        assert.deepEqual(findings, []);
        assert.deepEqual([plan.task.cpu, plan.task.memory], [undefined, "512"]);
    });

    it("tells Fluent loggers where the router is, as far as anyone can", () => {
        const address = (given: object): unknown[] => {
            const { plan } = check({ containers: web, ...given });
            return [plan.fluentHost, plan.fluentPort];
        };
        assert.deepEqual(address({}), ["127.0.0.1", "24224"]);
        assert.deepEqual(address({ compatibilities: ["EC2"] }), ["<address of the log router>", "24224"]);
        assert.deepEqual(address({ compatibilities: ["EC2"], networkMode: "host" }), [undefined, undefined]);
    });

    it("is also that of ARM64", () => {
        const runtimePlatform = { cpuArchitecture: "ARM64" };
        assert.deepEqual(found({ containers: web, runtimePlatform, compatibilities: ["EC2", "FARGATE"] }), []);
    });
});
