import assert from "node:assert/strict";
import { join } from "node:path";
import { inventory } from "../support/inventory";
import { startMoto, type Moto } from "../support/moto";
import { repositoryRoot } from "../support/paths";
import { withWorkspace } from "../support/workspace";

const LANGUAGES = ["ts", "python", "go", "yaml"] as const;

/** What each example shows, as its outputs say it. */
const EXAMPLES: Readonly<Record<string, (outputs: Readonly<Record<string, unknown>>) => void>> = {
    "ec2-bridge": (outputs) => {
        assert.equal(outputs.fluentHost, "<address of the log router>");
        assert.equal(outputs.fluentPort, "24224");
        assert.deepEqual(outputs.routes, [
            {
                container: "nginx",
                driver: "awsfirelens",
                match: "nginx-firelens*",
                exclude: "ELB-HealthChecker",
                destinations: [
                    {
                        destination: "cloudWatchLogs",
                        plugin: "cloudwatch_logs",
                        target: "/ecs/firelens-ec2-bridge-dev-web",
                        via: "options",
                    },
                ],
            },
        ]);
    },
    "ec2-host": (outputs) => {
        const [route] = outputs.routes as { destinations: { target: string }[] }[];
        assert.equal(route?.destinations[0]?.target, "/ecs/firelens-ec2-host-dev-agent");
    },
    "fluentd-ec2": (outputs) => {
        const [route] = outputs.routes as { match: string; destinations: { plugin: string }[] }[];
        assert.equal(route?.match, "nginx-firelens**");
        assert.equal(route.destinations[0]?.plugin, "cloudwatch_logs");
        const config = String(outputs.generatedConfig);
        assert.match(config, /^@include \/fluentd\/etc\/external\.conf$/m);
        assert.match(config, /^# \/fluentd\/etc\/external\.conf \(fetched from S3 by ECS\)\n# Load balancers/m);
        assert.match(config, /^<match nginx-firelens\*\*>\n {4}@type cloudwatch_logs$/m);
    },
    "cross-account": (outputs) => {
        const policies = outputs.trustPolicies as Record<string, string>;
        const policy = policies["arn:aws:iam::210987654321:role/central-logs-writer"] ?? "";
        const { Statement } = JSON.parse(policy) as { Statement: Record<string, unknown>[] };
        assert.deepEqual(
            Statement.map(({ Action, Condition }) => ({ Action, Condition })),
            [{ Action: "sts:AssumeRole", Condition: { StringEquals: { "sts:ExternalId": "web" } } }],
        );
    },
};

describe("the examples", () => {
    let moto: Moto;
    before(async () => {
        moto = await startMoto();
    });
    after(() => moto.stop());

    for (const [example, check] of Object.entries(EXAMPLES)) {
        for (const language of LANGUAGES) {
            it(`${example} in ${language} deploys, stays as it is and leaves nothing`, async () => {
                const projectDir = join(repositoryRoot, "examples", `${example}-${language}`);
                const config = { "aws:region": moto.region };
                await withWorkspace({ projectDir, moto, config }, async (stack) => {
                    await stack.up();
                    check(await stack.outputs());
                    await stack.expectNoChanges();
                    await stack.refreshPreview();
                    await stack.destroy();
                    assert.deepEqual((await stack.exportState()).deployment.resources ?? [], []);
                });
                assert.deepEqual(await inventory(moto), []);
            });
        }
    }
});
