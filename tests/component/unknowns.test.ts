import assert from "node:assert/strict";
import { UNKNOWN, record, recordFailure, unknown, type Recording } from "./recorder";

const preview = { preview: true };

function unknownInputs(recording: Recording, type: string, name?: string): string[] {
    const entries = Object.entries(recording.one(type, name).inputs);
    return entries.filter(([, value]) => JSON.stringify(value).includes(UNKNOWN)).map(([key]) => key);
}

describe("an argument that is not known in a preview", () => {
    it("leaves everything known that it is not part of: an image", async () => {
        const recording = await record({ containers: { nginx: { image: unknown() } } }, preview);
        assert.deepEqual(recording.outputs.logGroupNames, ["/ecs/shop-prod-web", "/ecs/shop-prod-web/log_router"]);
        assert.equal(recording.outputs.family, "shop-prod-web");
        assert.match(recording.outputs.generatedConfig as string, /log_group_name \/ecs\/shop-prod-web\n/);
        assert.deepEqual(unknownInputs(recording, "LogGroup", "web-logs"), []);
        assert.deepEqual(unknownInputs(recording, "RolePolicy", "web-task"), ["role"]);
        assert.equal(recording.outputs.containerDefinitions, UNKNOWN);
    });

    it("leaves everything known that it is not part of: a delivery stream", async () => {
        const recording = await record(
            { containers: { nginx: { image: "nginx:1.29" } }, logging: { firehose: { deliveryStream: unknown() } } },
            preview,
        );
        assert.deepEqual(unknownInputs(recording, "RolePolicy", "web-execution"), ["role"]);
        assert.deepEqual(unknownInputs(recording, "RolePolicy", "web-task").sort(), ["policy", "role"]);
        assert.equal(recording.outputs.generatedConfig, UNKNOWN);
        assert.deepEqual(recording.outputs.logGroupNames, ["/ecs/shop-prod-web/log_router"]);
        assert.equal((recording.outputs.estimates as { cpu: string }).cpu, "256");
    });

    it("leaves everything known that it is not part of: the text of a configuration", async () => {
        const recording = await record(
            { containers: { nginx: { image: "nginx:1.29" } }, config: { text: unknown() } },
            preview,
        );
        assert.deepEqual(unknownInputs(recording, "BucketObjectv2").sort(), ["bucket", "content", "key"]);
        assert.deepEqual(unknownInputs(recording, "LogGroup", "web-logs"), []);
        assert.deepEqual(recording.outputs.routes, [
            {
                container: "nginx",
                driver: "awsfirelens",
                match: "nginx-firelens*",
                destinations: [
                    {
                        destination: "cloudWatchLogs",
                        plugin: "cloudwatch_logs",
                        target: "/ecs/shop-prod-web",
                        via: "options",
                    },
                ],
            },
        ]);
    });

    it("leaves everything known that it is not part of: numbers, truths and maps", async () => {
        const nginx = { image: "nginx:1.29", cpu: unknown(), essential: unknown(), environment: unknown() };
        const recording = await record(
            { containers: { nginx }, tags: unknown(), skipDestroy: unknown(), permissionsBoundary: unknown() },
            preview,
        );
        assert.deepEqual(unknownInputs(recording, "LogGroup", "web-logs").sort(), ["skipDestroy", "tags"]);
        assert.deepEqual(unknownInputs(recording, "Role", "web-task").sort(), ["permissionsBoundary", "tags"]);
        assert.equal(recording.one("LogGroup", "web-logs").inputs.name, "/ecs/shop-prod-web");
    });

    it("registers in a preview what the deployment will register", async () => {
        const config = { text: "[FILTER]\n    Name stdout\n    Match *\n" };
        const known = await record({ containers: { nginx: { image: "nginx:1.29" } }, config });
        const previewed = await record({ containers: { nginx: { image: unknown() } }, config }, preview);
        assert.deepEqual(previewed.children, known.children);
    });

    it("is refused for a structure: a task of unknown containers cannot be checked", async () => {
        const { error } = await recordFailure({ containers: unknown() }, preview);
        assert.deepEqual(
            error.errors.map(({ propertyPath }) => propertyPath),
            ["containers"],
        );
    });
});
