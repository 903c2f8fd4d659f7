import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createReadStream } from "node:fs";
import { chmod, mkdtemp, open, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { runCommand, type CommandResult } from "../support/command";
import { repositoryRoot } from "../support/paths";

const firelens = join(repositoryRoot, "cli", "bin", "firelens");
const fixture = (name: string): string => join(repositoryRoot, "tests", "fixtures", "audit", name);

/** Every kind of file, with the mandatory findings that it has, exactly. */
const INPUTS: Readonly<Record<string, readonly string[]>> = {
    "pulumi-state.json": ["FL201", "FL202", "FL806"],
    "pulumi-preview.json": ["FL201", "FL202", "FL806"],
    "cloudformation.json": ["FL201", "FL202", "FL806"],
    "cloudformation.yaml": ["FL201", "FL202", "FL806"],
    "terraform-plan.json": ["FL201", "FL202", "FL806"],
    "describe-task-definition.json": ["FL201", "FL603", "FL806"],
    "seed-task.json": [],
    "no-firelens.json": [],
};

describe("the firelens command", () => {
    let folder: string;
    before(async () => {
        folder = await mkdtemp(join(tmpdir(), "firelens-e2e-"));
    });
    after(() => rm(folder, { recursive: true, force: true }));

    // Away from the checkout: the bundle needs nothing beside it.
    const run = (...args: string[]): Promise<CommandResult> =>
        runCommand(process.execPath, [firelens, ...args], {
            cwd: folder,
            env: { PATH: process.env.PATH },
            timeoutSeconds: 60,
        });

    const put = async (name: string, content: string | Buffer): Promise<string> => {
        const path = join(folder, name);
        await writeFile(path, content);
        return path;
    };

    for (const [name, mandatory] of Object.entries(INPUTS)) {
        it(`audits ${name}, from a file and from standard input alike`, async () => {
            const result = await run("audit", fixture(name), "--format", "json");
            assert.equal(result.stderr, "");
            assert.equal(result.code, mandatory.length === 0 ? 0 : 1);
            const { findings } = JSON.parse(result.stdout) as {
                findings: { code: string; level: string; line: number }[];
            };
            const found = findings.filter(({ level }) => level === "mandatory").map(({ code }) => code);
            assert.deepEqual(found.sort(), mandatory);
            assert.ok(findings.every(({ line }) => line > 0));

            const child = spawn(process.execPath, [firelens, "audit", "-", "--format", "json"], { cwd: folder });
            createReadStream(fixture(name)).pipe(child.stdin);
            const [piped] = await Promise.all([text(child.stdout), once(child, "close")]);
            assert.equal(piped.replaceAll("standard input", fixture(name)), result.stdout);
        });
    }

    it("prints no option's, variable's or secret's value in any format, nor in a baseline", async () => {
        const files = Object.keys(INPUTS).map(fixture);
        for (const format of ["text", "json", "sarif", "junit", "markdown"]) {
            const { stdout, stderr } = await run(
                "audit",
                ...files,
                "--format",
                format,
                "--show-suppressed",
                "--profile",
                "strict",
            );
            assert.ok(stdout.length > 1000 && !`${stdout}${stderr}`.includes("CANARY"), format);
        }
        await run("audit", ...files, "--baseline", "baseline.json", "--write-baseline");
        assert.ok(!(await readFile(join(folder, "baseline.json"), "utf8")).includes("CANARY"));
    });

    it("says one sentence of every bad file, never where in its own code", async () => {
        await symlink(join(folder, "loop"), join(folder, "loop"));
        const huge = await open(join(folder, "huge.json"), "w");
        await huge.truncate(100 * 2 ** 20);
        await huge.close();
        const levels = 100_000;
        const bad = [
            "missing.json",
            folder,
            "loop",
            "huge.json",
            await put("empty.json", ""),
            await put("latin1.json", Buffer.from([0x7b, 0xe4, 0x7d])),
            await put("binary", Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1])),
            await put("archive.gz", Buffer.from([0x1f, 0x8b, 8, 0])),
            await put("deep.json", "[".repeat(levels) + "]".repeat(levels)),
            await put("deep.yaml", "[".repeat(levels) + "]".repeat(levels)),
            await put("deep-maps.json", `{"a":`.repeat(levels) + "1" + "}".repeat(levels)),
            await put("cut.json", (await readFile(fixture("pulumi-state.json"), "utf8")).slice(0, 2000)),
            await put("twice.json", `{"a": 1, "a": 2}`),
            await put("lines.json", `{"a": 1}\n{"a": 2}\n`),
            await put("documents.yaml", "a: 1\n---\na: 2\n"),
            await put("program.ts", `import * as aws from "@pulumi/aws";\nconst a = {`),
            await put("number.json", "7"),
            await put("package.json", `{"name": "a"}`),
            await put("mixed.json", `{"Resources": {"A": {"Type": "B"}}, "deployment": {"resources": []}}`),
        ];
        const result = await run("audit", ...bad, fixture("seed-task.json"), "--quiet");
        assert.equal(result.code, 2);
        const lines = result.stderr.trimEnd().split("\n");
        assert.equal(lines.length, bad.length, result.stderr);
        for (const [index, line] of lines.entries()) {
            assert.ok(line.startsWith(bad[index]!) && line.endsWith("."), line);
        }
        assert.doesNotMatch(result.stderr, /^\s+at |node:|Error/m);
        assert.match(result.stdout, /FL703/);
    });

    it("reads a million objects, and says in a sentence that they are nothing of use", async () => {
        const file = await put("wide.json", `[${"{},".repeat(2 ** 20)}{}]`);
        const result = await run("audit", file);
        assert.equal(result.code, 2);
        assert.match(result.stderr, /^\S+: the list cannot be read.*\.\n$/);
    });

    it("is quiet when nobody reads on", async () => {
        const file = await put(
            "many.json",
            JSON.stringify(
                Array.from({ length: 2000 }, (_, at) => ({
                    family: `task-${String(at)}`,
                    containerDefinitions: [{ name: "app", logConfiguration: { logDriver: "awsfirelens" } }],
                })),
            ),
        );
        const child = spawn(process.execPath, [firelens, "audit", file], { cwd: folder });
        const stderr = text(child.stderr);
        child.stdout.once("data", () => child.stdout.destroy());
        await once(child, "close");
        assert.equal(await stderr, "");
        assert.equal(child.exitCode, 1);
    });

    it("is one executable file that names no folder of the machine that built it", async () => {
        assert.ok(!(await readFile(firelens, "utf8")).includes(repositoryRoot));
        const copy = await put("copy", await readFile(firelens));
        await chmod(copy, 0o755);
        const result = await runCommand(copy, ["--version"], {
            cwd: folder,
            env: { PATH: process.env.PATH },
            timeoutSeconds: 30,
        });
        const { version } = JSON.parse(await readFile(join(repositoryRoot, "cli", "package.json"), "utf8")) as {
            version: string;
        };
        assert.deepEqual([result.code, result.stdout], [0, `${version}\n`]);
    });
});
