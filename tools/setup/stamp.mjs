// A step that ran is remembered by a digest of what it was made from, so that it runs again exactly when that changed.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const folder = ".tools/stamps";

/** The digest of the named files' and folders' contents, and of further text. */
export function digest(paths, text = "") {
    const hash = createHash("sha256").update(text);
    for (const path of paths.flatMap(filesBelow)) {
        hash.update(`\0${path}\0`).update(readFileSync(path));
    }
    return hash.digest("hex");
}

const notSources = new Set(["bin", "node_modules", "__pycache__"]);

function filesBelow(path) {
    if (!existsSync(path)) return [];
    try {
        return readdirSync(path, { withFileTypes: true })
            .filter((entry) => !notSources.has(entry.name))
            .map((entry) => join(path, entry.name))
            .sort()
            .flatMap(filesBelow);
    } catch (error) {
        if (error.code === "ENOTDIR") return [path];
        throw error;
    }
}

export function isCurrent(step, value) {
    try {
        return readFileSync(join(folder, step), "utf8") === value;
    } catch {
        return false;
    }
}

export function forget(step) {
    rmSync(join(folder, step), { force: true });
}

export function remember(step, value) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, step), value);
}
