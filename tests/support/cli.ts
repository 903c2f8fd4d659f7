import { Readable } from "node:stream";
import type { Host } from "../../cli/host";
import { run } from "../../cli/run";

/** What a command line came to. */
export interface CliResult {
    readonly code: number;
    readonly stdout: string;
    readonly stderr: string;
}

/** Runs the command line in this process. */
export async function runCli(
    args: readonly string[],
    given: Partial<Host> & { readonly input?: string } = {},
): Promise<CliResult> {
    const { input = "", ...others } = given;
    const output = { stdout: "", stderr: "" };
    const code = await run(args, {
        stdin: Readable.from([Buffer.from(input)]),
        stdout: (text) => {
            output.stdout += text;
        },
        stderr: (text) => {
            output.stderr += text;
        },
        env: {},
        isTerminal: false,
        today: "2026-11-23",
        ...others,
    });
    return { code, ...output };
}
