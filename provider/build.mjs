// Builds the plugin into one executable file: provider/bin/pulumi-resource-firelens.
//
// A running plugin never serialises closures, installs packages or drives stacks. The modules for that are replaced by
// empty ones: they are three quarters of what the Pulumi SDK loads at start. Nor does it show stack traces, and yet the
// SDK takes one for every promise that it makes: to map each of them to the sources costs a run 0.3 s and 40 MiB. Node.js
// itself maps them on request: NODE_OPTIONS=--enable-source-maps.
import { mkdir, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const outfile = join(here, "bin", "pulumi-resource-firelens");

/** Where the SDK enters them; a test of the bundle says when it has found another way in. */
const NEVER_NEEDED = [
    /^(\.\.?\/)+automation(\/index)?$/,
    /(^|\/)closure\/(serializeClosure|codePaths)$/,
    /^source-map-support$/,
];

const stubs = {
    name: "never-needed",
    setup(bundle) {
        bundle.onResolve({ filter: /.*/ }, ({ path, kind }) =>
            kind !== "entry-point" && NEVER_NEEDED.some((pattern) => pattern.test(path))
                ? { path, namespace: "never-needed" }
                : undefined,
        );
        bundle.onLoad({ filter: /.*/, namespace: "never-needed" }, () => ({
            contents: "module.exports = { install() {} };",
        }));
    },
};

const { metafile, outputFiles } = await build({
    entryPoints: [join(here, "main.ts")],
    outfile,
    write: false,
    bundle: true,
    platform: "node",
    target: "node20",
    format: "cjs",
    sourcemap: "linked",
    metafile: true,
    legalComments: "none",
    banner: { js: "#!/usr/bin/env node" },
    plugins: [stubs],
    logLevel: "warning",
});

/** Replaces a file at once: whoever starts the plugin meanwhile gets the old one or the new one. */
async function replaceFile(path, contents, mode) {
    const fresh = `${path}.${process.pid}`;
    await writeFile(fresh, contents, { mode });
    await rename(fresh, path);
}

await mkdir(dirname(outfile), { recursive: true });
for (const { path, contents } of outputFiles) {
    await replaceFile(path, contents, path === outfile ? 0o755 : 0o644);
}
await replaceFile(`${outfile}.cmd`, '@node "%~dp0pulumi-resource-firelens" %*\r\n', 0o644);

const bytes = Object.values(metafile.outputs).map((file) => file.bytes);
console.log(`built ${outfile} (${(Math.max(...bytes) / 1048576).toFixed(1)} MiB with its source map)`);
if (process.argv.includes("--inputs")) console.log(Object.keys(metafile.inputs).sort().join("\n"));
