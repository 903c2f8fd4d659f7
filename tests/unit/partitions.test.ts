import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { composeTask } from "../../core/compose";
import { repositoryRoot } from "../support/paths";
import { args, environment } from "./support/builders";

/** The files that the plugin is built from. */
function sources(folder: string): string[] {
    return readdirSync(join(repositoryRoot, folder), { recursive: true, encoding: "utf8" })
        .filter((file) => /\.(ts|json)$/.test(file) && !file.startsWith("bin"))
        .map((file) => join(folder, file));
}

describe("the partition", () => {
    it("is written into no source: every ARN has that of the provider", () => {
        const files = [...sources("core"), ...sources("provider")];
        assert.ok(files.length > 80);
        const literal = files.filter((file) => readFileSync(join(repositoryRoot, file), "utf8").includes("arn:aws:"));
        assert.deepEqual(literal, []);
    });

    for (const [partition, region] of [
        ["aws", "eu-central-1"],
        ["aws-cn", "cn-north-1"],
        ["aws-us-gov", "us-gov-west-1"],
    ] as const) {
        it(`is ${partition} in all ARNs of a task in ${region}`, () => {
            const { plan } = composeTask(
                args({
                    containers: {
                        web: { image: "nginx:1", secrets: { A: "/a/b" } },
                        api: { image: "api:1", logging: { awslogs: {} } },
                    },
                    logging: { cloudWatchLogs: {}, firehose: { deliveryStream: "s" } },
                    config: { text: "[FILTER]\n    Name stdout\n    Match *\n" },
                }),
                environment({ partition, region }),
            );
            const { taskRole, executionRole, config, task } = plan;
            const arns = JSON.stringify([taskRole, executionRole, config, task]).match(/arn:[a-z-]+:/g) ?? [];
            assert.ok(arns.length > 8, String(arns.length));
            assert.deepEqual([...new Set(arns)], [`arn:${partition}:`]);
        });
    }
});
