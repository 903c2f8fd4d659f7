// Runs a long program and shows that it is alive: one line that updates itself on a terminal, else a line now and then.
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

const secondsBetweenLines = 20;

/** Seconds as `45 s` or `6:05 min`. */
export function duration(seconds) {
    const whole = Math.round(seconds);
    return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")} min`;
}

/**
 * Runs `command`, showing `title` and how long it has taken. `describe(line)` sees each line that the program prints
 * and may return what to show beside the time. Rejects with everything it printed when it fails.
 */
export function runWithProgress(title, command, args, { describe = () => undefined, ...options } = {}) {
    const started = Date.now();
    const elapsed = () => duration((Date.now() - started) / 1000);
    const terminal = process.stdout.isTTY;
    let detail = "";
    const show = () => {
        const line = `${title} (${elapsed()}${detail === "" ? "" : `, ${detail}`})`;
        if (terminal) process.stdout.write(`\r\x1b[K${line.slice(0, (process.stdout.columns ?? 80) - 1)}`);
        else console.log(line);
    };
    if (terminal) show();
    else console.log(title);
    const timer = setInterval(show, terminal ? 1000 : secondsBetweenLines * 1000);

    return new Promise((resolve, reject) => {
        const child = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"], ...options });
        const printed = [];
        for (const stream of [child.stdout, child.stderr]) {
            createInterface({ input: stream }).on("line", (line) => {
                printed.push(line);
                detail = describe(line) ?? detail;
            });
        }
        // Ctrl-C reaches the child by itself; a signal to this process alone must not leave it behind.
        const forward = (signal) => child.kill(signal);
        for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, forward);
        const finish = (problem) => {
            clearInterval(timer);
            for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.off(signal, forward);
            if (terminal) process.stdout.write("\r\x1b[K");
            if (problem === undefined) {
                console.log(`${title}: done in ${elapsed()}`);
                resolve();
            } else {
                reject(new Error([...printed, `${title}: ${problem}`].join("\n")));
            }
        };
        child.on("error", (error) => finish(error.message));
        child.on("close", (code, signal) =>
            finish(code === 0 ? undefined : `stopped with ${signal ?? `exit code ${code}`}`),
        );
    });
}
