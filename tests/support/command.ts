import { spawn } from "node:child_process";

export interface CommandResult {
    readonly code: number;
    readonly stdout: string;
    readonly stderr: string;
}

export interface CommandOptions {
    readonly cwd: string;
    readonly env: NodeJS.ProcessEnv;
    readonly timeoutSeconds: number;
    /** Also shows the output as it comes, for people who watch. */
    readonly echo?: boolean;
    /**
     * Interrupts the command, once, as Ctrl-C would. The command is then in a process group of its own, where the
     * terminal's Ctrl-C does not reach it too: the CLI takes a second one for "at once, whatever is left behind".
     */
    readonly signal?: AbortSignal;
}

/** Runs a command to its end. Rejects only when it cannot start or takes too long. */
export function runCommand(file: string, args: readonly string[], options: CommandOptions): Promise<CommandResult> {
    return new Promise((resolve, reject) => {
        const { cwd, env, timeoutSeconds, signal } = options;
        const child = spawn(file, args, {
            cwd,
            env,
            stdio: ["ignore", "pipe", "pipe"],
            detached: signal !== undefined,
        });
        const interrupt = (): void => void child.kill("SIGINT");
        signal?.addEventListener("abort", interrupt);
        const output = { stdout: "", stderr: "" };
        for (const stream of ["stdout", "stderr"] as const) {
            child[stream].setEncoding("utf8").on("data", (text: string) => {
                output[stream] += text;
                if (options.echo) process[stream].write(text);
            });
        }
        const shown = `${file} ${args.join(" ")}`;
        const timer = setTimeout(() => {
            child.kill("SIGKILL");
            reject(new Error(`${shown} did not end within ${timeoutSeconds} s\n${output.stdout}${output.stderr}`));
        }, timeoutSeconds * 1000);
        child.once("error", (error) => {
            clearTimeout(timer);
            reject(new Error(`${shown} did not start: ${error.message}`));
        });
        child.once("close", (code) => {
            clearTimeout(timer);
            signal?.removeEventListener("abort", interrupt);
            resolve({ code: code ?? 1, ...output });
        });
    });
}
