import { spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCommand } from "../../tests/support/command";
import { repositoryRoot } from "../../tests/support/paths";
import { pulumiExecutable, searchPath } from "../../tests/support/toolchain";
import { exportedStack } from "./exported-stack";
import { interleave, median, secondsOf } from "./statistics";

/** What the policy pack costs, held against a pack without a policy. */
export interface PolicyCost {
    readonly rounds: number;
    /** From the start of the process to its port, in seconds. */
    readonly start: Compared;
    /** `pulumi policy analyze` of stacks of several sizes, in seconds. */
    readonly analyses: readonly (Compared & { readonly resources: number; readonly rounds: number })[];
}

interface Compared {
    readonly empty: number;
    readonly firelens: number;
}

/** With FIRELENS_BENCH_LARGE=1 also the size that takes minutes. */
const SIZES = [
    { resources: 1_000, rounds: 5, isLarge: false },
    { resources: 10_000, rounds: 3, isLarge: true },
] as const;
const ROUNDS = 10;

const EMPTY_PACK = {
    "PulumiPolicy.yaml": "runtime:\n    name: nodejs\n    options:\n        typescript: false\n",
    "package.json": JSON.stringify({ name: "empty", version: "0.0.0", main: "index.js" }),
    "index.js": `new (require("@pulumi/policy").PolicyPack)("empty", { policies: [] });\n`,
};

/** Measures both packs in turns. */
export async function measurePolicy(): Promise<PolicyCost> {
    const folder = await mkdtemp(join(tmpdir(), "firelens-bench-"));
    try {
        const packs = { empty: join(folder, "empty"), firelens: join(folder, "firelens") };
        await mkdir(packs.empty);
        await mkdir(packs.firelens);
        for (const [name, text] of Object.entries(EMPTY_PACK)) await writeFile(join(packs.empty, name), text);
        for (const part of ["PulumiPolicy.yaml", "package.json", "bin"]) {
            await cp(join(repositoryRoot, "policy", part), join(packs.firelens, part), { recursive: true });
        }
        await symlink(join(repositoryRoot, "node_modules"), join(folder, "node_modules"));
        return { rounds: ROUNDS, start: await measureStart(packs), analyses: await measureAnalyses(packs, folder) };
    } finally {
        await rm(folder, { recursive: true, force: true });
    }
}

type Packs = Readonly<Record<keyof Compared, string>>;

async function measureStart(packs: Packs): Promise<Compared> {
    const cases = { empty: () => start(packs.empty), firelens: () => start(packs.firelens) };
    await interleave(cases, 1);
    return medians(await interleave(cases, ROUNDS));
}

async function start(pack: string): Promise<number> {
    const runner = require.resolve("@pulumi/pulumi/cmd/run-policy-pack");
    return secondsOf(async () => {
        const child = spawn(process.execPath, [runner, "127.0.0.1:1", "."], {
            cwd: pack,
            stdio: ["ignore", "pipe", "inherit"],
        });
        await once(child.stdout, "data");
        child.kill("SIGKILL");
    });
}

async function measureAnalyses(packs: Packs, folder: string): Promise<PolicyCost["analyses"]> {
    const measured: PolicyCost["analyses"][number][] = [];
    const wanted = SIZES.filter(({ isLarge }) => !isLarge || process.env.FIRELENS_BENCH_LARGE === "1");
    for (const { resources, rounds } of wanted) {
        const file = join(folder, `${String(resources)}.json`);
        await writeFile(file, JSON.stringify(exportedStack(resources)));
        console.log(`Analyzing ${String(resources)} resources with an empty pack and with this one, in turns.`);
        const cases = {
            empty: () => analyze(packs.empty, file, folder),
            firelens: () => analyze(packs.firelens, file, folder),
        };
        measured.push({ resources, rounds, ...medians(await interleave(cases, rounds)) });
    }
    return measured;
}

function analyze(pack: string, file: string, folder: string): Promise<number> {
    const path = searchPath([]);
    const environment = {
        ...process.env,
        PATH: path,
        PULUMI_HOME: join(folder, "home"),
        PULUMI_BACKEND_URL: `file://${folder}`,
        PULUMI_CONFIG_PASSPHRASE: "bench",
    };
    return secondsOf(async () => {
        const args = ["policy", "analyze", "--file", file, "--policy-pack", pack, "--json", "--non-interactive"];
        const { code, stderr, stdout } = await runCommand(pulumiExecutable(path), args, {
            cwd: folder,
            env: environment,
            timeoutSeconds: 600,
        });
        if (code !== 0) throw new Error(`pulumi policy analyze ended with ${String(code)}\n${stdout}${stderr}`);
    });
}

function medians(runs: Readonly<Record<keyof Compared, readonly number[]>>): Compared {
    return { empty: median(runs.empty), firelens: median(runs.firelens) };
}
