import assert from "node:assert/strict";
import { launchOf } from "../../../core/arguments/launch";
import { check, found, unknown } from "../support/builders";

const web = { web: { image: "nginx:1.29", memory: 128 } };

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
