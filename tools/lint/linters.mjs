// The linters of `make lint`, each one check of `make test`. All run, whatever the others say.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

const notOurs = new Set(["node_modules", "bin", "dist", ".git", ".tools", ".venv"]);

/** Files below a folder whose names `matches`, generated SDKs and what is installed or built aside. */
function find(folder, matches) {
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
        const path = join(folder, entry.name);
        if (entry.isDirectory()) return notOurs.has(entry.name) || path === "sdk" ? [] : find(path, matches);
        return matches(entry.name) ? [path] : [];
    });
}

const node = (script, ...args) => [process.execPath, join("node_modules", script), ...args];
const ruff = (...args) => [".venv/bin/ruff", ...args, "--no-cache", "."];

function linters() {
    const goFiles = find(".", (name) => name.endsWith(".go"));
    const goModules = find(".", (name) => name === "go.mod")
        .map((path) => join(path, ".."))
        .filter((folder) => goFiles.some((file) => file.startsWith(`${folder}/`)));
    return [
        { name: "types", command: node("typescript/bin/tsc", "-p", ".") },
        { name: "eslint", command: node("eslint/bin/eslint.js", "--max-warnings", "0", ".") },
        { name: "prettier", command: node("prettier/bin/prettier.cjs", "--check", "--log-level", "warn", ".") },
        { name: "ruff check", command: ruff("check", "--quiet") },
        { name: "ruff format", command: ruff("format", "--check", "--quiet") },
        // gofmt names the files that it would change, and succeeds.
        { name: "gofmt", command: ["gofmt", "-l", ...goFiles], mustBeSilent: true },
        ...goModules.map((folder) => ({ name: `go vet ${folder}`, command: ["go", "vet", "./..."], folder })),
    ];
}

function passes({ name, command: [program, ...args], folder = ".", mustBeSilent = false }) {
    const started = Date.now();
    const result = spawnSync(program, args, {
        cwd: folder,
        encoding: "utf8",
        maxBuffer: 64 << 20,
        env: { ...process.env, GOFLAGS: "-mod=readonly -buildvcs=false", GOWORK: "off" },
    });
    const printed = `${result.stdout ?? ""}${result.stderr ?? ""}${result.error?.message ?? ""}`.trimEnd();
    const passed = result.status === 0 && !(mustBeSilent && printed !== "");
    const mark = passed ? "✔" : "✘";
    console.log(`  ${mark} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
    if (!passed) console.log(`${printed}\n`);
    return passed;
}

/** Runs all linters, printing what those that fail say. */
export function runLinters() {
    if (!existsSync("package.json")) throw new Error("linters run in the top folder");
    const results = linters().map(passes);
    const passed = results.filter(Boolean).length;
    return { passed, failed: results.length - passed, skipped: 0 };
}
