// Runs every suite, or those named: `node tools/test/main.mjs unit lint`. The last line has the totals.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { suites } from "./suites.mjs";

async function runSuite(suite, scratch) {
    console.log(`\n── ${suite.name} ${"─".repeat(Math.max(0, 76 - suite.name.length))}`);
    const started = Date.now();
    const result = { name: suite.name, passed: 0, failed: 0, skipped: 0 };
    try {
        Object.assign(result, await suite.run(scratch));
        if (!Object.values(result).every((value) => typeof value === "string" || Number.isInteger(value))) {
            throw new Error("its counts could not be read");
        }
        if (result.passed + result.failed === 0) throw new Error("no test ran");
    } catch (error) {
        // A suite that says nothing has not passed.
        Object.assign(result, { passed: 0, failed: 1, problem: error.message });
    }
    result.seconds = (Date.now() - started) / 1000;
    return result;
}

function describe({ name, passed, failed, skipped, seconds, problem }) {
    const counts = `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
    return `${name.padEnd(8)}${counts}, ${seconds.toFixed(1)} s${problem === undefined ? "" : `: ${problem}`}`;
}

const names = process.argv.slice(2);
const unknown = names.filter((name) => !suites.some((suite) => suite.name === name));
if (unknown.length > 0) {
    console.error(`There is no suite ${unknown.join(", ")}; there are ${suites.map(({ name }) => name).join(", ")}.`);
    process.exit(1);
}

const scratch = mkdtempSync(join(tmpdir(), "firelens-test-"));
const results = [];
try {
    for (const suite of suites.filter(({ name }) => names.length === 0 || names.includes(name))) {
        results.push(await runSuite(suite, scratch));
    }
} finally {
    rmSync(scratch, { recursive: true, force: true });
}

const total = (kind) => results.reduce((sum, result) => sum + result[kind], 0);
console.log(`\n${results.map(describe).join("\n")}\n`);
console.log(`${total("passed")} passed, ${total("failed")} failed`);
process.exitCode = total("failed") === 0 ? 0 : 1;
