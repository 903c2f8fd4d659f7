import assert from "node:assert/strict";
import type { ContainerArguments, LoggingArguments } from "../../../core/arguments/types";
import { composeTask } from "../../../core/compose";
import type { ContainerDefinition, KeyValue } from "../../../core/task";
import { environment, unknown } from "../support/builders";

function container(given: Partial<ContainerArguments>, logging?: LoggingArguments): ContainerDefinition {
    const containers = { web: { image: "nginx:1.29", ...given } };
    const { plan } = composeTask({ containers, ...(logging !== undefined && { logging }) }, environment());
    return plan.task.containerDefinitions.find(({ name }) => name === "web")!;
}

describe("a container", () => {
    it("has its host ports and protocols filled in, as ECS returns them", () => {
        const { portMappings } = container({
            portMappings: [
                { containerPort: 80, name: "http" },
                { containerPortRange: "8000-8010", protocol: "udp" },
            ],
        });
        assert.deepEqual(portMappings, [
            { containerPort: 80, hostPort: 80, protocol: "tcp", name: "http" },
            { containerPortRange: "8000-8010", protocol: "udp" },
        ]);
    });

    it("has its variables and secrets in the order of their names", () => {
        const { environment: variables, secrets } = container({
            environment: { b: "2", A: "1", a: unknown({ secret: true }) },
            secrets: { Z: "/z", B: "/b" },
        });
        assert.deepEqual(
            (variables as readonly KeyValue[]).map(({ name }) => name),
            ["A", "a", "b"],
        );
        assert.deepEqual(secrets, [
            { name: "B", valueFrom: "/b" },
            { name: "Z", valueFrom: "/z" },
        ]);
    });

    it("keeps variables that are not known as a whole", () => {
        assert.equal(container({ environment: unknown() }).environment, unknown());
    });

    it("has no secrets where the map of them is empty", () => {
        assert.ok(!("secrets" in container({ secrets: {} })));
    });

    it("has ECS's defaults of a health check and of a mount", () => {
        const { healthCheck, mountPoints } = container({
            healthCheck: { command: ["CMD", "true"], retries: 5 },
            mountPoints: [{ sourceVolume: "v", containerPath: "/v" }],
        });
        assert.deepEqual(healthCheck, { command: ["CMD", "true"], interval: 30, timeout: 5, retries: 5 });
        assert.deepEqual(mountPoints, [{ sourceVolume: "v", containerPath: "/v", readOnly: false }]);
    });

    it("waits for the router after all that it was told to wait for", () => {
        assert.deepEqual(container({ dependsOn: [{ containerName: "db", condition: "HEALTHY" }] }).dependsOn, [
            { containerName: "db", condition: "HEALTHY" },
            { containerName: "log_router", condition: "START" },
        ]);
    });

    it("waits for the router as it was told to, and once", () => {
        assert.deepEqual(container({ dependsOn: [{ containerName: "log_router", condition: "HEALTHY" }] }).dependsOn, [
            { containerName: "log_router", condition: "HEALTHY" },
        ]);
        assert.equal(container({ dependsOn: [{ containerName: "log_router" }] }).dependsOn![0]!.condition, "START");
    });

    it("does not wait for a router that it does not use", () => {
        assert.equal(container({ logging: { none: true } }).dependsOn, undefined);
    });

    it("logs to one destination by log options, with its patterns and its buffer", () => {
        const logging = {
            firehose: { deliveryStream: "s" },
            include: "a",
            exclude: "b",
            bufferLimit: 4096,
            retryLimit: 5,
        };
        assert.deepEqual(container({}, logging).logConfiguration, {
            logDriver: "awsfirelens",
            options: {
                Name: "kinesis_firehose",
                delivery_stream: "s",
                "exclude-pattern": "b",
                "include-pattern": "a",
                "log-driver-buffer-limit": "4096",
                region: "eu-central-1",
                retry_limit: "5",
            },
        });
    });

    it("logs to several destinations by the configuration, and keeps only what is the driver's", () => {
        const logging = { cloudWatchLogs: {}, firehose: { deliveryStream: "s" }, include: "a" };
        assert.deepEqual(container({}, logging).logConfiguration!.options, {
            "include-pattern": "a",
            "log-driver-buffer-limit": "1048576",
        });
    });

    it("replaces the task's logging as a whole", () => {
        const own = { firehose: { deliveryStream: "own" } };
        const { options } = container(
            { logging: own },
            { firehose: { deliveryStream: "s" }, include: "a" },
        ).logConfiguration!;
        assert.deepEqual([options!.delivery_stream, options!["include-pattern"]], ["own", undefined]);
    });
});
