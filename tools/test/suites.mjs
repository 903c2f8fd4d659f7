// The suites of `make test`. `run(scratch, limit)` runs one with its normal output and gives `{ passed, failed, skipped }`
// as the runner itself counted, in a file or a stream meant for machines; it throws when the runner did not get so far.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";

import { runLinters } from "../lint/linters.mjs";

/** Runs a program to its end and throws unless its exit code is one of `expected`. */
async function runToEnd(command, args, { limitMinutes, expected = [0], onLine, ...options }) {
    const stdio = ["ignore", onLine === undefined ? "inherit" : "pipe", "inherit"];
    const child = spawn(command, args, { stdio, ...options });
    if (onLine !== undefined) createInterface({ input: child.stdout }).on("line", onLine);
    // A signal to this process alone (Ctrl-C reaches the whole group by itself).
    const stop = () => child.kill("SIGTERM");
    process.once("SIGTERM", stop);
    let late = false;
    const limit = setTimeout(() => {
        late = true;
        stop();
        setTimeout(() => child.kill("SIGKILL"), 20_000).unref();
    }, limitMinutes * 60_000);
    try {
        const [code, signal] = await once(child, "close");
        if (late) throw new Error(`did not end within ${limitMinutes} minutes`);
        if (!expected.includes(code)) throw new Error(`stopped with ${signal ?? `exit code ${code}`}`);
    } finally {
        clearTimeout(limit);
        process.off("SIGTERM", stop);
    }
}

/** mocha's exit code is the number of failures, so any code will do as long as the counts were written. */
const anyCode = Array.from({ length: 256 }, (_, code) => code);

const mocha = (name, folders, { limitMinutes, args = [] }) => ({
    name,
    run: async (scratch) => {
        const counts = join(scratch, `${name}.json`);
        const reporter = ["--reporter", "tools/test/countingReporter.cjs", "--reporter-option", `counts=${counts}`];
        await runToEnd(process.execPath, ["node_modules/mocha/bin/mocha.js", ...reporter, ...args, ...folders], {
            limitMinutes,
            expected: anyCode,
        });
        if (!existsSync(counts)) throw new Error("mocha stopped before the tests ended");
        return JSON.parse(readFileSync(counts, "utf8"));
    },
});

const pytest = (name, folder, { limitMinutes }) => ({
    name,
    run: async (scratch) => {
        const report = join(scratch, `${name}.xml`);
        await runToEnd(".venv/bin/python", ["-m", "pytest", "-p", "no:cacheprovider", `--junitxml=${report}`, folder], {
            limitMinutes,
            expected: [0, 1, 5], // All passed, some failed, none found.
        });
        const suite = /<testsuite [^>]*>/.exec(readFileSync(report, "utf8"))?.[0] ?? "";
        const count = (attribute) => Number(new RegExp(` ${attribute}="(\\d+)"`).exec(suite)?.[1]);
        const failed = count("failures") + count("errors");
        const skipped = count("skipped");
        return { passed: count("tests") - failed - skipped, failed, skipped };
    },
});

/** Counts the events of `go test -json` and prints what `go test` prints, with the output of what fails. */
class GoTestEvents {
    counts = { passed: 0, failed: 0, skipped: 0 };
    #output = new Map();
    #packagesWithFailures = new Set();
    /** Tests with subtests, by whether one of these failed. A test counts by its subtests, if it has any. */
    #parents = new Map();

    take(line) {
        let event;
        try {
            event = JSON.parse(line);
        } catch {
            console.log(line);
            return;
        }
        const key = `${event.Package} ${event.Test ?? ""}`;
        if (event.Action === "build-output") process.stdout.write(event.Output);
        else if (event.Action === "output") this.#output.set(key, (this.#output.get(key) ?? "") + event.Output);
        else if (event.Test !== undefined) this.#testEnded(event, key);
        else this.#packageEnded(event, key);
    }

    #testEnded(event, key) {
        const kind = { pass: "passed", fail: "failed", skip: "skipped" }[event.Action];
        if (kind === undefined) return;
        const failedBelow = this.#parents.get(key);
        const parent = key.slice(0, Math.max(0, key.lastIndexOf("/")));
        if (event.Test.includes("/")) {
            this.#parents.set(parent, (this.#parents.get(parent) ?? false) || kind === "failed");
        }
        if (failedBelow === true || (failedBelow === false && kind !== "failed")) return;
        this.counts[kind] += 1;
        const mark = { passed: "✔", failed: "✘", skipped: "-" }[kind];
        console.log(`  ${mark} ${event.Test}`);
        if (kind !== "failed") return;
        this.#packagesWithFailures.add(event.Package);
        process.stdout.write(this.#output.get(key) ?? "");
    }

    #packageEnded(event, key) {
        if (event.Action !== "fail" || this.#packagesWithFailures.has(event.Package)) return;
        // It did not compile, or it crashed outside a test.
        this.counts.failed += 1;
        console.log(`  ✘ ${event.Package}\n${this.#output.get(key) ?? ""}`);
    }
}

const goTest = (name, modules, { limitMinutes }) => ({
    name,
    run: async () => {
        const events = new GoTestEvents();
        for (const folder of modules) {
            console.log(`go test ./... in ${folder} (compiling Pulumi's Go SDK takes minutes, once)`);
            const before = { ...events.counts };
            await runToEnd("go", ["test", "-json", "-count=1", "./..."], {
                cwd: folder,
                env: { ...process.env, GOFLAGS: "-mod=readonly -buildvcs=false", GOWORK: "off" },
                limitMinutes,
                expected: [0, 1],
                onLine: (line) => events.take(line),
            });
            const { passed, failed } = events.counts;
            if (passed + failed === before.passed + before.failed) throw new Error(`no test ran in ${folder}`);
        }
        return events.counts;
    },
});

export const suites = [
    mocha(
        "unit",
        [
            "tests/unit",
            "tests/property",
            "tests/component",
            "tests/plugin",
            "tests/policy",
            "tests/sdk",
            "examples/testing-ts",
        ],
        {
            limitMinutes: 10,
        },
    ),
    mocha("e2e", ["tests/e2e"], { limitMinutes: 60, args: ["--timeout", "180000"] }),
    pytest("python", "tests/sdk/python", { limitMinutes: 10 }),
    goTest("go", ["tests/sdk/go", "tools"], { limitMinutes: 30 }),
    { name: "lint", run: () => runLinters() },
];
