// Builds the package into testing/bin: index.js with all that it takes of core, and its types.
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import typescript from "typescript";

const here = dirname(fileURLToPath(import.meta.url));
const bin = join(here, "bin");

/** Files whose types a test sees. They import from each other and from the SDK, never from core. */
const PUBLIC = ["index.ts", "types.ts"];

await rm(bin, { recursive: true, force: true });
await mkdir(bin, { recursive: true });
await build({
    entryPoints: [join(here, "index.ts")],
    outdir: bin,
    bundle: true,
    platform: "node",
    target: "node20",
    format: "cjs",
    legalComments: "none",
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
