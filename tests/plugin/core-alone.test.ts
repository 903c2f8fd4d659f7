import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { join, normalize } from "node:path";
import { build } from "esbuild";
import ts from "typescript";
import { repositoryRoot } from "../support/paths";

const files = readdirSync(join(repositoryRoot, "core"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => join("core", file));

/** Every module that a file imports, types included. */
function importsOf(file: string): string[] {
    const { importedFiles } = ts.preProcessFile(readFileSync(join(repositoryRoot, file), "utf8"));
    return importedFiles.map(({ fileName }) => fileName);
}

/** The only packages that core uses: pure functions, all of them. */
const PACKAGES = ["ajv", "fastest-levenshtein", "oniguruma-parser/parser"];

describe("core", () => {
    it("imports its own files and three packages: no Pulumi, no AWS, nothing of Node.js", () => {
        const outside = files.flatMap((file) =>
            importsOf(file)
                .filter((name) => !PACKAGES.includes(name))
                .filter((name) => !name.startsWith(".") || !normalize(join(file, "..", name)).startsWith("core"))
                .map((name) => `${file}: ${name}`),
        );
        assert.deepEqual(outside, []);
    });

    it("can be bundled alone, for any platform", async () => {
        const { metafile } = await build({
            absWorkingDir: repositoryRoot,
            entryPoints: ["core/check.ts"],
            bundle: true,
            write: false,
            metafile: true,
            platform: "neutral",
            mainFields: ["module", "main"],
            logLevel: "silent",
        });
        const inputs = Object.keys(metafile.inputs);
        assert.ok(inputs.includes("core/compose.ts"));
        assert.deepEqual(
            inputs.filter((file) => !/^(core|node_modules\/(fastest-levenshtein|oniguruma-parser))\//.test(file)),
            [],
        );
        assert.ok(!inputs.some((file) => isBuiltin(file)));
    });

    it("reads neither the clock, nor chance, nor the process: the same arguments give the same plan", () => {
        const impure = /\b(Date\.now|new Date\(|Math\.random|process\.|require\(|globalThis)/;
        const found = files.filter((file) => impure.test(readFileSync(join(repositoryRoot, file), "utf8")));
        assert.deepEqual(found, []);
    });
});
