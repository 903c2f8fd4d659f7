import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { repositoryRoot } from "../../tests/support/paths";
import { interleave, median } from "./statistics";

/** What a process has cost by the time that it has printed its first line. */
export interface StartUp {
    readonly milliseconds: number;
    readonly peakMiB: number;
}

export const ROUNDS = 10;

/** `node -e` that prints a line when it has done its work, as a plugin prints its port, and stays. */
const script = (work: string): string[] => ["-e", `${work}; console.log(0); setInterval(() => undefined, 1e6)`];

/** Medians for the plugin and for what it is held against. */
export async function measureStartUp(): Promise<Record<"node" | "plugin" | "aws", StartUp>> {
    const folder = await mkdtemp(join(tmpdir(), "firelens-bench-"));
    const plugin = join(folder, "pulumi-resource-firelens");
    await copyFile(join(repositoryRoot, "provider", "bin", "pulumi-resource-firelens"), plugin);
    try {
        const cases = {
            node: () => start(script("0"), folder),
            plugin: () => start([plugin, "127.0.0.1:1"], folder),
            aws: () => start(script(`require("@pulumi/aws")`), repositoryRoot),
        };
        // The first of each reads its files from the disk.
        await interleave(cases, 1);
        const { node, plugin: ours, aws } = await interleave(cases, ROUNDS);
        return { node: medians(node), plugin: medians(ours), aws: medians(aws) };
    } finally {
        await rm(folder, { recursive: true, force: true });
    }
}

async function start(args: readonly string[], cwd: string): Promise<StartUp> {
    const begin = process.hrtime.bigint();
    const child = spawn(process.execPath, args, { cwd, stdio: ["ignore", "pipe", "inherit"] });
    await Promise.race([
        once(child.stdout, "data"),
        once(child, "exit").then(() => Promise.reject(new Error(`node ${args.join(" ")} ended before it was ready`))),
    ]);
    const milliseconds = Number(process.hrtime.bigint() - begin) / 1e6;
    const peakMiB = peakOf(child.pid ?? 0);
    child.kill("SIGKILL");
    await once(child, "close");
    return { milliseconds, peakMiB };
}

/** Linux keeps the most memory that a process has ever had; elsewhere there is none to read. */
function peakOf(pid: number): number {
    if (process.platform !== "linux") return NaN;
    return Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${String(pid)}/status`, "utf8"))?.[1]) / 1024;
}

function medians(runs: readonly StartUp[]): StartUp {
    return {
        milliseconds: median(runs.map((run) => run.milliseconds)),
        peakMiB: median(runs.map((run) => run.peakMiB)),
    };
}
