// The programs that a machine must have. Each check gives the path to use, or one sentence that says what to install.
import { spawnSync } from "node:child_process";
import { accessSync, constants, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join, resolve } from "node:path";

/** The first executable of that name on PATH, `.tools/bin` and `.venv` of this checkout aside. */
export function findOnPath(name) {
    const ours = [resolve(".tools/bin"), resolve(".venv/bin"), resolve("node_modules/.bin")];
    for (const folder of (process.env.PATH ?? "").split(delimiter)) {
        if (folder === "" || ours.includes(resolve(folder))) continue;
        const path = join(folder, name);
        try {
            accessSync(path, constants.X_OK);
            if (statSync(path).isFile()) return path;
        } catch {
            // Not in this folder.
        }
    }
    return undefined;
}

/** What a program prints, or undefined if it cannot be run. In the temporary folder: no project's settings apply. */
export function outputOf(path, ...args) {
    const result = spawnSync(path, args, { encoding: "utf8", cwd: tmpdir(), timeout: 30_000 });
    return result.status === 0 ? result.stdout.trim() : undefined;
}

/** `"go1.26.8"` -> `[1, 26, 8]`; undefined without a version in the text. */
export function parseVersion(text) {
    const found = /(\d+)\.(\d+)(?:\.(\d+))?/.exec(text ?? "");
    return found ? [Number(found[1]), Number(found[2]), Number(found[3] ?? 0)] : undefined;
}

export function isAtLeast(version, [major, minor]) {
    return version !== undefined && (version[0] > major || (version[0] === major && version[1] >= minor));
}

const goHint = "install Go 1.26 or later (https://go.dev/dl)";
const pythonHint = "install Python 3.11 or later (https://www.python.org/downloads)";

function checkGo() {
    const path = findOnPath("go");
    if (path === undefined) return { problem: `Go is missing: ${goHint} and run this again.` };
    const printed = outputOf(path, "version");
    if (printed === undefined) return { problem: `${path} does not run: ${goHint} and run this again.` };
    const version = parseVersion(printed);
    if (isAtLeast(version, [1, 26])) return { path };
    return { problem: `Go ${version?.join(".") ?? ""} is too old: ${goHint} and run this again.` };
}

function checkNpm() {
    const path = findOnPath("npm");
    return path === undefined
        ? { problem: "npm is missing: it comes with Node.js from https://nodejs.org; install it and run this again." }
        : { path };
}

// `python3` is often the system's old one, with a newer one beside it under its full name.
const pythonNames = ["python3", "python3.14", "python3.13", "python3.12", "python3.11", "python"];

function checkPython() {
    let newest;
    for (const name of pythonNames) {
        const path = findOnPath(name);
        const printed = path && outputOf(path, "-c", "import sys; print('%d.%d' % sys.version_info[:2])");
        const version = parseVersion(printed);
        if (isAtLeast(version, [3, 11])) {
            if (outputOf(path, "-c", "import ensurepip, venv") !== undefined) return { path };
            const full = `${version[0]}.${version[1]}`;
            return {
                problem: `Python ${full} lacks its venv module: install it (Debian and Ubuntu: python${full}-venv) and run this again.`,
            };
        }
        newest ??= version;
    }
    return newest === undefined
        ? { problem: `Python is missing: ${pythonHint} and run this again.` }
        : { problem: `Python ${newest[0]}.${newest[1]} is too old: ${pythonHint} and run this again.` };
}

export const needs = { go: checkGo, npm: checkNpm, python: checkPython };
