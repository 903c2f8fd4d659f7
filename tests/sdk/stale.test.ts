import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";

/** What is in sdk/ beside what `make sdk` writes: two files of our own, and what building and installing leave there. */
const notGenerated = /^go\/go\.(mod|sum)$|(^|\/)(bin|node_modules|__pycache__|build|[^/]+\.egg-info)(\/|$)/;

function generatedFiles(root: string): Map<string, string> {
    const names = readdirSync(root, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => relative(root, join(entry.parentPath, entry.name)))
        .filter((name) => !notGenerated.test(name));
    return new Map(names.sort().map((name) => [name, readFileSync(join(root, name), "utf8")]));
}

describe("sdk/", () => {
    let fresh: string;

    before(() => {
        fresh = mkdtempSync(join(tmpdir(), "firelens-sdk-"));
    });
    after(() => {
        rmSync(fresh, { recursive: true, force: true });
    });

    it("is what `make sdk` writes", () => {
        execFileSync(".tools/bin/gen-sdk", ["-schema", "provider/schema.json", "-out", fresh], { encoding: "utf8" });
        const committed = generatedFiles("sdk");
        const wanted = generatedFiles(fresh);
        const advice = "run `make sdk` and commit what it writes";
        assert.deepEqual([...committed.keys()], [...wanted.keys()], advice);
        const stale = [...wanted].filter(([name, text]) => committed.get(name) !== text).map(([name]) => name);
        assert.deepEqual(stale, [], advice);
    });
});
