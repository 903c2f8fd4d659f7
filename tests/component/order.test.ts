import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import { outputOf, record, type Recording } from "./recorder";

const containers = { nginx: { image: "nginx:1.29" } };
const config = { text: "[FILTER]\n    Name stdout\n    Match *\n\n[PARSER]\n    Name line\n    Format json\n" };

function waitsFor(recording: Recording, type: string, name?: string): readonly string[] {
    return recording.one(type, name).dependencies;
}

describe("the order in which FireLensTask makes things", () => {
    it("puts the task definition after all that a task needs to start", async () => {
        const recording = await record({ containers, config });
        assert.deepEqual(waitsFor(recording, "TaskDefinition"), [
            "Bucket web-config",
            "BucketObjectv2 web-config",
            "BucketObjectv2 web-parsers",
            "BucketPolicy web-config",
            "LogGroup web-logs",
            "LogGroup web-router-logs",
            "Role web-execution",
            "Role web-task",
            "RolePolicy web-execution",
            "RolePolicy web-task",
        ]);
    });

    it("puts a configuration's object after the versioning and the TLS-only policy of its bucket", async () => {
        const recording = await record({ containers, config });
        for (const name of ["web-config", "web-parsers"]) {
            assert.deepEqual(waitsFor(recording, "BucketObjectv2", name), [
                "Bucket web-config",
                "BucketPolicy web-config",
                "BucketVersioning web-config",
            ]);
        }
    });

    it("puts the bucket's policy after its public access block: S3 refuses both at once", async () => {
        assert.deepEqual(waitsFor(await record({ containers, config }), "BucketPolicy"), [
            "Bucket web-config",
            "BucketPublicAccessBlock web-config",
        ]);
    });

    it("lets roles, log groups, the bucket and the security group start at once", async () => {
        const recording = await record({ containers, config, securityGroup: { vpcId: "vpc-1" } });
        for (const [type, name] of [
            ["Role", "web-task"],
            ["Role", "web-execution"],
            ["LogGroup", "web-logs"],
            ["Bucket", "web-config"],
            ["SecurityGroup", "web-task"],
        ] as const) {
            assert.deepEqual(waitsFor(recording, type, name), [], `${type} ${name}`);
        }
    });

    it("makes every child wait for what the component waits for", async () => {
        const before = new pulumi.DependencyResource("urn:pulumi:prod::shop::a:b/c:Network::main");
        const recording = await record(
            { containers, config, securityGroup: { vpcId: "vpc-1" } },
            { resourceOptions: () => ({ dependsOn: [before] }) },
        );
        const without = recording.registrations.filter(({ dependencies }) => !dependencies.includes("Network main"));
        assert.deepEqual(without, []);
    });

    it("makes the task definition wait for what an argument comes from, also when its value is known", async () => {
        const cluster = new pulumi.DependencyResource("urn:pulumi:prod::shop::a:b/c:Cache::main");
        const address = outputOf("cache.internal", { dependencies: [cluster] });
        const recording = await record({
            containers: { nginx: { image: "nginx:1.29", environment: { CACHE: address } } },
        });
        assert.ok(waitsFor(recording, "TaskDefinition").includes("Cache main"));
    });
});
