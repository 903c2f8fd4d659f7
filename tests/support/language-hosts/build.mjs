// Usage: node build.mjs <output directory>. Writes one language host for each language into it.
import { chmod, copyFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { argv } from "node:process";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const outputDirectory = argv[2];
if (outputDirectory === undefined) throw new Error("usage: node build.mjs <output directory>");

const here = dirname(fileURLToPath(import.meta.url));
const host = (language) => join(outputDirectory, `pulumi-language-${language}`);
await build({
    entryPoints: [join(here, "main.ts")],
    outfile: host("nodejs"),
    bundle: true,
    platform: "node",
    target: "node20",
    format: "cjs",
    banner: { js: "#!/usr/bin/env node" },
    logLevel: "warning",
});
await chmod(host("nodejs"), 0o755);
// The program tells the languages apart by its own name.
await copyFile(host("nodejs"), host("python"));
await copyFile(host("nodejs"), host("go"));
await copyFile(join(here, "pulumi-python-exec.py"), join(outputDirectory, "pulumi-python-exec.py"));
