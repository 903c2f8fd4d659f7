// Builds the plugin into one executable file: provider/bin/pulumi-resource-firelens.
//
// A running plugin never serialises closures, installs packages, drives stacks or exports traces. The modules for that
// are replaced by empty ones: they are three quarters of what the Pulumi SDK loads at start.
import { chmod, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const outfile = join(here, "bin", "pulumi-resource-firelens");

const NEVER_NEEDED = [
    /^typescript$/,
    /typescript-shim(\.js)?$/,
    /^ts-node(\/.*)?$/,
    /^@npmcli\/arborist(\/.*)?$/,
    /^import-in-the-middle(\/.*)?$/,
    /^require-in-the-middle(\/.*)?$/,
    /^@opentelemetry\/(exporter-.*|sdk-.*|instrumentation.*|resources|semantic-conventions|otlp-.*)(\/.*)?$/,
    /^(\.\.?\/)+automation(\/index)?$/,
    /^\.\/closure\/(createClosure|serializeClosure|parseFunction|codePaths|v8|v8Hooks)$/,
    /(^|\/)codePaths$/,
];

const stubs = {
    name: "never-needed",
    setup(bundle) {
        bundle.onResolve({ filter: /.*/ }, ({ path, kind }) =>
            kind !== "entry-point" && NEVER_NEEDED.some((pattern) => pattern.test(path))
                ? { path, namespace: "never-needed" }
                : undefined,
        );
        bundle.onLoad({ filter: /.*/, namespace: "never-needed" }, () => ({ contents: "module.exports = {};" }));
    },
};

await rm(dirname(outfile), { recursive: true, force: true });
const { metafile } = await build({
    entryPoints: [join(here, "main.ts")],
    outfile,
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
await chmod(outfile, 0o755);
await writeFile(`${outfile}.cmd`, '@node "%~dp0pulumi-resource-firelens" %*\r\n');

const bytes = Object.values(metafile.outputs).map((file) => file.bytes);
console.log(`built ${outfile} (${(Math.max(...bytes) / 1048576).toFixed(1)} MiB with its source map)`);
if (process.argv.includes("--inputs")) console.log(Object.keys(metafile.inputs).sort().join("\n"));
