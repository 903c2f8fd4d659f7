import type { Host } from "./host";
import { run } from "./run";

/** Whoever reads may stop reading (`firelens audit … | head`); the exit code stays what it is. */
function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
    if (error.code !== "EPIPE") throw error;
}

process.stdout.on("error", ignoreClosedPipe);
process.stderr.on("error", ignoreClosedPipe);

const host: Host = {
    stdin: process.stdin,
    stdout: (text) => process.stdout.write(text),
    stderr: (text) => process.stderr.write(text),
    env: process.env,
    isTerminal: process.stdout.isTTY,
    today: new Date().toISOString().slice(0, 10),
};

run(process.argv.slice(2), host).then(
    (code) => {
        process.exitCode = code;
    },
    (thrown: unknown) => {
        // Whatever this is, it is a mistake of this program's: said in one line, and traced on request.
        const { message, stack } = thrown instanceof Error ? thrown : new Error(String(thrown));
        const kind = thrown instanceof Error ? thrown.name : "error";
        const detail =
            process.env.FIRELENS_DEBUG === undefined
                ? `${kind}; set FIRELENS_DEBUG=1 to see where`
                : (stack ?? message);
        process.stderr.write(`firelens stopped on a mistake of its own (${detail}).\n`);
        process.exitCode = 2;
    },
);
