import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { copyFile, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { repositoryRoot } from "../support/paths";

/** What `make` builds and a user starts. */
export const bundle = join(repositoryRoot, "provider", "bin", "pulumi-resource-firelens");

/** The plugin as the engine starts it. */
export interface PluginProcess {
    readonly port: string;
    readonly stdout: () => string;
    readonly stderr: () => string;
    /** Ends it, and removes its folders. */
    readonly stop: () => Promise<void>;
}

/**
 * Starts a copy of the bundle, and of nothing else, from an empty folder far from the checkout: what it does not hold
 * itself it cannot find.
 */
export async function startPlugin(): Promise<PluginProcess> {
    const folder = await mkdtemp(join(tmpdir(), "firelens-plugin-"));
    const program = join(folder, "program");
    await Promise.all([mkdir(program), copyFile(bundle, join(folder, "pulumi-resource-firelens"))]);
    const { PATH, NODE_PATH: _, ...env } = process.env;
    const child = spawn(join(folder, "pulumi-resource-firelens"), ["127.0.0.1:1"], {
        cwd: program,
        env: { ...env, PATH },
        stdio: ["ignore", "pipe", "pipe"],
    });
    const said = { stdout: "", stderr: "" };
    child.stdout.setEncoding("utf8").on("data", (text: string) => (said.stdout += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (said.stderr += text));
    const stop = async (): Promise<void> => {
        await end(child);
        await rm(folder, { recursive: true, force: true });
    };
    try {
        return { port: await portOf(child, said), stdout: () => said.stdout, stderr: () => said.stderr, stop };
    } catch (error) {
        await stop();
        throw error;
    }
}

async function portOf(child: ChildProcess, said: { stdout: string; stderr: string }): Promise<string> {
    const deadline = Date.now() + 20_000;
    while (!said.stdout.includes("\n")) {
        if (child.exitCode !== null || Date.now() > deadline) {
            throw new Error(`the plugin gave no port\n${said.stderr}`);
        }
        await new Promise((resolve) => setTimeout(resolve, 10));
    }
    return said.stdout.slice(0, said.stdout.indexOf("\n"));
}

async function end(child: ChildProcess): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill("SIGKILL");
    await once(child, "exit");
}
