// Builds the plugin into one executable file: provider/bin/pulumi-resource-firelens.
//
// A running plugin never serialises closures, installs packages or drives stacks. The modules for that are replaced by
// empty ones: they are three quarters of what the Pulumi SDK loads at start. Nor does it show stack traces, and yet the
// SDK takes one for every promise that it makes: to map each of them to the sources costs a run 0.3 s and 40 MiB. Node.js
// itself maps them on request: NODE_OPTIONS=--enable-source-maps.
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundle, replaceFile } from "../tools/bundle.mjs";

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
    setup(build) {
        build.onResolve({ filter: /.*/ }, ({ path, kind }) =>
            kind !== "entry-point" && NEVER_NEEDED.some((pattern) => pattern.test(path))
                ? { path, namespace: "never-needed" }
                : undefined,
        );
        build.onLoad({ filter: /.*/, namespace: "never-needed" }, () => ({
            contents: "module.exports = { install() {} };",
        }));
    },
};

const inputs = await bundle({ entryPoint: join(here, "main.ts"), outfile, plugins: [stubs] });
await replaceFile(`${outfile}.cmd`, '@node "%~dp0pulumi-resource-firelens" %*\r\n', 0o644);
if (process.argv.includes("--inputs")) console.log(inputs.join("\n"));
