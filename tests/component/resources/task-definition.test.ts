import assert from "node:assert/strict";
import { record } from "../recorder";

const containers = { nginx: { image: "nginx:1.29" } };

describe("the task definition", () => {
    it("runs on Fargate, in the smallest size that fits", async () => {
        const { inputs } = (await record({ containers })).one("TaskDefinition");
        const { containerDefinitions: _, ...rest } = inputs;
        assert.deepEqual(rest, {
            family: "shop-prod-web",
            cpu: "256",
            memory: "512",
            networkMode: "awsvpc",
            requiresCompatibilities: ["FARGATE"],
            taskRoleArn: "arn:of:Role:web-task",
            executionRoleArn: "arn:of:Role:web-execution",
            skipDestroy: false,
            tags: {},
        });
    });

    it("hands over size, platform, storage and volumes as they are given", async () => {
        const { inputs } = (
            await record({
                containers,
                family: "shop",
                cpu: "1024",
                memory: "2048",
                runtimePlatform: { cpuArchitecture: "ARM64" },
                ephemeralStorage: { sizeInGiB: 40 },
                volumes: [{ name: "scratch" }],
            })
        ).one("TaskDefinition");
        assert.equal(inputs.family, "shop");
        assert.equal(inputs.cpu, "1024");
        assert.equal(inputs.memory, "2048");
        assert.deepEqual(inputs.runtimePlatform, { cpuArchitecture: "ARM64", operatingSystemFamily: "LINUX" });
        assert.deepEqual(inputs.ephemeralStorage, { sizeInGib: 40 });
        assert.deepEqual(inputs.volumes, [{ name: "scratch" }]);
    });

    it("is the same text for the same task, whatever the order of its arguments", async () => {
        const definitions = async (inputs: object): Promise<unknown> =>
            (await record({ ...inputs })).one("TaskDefinition").inputs.containerDefinitions;
        const app = { image: "app:1.0", environment: { A: "1", B: "2" } };
        const reversed = { environment: { B: "2", A: "1" }, image: "app:1.0" };
        assert.equal(
            await definitions({ containers: { app, ...containers } }),
            await definitions({ containers: { ...containers, app: reversed } }),
        );
    });

    it("leaves old revisions and log groups behind with skipDestroy", async () => {
        const { registrations } = await record({ containers, skipDestroy: true });
        assert.deepEqual(
            registrations
                .filter(({ inputs, parent }) => parent !== undefined && inputs.skipDestroy)
                .map(({ name }) => name)
                .sort(),
            ["web", "web-logs", "web-router-logs"],
        );
    });
});
