// Usage: node build.mjs <output directory>. Writes the executable pulumi-resource-aws into it.
import { chmod } from "node:fs/promises";
import { dirname, join } from "node:path";
import { argv } from "node:process";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const outputDirectory = argv[2];
if (outputDirectory === undefined) throw new Error("usage: node build.mjs <output directory>");

const outfile = join(outputDirectory, "pulumi-resource-aws");
await build({
    entryPoints: [join(dirname(fileURLToPath(import.meta.url)), "main.ts")],
    outfile,
    bundle: true,
    platform: "node",
    target: "node20",
    format: "cjs",
    banner: { js: "#!/usr/bin/env node" },
    logLevel: "warning",
});
await chmod(outfile, 0o755);
