import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CloudWatchLogsClient, PutRetentionPolicyCommand } from "@aws-sdk/client-cloudwatch-logs";
import { inventory } from "../support/inventory";
import { startMoto, type Moto } from "../support/moto";
import { usesRealAws } from "../support/toolchain";
import { withWorkspace, type Workspace } from "../support/workspace";

/** What the other end-to-end tests rely on when Pulumi's own aws provider is not installed. */
describe("the aws stand-in", function () {
    this.timeout("2m");

    let moto: Moto;
    before(async function () {
        if (usesRealAws()) this.skip();
        moto = await startMoto();
    });
    beforeEach(() => moto.reset());
    after(() => moto.stop());

    it("says that it is a stand-in", () =>
        withProgram(taskDefinition("[]"), async (stack) => {
            const { stdout } = await stack.up();
            assert.match(stdout, /this is a stand-in for tests, not Pulumi's aws provider/);
        }));

    it("keeps container definitions as ECS returns them", () =>
        withProgram(taskDefinition(json([router, app])), async (stack) => {
            await stack.up();
            assert.deepEqual(JSON.parse(await containers(stack)), [
                {
                    ...emptyLists,
                    cpu: 0,
                    environment: [
                        { name: "A", value: "1" },
                        { name: "B", value: "2" },
                    ],
                    essential: true,
                    healthCheck: { command: ["CMD", "true"], interval: 30, retries: 3, timeout: 5 },
                    image: "nginx:1.29",
                    name: "app",
                    portMappings: [{ containerPort: 80, hostPort: 80, protocol: "tcp" }],
                },
                {
                    ...emptyLists,
                    cpu: 0,
                    essential: true,
                    firelensConfiguration: { type: "fluentbit" },
                    image: "fluent-bit",
                    name: "log_router",
                    user: "0",
                },
            ]);
        }));

    it("shows a change for definitions that ECS would rewrite, and none for those that it would not", async () => {
        let canonical = "";
        await withProgram(taskDefinition(json([router, app])), async (stack) => {
            await stack.up();
            await assert.rejects(stack.expectNoChanges(), /containerDefinitions/);
            canonical = await containers(stack);
        });
        await withProgram(taskDefinition(canonical), async (stack) => {
            await stack.up();
            await stack.expectNoChanges();
            await stack.refreshPreview();
        });
    });

    it("sees in a refresh what was changed behind its back", () =>
        withProgram(logGroup, async (stack) => {
            await stack.up();
            const { resources = [] } = (await stack.exportState()).deployment;
            const logGroupName = resources.find((resource) => resource.type.endsWith(":LogGroup"))?.id;
            const { endpoint, region, credentials } = moto;
            const logs = new CloudWatchLogsClient({ endpoint, region, credentials });
            await logs.send(new PutRetentionPolicyCommand({ logGroupName, retentionInDays: 30 }));
            await stack.expectNoChanges();
            await assert.rejects(stack.refreshPreview(), /retentionInDays: 30 => 7/);
        }));

    it("leaves nothing behind", () =>
        withProgram(`${logGroup}${taskDefinition("[]")}`, async (stack) => {
            await stack.up();
            assert.equal((await inventory(moto)).length, 2);
            await stack.destroy();
            assert.deepEqual(await inventory(moto), []);
        }));

    it("keeps secrets out of the state", () =>
        withProgram(taskDefinition(`{ "fn::secret": ${json(json([{ ...app, user: "hunter2" }]))} }`), async (stack) => {
            await stack.up();
            await stack.pulumi(["refresh", "--yes", "--skip-preview"]);
            const state = JSON.stringify(await stack.exportState());
            assert.ok(state.includes("containerDefinitions"));
            assert.ok(!state.includes("hunter2"));
            assert.match(await containers(stack), /hunter2/);
        }));

    it("says in one line what it cannot reach", () =>
        withProgram(
            logGroup,
            async (stack) => {
                const { code, stdout, stderr } = await stack.pulumi(["up", "--yes", "--skip-preview"]);
                assert.notEqual(code, 0);
                assert.match(
                    stdout,
                    /error: CloudWatchLogs CreateLogGroup: cannot reach the AWS endpoint 127\.0\.0\.1:1 \(ECONNREFUSED\)/,
                );
                assert.doesNotMatch(stdout + stderr, /\n\s+at /);
            },
            { AWS_ENDPOINT_URL: "http://127.0.0.1:1" },
        ));

    it("asks for a region as the real provider does", () =>
        withProgram(
            logGroup,
            async (stack) => {
                const { code, stdout } = await stack.pulumi(["preview"]);
                assert.notEqual(code, 0);
                assert.match(stdout, /Missing region information/);
            },
            { AWS_REGION: "", AWS_DEFAULT_REGION: "" },
        ));

    it("refuses a property that the resource type does not have", () =>
        withProgram(logGroup.replace("retentionInDays", "retention"), async (stack) => {
            const { code, stdout } = await stack.pulumi(["preview"]);
            assert.notEqual(code, 0);
            assert.match(stdout, /retention/);
        }));

    async function withProgram(
        resources: string,
        body: (stack: Workspace) => Promise<void>,
        env: Record<string, string> = {},
    ): Promise<void> {
        const projectDir = await mkdtemp(join(tmpdir(), "standin-"));
        try {
            await writeFile(join(projectDir, "Pulumi.yaml"), `name: standin\nruntime: yaml\nresources:\n${resources}`);
            await withWorkspace({ projectDir, moto, env }, body);
        } finally {
            await rm(projectDir, { recursive: true });
        }
    }
});

const json = (value: unknown): string => JSON.stringify(value);

const emptyLists = { environment: [], mountPoints: [], portMappings: [], systemControls: [], volumesFrom: [] };

const router = { name: "log_router", image: "fluent-bit", firelensConfiguration: { type: "fluentbit" } };

const app = {
    name: "app",
    image: "nginx:1.29",
    environment: [
        { name: "B", value: "2" },
        { name: "A", value: "1" },
    ],
    healthCheck: { command: ["CMD", "true"] },
    portMappings: [{ containerPort: 80 }],
};

const logGroup = `
  logs:
    type: aws:cloudwatch:LogGroup
    properties: { retentionInDays: 7 }
`;

/** `definitions` is JSON text, or a YAML expression in braces. */
function taskDefinition(definitions: string): string {
    return `
  task:
    type: aws:ecs:TaskDefinition
    properties:
      family: web
      cpu: "256"
      memory: "512"
      networkMode: awsvpc
      requiresCompatibilities: [FARGATE]
      containerDefinitions: ${definitions.startsWith("{") ? definitions : json(definitions)}
outputs:
  containers: \${task.containerDefinitions}
`;
}

async function containers(stack: Workspace): Promise<string> {
    return (await stack.outputs()).containers as string;
}
