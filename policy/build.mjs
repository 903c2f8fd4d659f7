// Builds the pack into policy/bin: index.js for programs, pack.js for the engine, and the types.
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import typescript from "typescript";
import { writeLicenses } from "../tools/licenses.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const bin = join(here, "bin");

/** Files whose types a program sees. They import from each other and from the policy SDK, never from core. */
const PUBLIC = ["index.ts", "fire-lens-policies.ts", "fire-lens-policy-pack.ts", "options.ts", "rule-options.ts"];

await rm(bin, { recursive: true, force: true });
await mkdir(bin, { recursive: true });
const { metafile } = await build({
    entryPoints: ["index.ts", "pack.ts"].map((file) => join(here, file)),
    outdir: bin,
    bundle: true,
    platform: "node",
    target: "node20",
    format: "cjs",
    metafile: true,
    legalComments: "none",
    external: ["@pulumi/*", "./index"],
    logLevel: "warning",
});

for (const file of PUBLIC) {
    const source = await readFile(join(here, file), "utf8");
    const { outputText, diagnostics = [] } = typescript.transpileDeclaration(source, {
        fileName: file,
        compilerOptions: { strict: true, isolatedDeclarations: true },
    });
    if (diagnostics.length > 0) {
        throw new Error(typescript.flattenDiagnosticMessageText(diagnostics[0].messageText, "\n"));
    }
    await writeFile(join(bin, `${basename(file, ".ts")}.d.ts`), outputText);
}

await writeLicenses(metafile.inputs, process.cwd(), join(bin, "THIRD_PARTY_LICENSES"));

if (process.argv.includes("--inputs")) console.log(Object.keys(metafile.inputs).sort().join("\n"));
