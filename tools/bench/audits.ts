import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { repositoryRoot } from "../../tests/support/paths";
import { generateStack, RESOURCES_PER_TASK } from "./generated-stack";
import { interleave, median, secondsOf } from "./statistics";

/** What auditing a stack of some size takes. */
export interface AuditTime {
    readonly resources: number;
    readonly tasks: number;
    readonly mebibytes: number;
    readonly seconds: number;
    readonly peakMiB: number;
}

/** What audits take, and what the command takes to do nothing. */
export interface Audits {
    readonly start: number;
    readonly sizes: readonly AuditTime[];
    readonly rounds: number;
}

const TASKS = [100, 1000];
const ROUNDS = 10;

/** Medians for stacks of two sizes, in turns. */
export async function measureAudits(): Promise<Audits> {
    const folder = await mkdtemp(join(tmpdir(), "firelens-bench-"));
    const fileOf = (tasks: number): string => join(folder, `${String(tasks)}.json`);
    try {
        for (const tasks of TASKS) await writeFile(fileOf(tasks), generateStack(tasks));
        const cases: Record<string, () => Promise<number>> = { start: () => run("--version") };
        for (const tasks of TASKS) cases[tasks] = () => run("audit", fileOf(tasks));
        await interleave(cases, 1);
        const seconds = await interleave(cases, ROUNDS);
        const sizes: AuditTime[] = [];
        for (const tasks of TASKS) {
            sizes.push({
                resources: tasks * RESOURCES_PER_TASK,
                tasks,
                mebibytes: (await stat(fileOf(tasks))).size / 2 ** 20,
                seconds: median(seconds[tasks] ?? []),
                peakMiB: await peakOf(fileOf(tasks)),
            });
        }
        return { start: median(seconds.start ?? []), sizes, rounds: ROUNDS };
    } finally {
        await rm(folder, { recursive: true, force: true });
    }
}

const firelens = join(repositoryRoot, "cli", "bin", "firelens");

function run(...args: string[]): Promise<number> {
    return secondsOf(async () => {
        const child = spawn(process.execPath, [firelens, ...args], { stdio: ["ignore", "ignore", "inherit"] });
        const [code] = (await once(child, "close")) as [number | null];
        if (code !== 0) throw new Error(`firelens ${args.join(" ")} ended with exit code ${String(code)}`);
    });
}

/** The most memory that an audit has ever held, as the process itself says at its end. */
async function peakOf(file: string): Promise<number> {
    const report = "process.on('exit', () => process.stderr.write(String(process.resourceUsage().maxRSS)))";
    const preload = `data:text/javascript,${encodeURIComponent(report)}`;
    const child = spawn(process.execPath, ["--import", preload, firelens, "audit", file], {
        stdio: ["ignore", "ignore", "pipe"],
    });
    let printed = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => (printed += text));
    await once(child, "close");
    return Number(printed) / 1024;
}
