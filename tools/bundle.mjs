// Bundles a program of this repository into one executable file that Node.js runs.
import { mkdir, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { build } from "esbuild";
import { writeLicenses } from "./licenses.mjs";

/** Replaces a file at once: whoever starts the program meanwhile gets the old one or the new one. */
export async function replaceFile(path, contents, mode) {
    const fresh = `${path}.${process.pid}`;
    await writeFile(fresh, contents, { mode });
    await rename(fresh, path);
}

/** Bundles what `entryPoint` imports into `outfile`, beside its source map and the licenses of what is in it; gives the names of all files that it is made of. */
export async function bundle({ entryPoint, outfile, ...options }) {
    const { metafile, outputFiles } = await build({
        entryPoints: [entryPoint],
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
        logLevel: "warning",
        ...options,
    });
    await mkdir(dirname(outfile), { recursive: true });
    for (const { path, contents } of outputFiles) {
        await replaceFile(path, contents, path === outfile ? 0o755 : 0o644);
    }
    await writeLicenses(metafile.inputs, process.cwd(), join(dirname(outfile), "THIRD_PARTY_LICENSES"));
    const bytes = Object.values(metafile.outputs).map((file) => file.bytes);
    console.log(`built ${outfile} (${(Math.max(...bytes) / 1048576).toFixed(1)} MiB with its source map)`);
    return Object.keys(metafile.inputs).sort();
}
