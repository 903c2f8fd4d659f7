import assert from "node:assert/strict";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { applyPatch, type Operation } from "rfc6902";
import { repositoryRoot } from "../../support/paths";
import { runCli } from "../../support/cli";

const fixture = (name: string): string => join(repositoryRoot, "tests", "fixtures", "audit", name);

describe("firelens audit --fix", () => {
    let folder: string;
    beforeEach(async () => {
        folder = await mkdtemp(join(tmpdir(), "firelens-fix-"));
    });
    afterEach(() => rm(folder, { recursive: true, force: true }));

    const read = async (name: string): Promise<unknown> => JSON.parse(await readFile(join(folder, name), "utf8"));
    const codesOf = async (file: string): Promise<string[]> => {
        const { stdout } = await runCli(["audit", file, "--format", "json"]);
        return (JSON.parse(stdout) as { findings: { code: string }[] }).findings.map(({ code }) => code);
    };

    it("writes a patch and the mended task definition, ready to be registered, and says what they mend", async () => {
        const file = fixture("describe-task-definition.json");
        const before = await readFile(file, "utf8");
        const result = await runCli(["audit", file, `--fix=${folder}`]);
        assert.match(
            result.stderr,
            /api\.patch\.json, .*api\.mended\.json: FL201, FL806 in task definition "api", 2 changes/,
        );
        assert.deepEqual((await readdir(folder)).sort(), ["api.mended.json", "api.patch.json", "summary.txt"]);
        assert.equal(await readFile(file, "utf8"), before);

        assert.deepEqual(await read("api.patch.json"), [
            { op: "remove", path: "/containerDefinitions/0/portMappings/0" },
            { op: "remove", path: "/containerDefinitions/0/logConfiguration/options/Match" },
        ]);
        const mended = (await read("api.mended.json")) as Record<string, unknown>;
        assert.deepEqual(
            Object.keys(mended).filter((key) => ["revision", "status", "taskDefinitionArn"].includes(key)),
            [],
        );
        const codes = await codesOf(join(folder, "api.mended.json"));
        assert.ok(!codes.includes("FL201") && !codes.includes("FL806"), codes.join());
    });

    it("writes patches only, in ECS's shape, for what is written in a program or a template", async () => {
        for (const name of ["pulumi-state.json", "cloudformation.yaml", "terraform-plan.json"]) {
            await runCli(["audit", fixture(name), `--fix=${join(folder, name)}`]);
            const [patch = "", ...others] = (await readdir(join(folder, name))).filter(
                (file) => file !== "summary.txt",
            );
            assert.deepEqual(others, [], name);
            assert.match(patch, /\.patch\.json$/);
            const operations = (await read(join(name, patch))) as Operation[];
            assert.ok(operations.every(({ path }) => path.startsWith("/containerDefinitions/0/")));
        }
    });

    it("shows no value that only moves to another name", async () => {
        const task = {
            family: "api",
            containerDefinitions: [
                {
                    name: "app",
                    image: "nginx:1.29",
                    memoryReservation: 128,
                    environment: [
                        { name: "A", value: "CANARY" },
                        { name: "FLUENT_HOST", value: "CANARY" },
                        { name: "B", value: "CANARY" },
                    ],
                    dependsOn: [{ containerName: "log_router", condition: "START" }],
                    logConfiguration: { logDriver: "awsfirelens", options: { name: "CANARY-plugin" } },
                },
                {
                    name: "log_router",
                    image: "a:1",
                    essential: true,
                    memoryReservation: 50,
                    firelensConfiguration: { type: "fluentbit" },
                },
            ],
        };
        const file = join(folder, "task.json");
        await writeFile(file, JSON.stringify(task));
        await runCli(["audit", file, `--fix=${join(folder, "out")}`]);
        const patch = (await read("out/api.patch.json")) as Operation[];
        assert.ok(
            patch.some(({ op, path }) => op === "move" && path.endsWith("/options/Name")),
            JSON.stringify(patch),
        );
        assert.ok(!JSON.stringify(patch).includes("CANARY"));
        const patched = structuredClone(task);
        assert.deepEqual(
            applyPatch(patched, patch).filter((problem) => problem !== null),
            [],
        );
        assert.deepEqual(patched, await read("out/api.mended.json"));
    });

    it("never writes over what it reads, and gives each of two tasks of one name a file", async () => {
        await mkdir(join(folder, "in"));
        const input = join(folder, "in", "api.mended.json");
        const text = await readFile(fixture("describe-task-definition.json"), "utf8");
        await writeFile(input, text);
        await runCli(["audit", input, fixture("describe-task-definition.json"), `--fix=${join(folder, "in")}`]);
        assert.equal(await readFile(input, "utf8"), text);
        assert.deepEqual((await readdir(join(folder, "in"))).sort(), [
            "api-2.mended.json",
            "api-2.patch.json",
            "api-3.mended.json",
            "api.mended.json",
            "api.patch.json",
            "summary.txt",
        ]);
    });

    it("leaves alone what is suppressed, and says when there is nothing to mend", async () => {
        const config = join(folder, "policy.json");
        await writeFile(
            config,
            JSON.stringify({
                "firelens-suppression-hygiene": {
                    suppressions: ["FL201", "FL806"].map((rule) => ({ rule, reason: "it has always been so" })),
                },
            }),
        );
        const file = fixture("describe-task-definition.json");
        const result = await runCli(["audit", file, "--config", config, `--fix=${join(folder, "out")}`]);
        assert.match(result.stderr, /No finding has exactly one fix: no patch was written\./);
        await assert.rejects(readdir(join(folder, "out")));
    });
});
