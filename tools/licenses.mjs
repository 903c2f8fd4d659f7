// Writes the licenses of the packages that a bundle holds, as they ask of whoever hands copies on.
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Writes one file with the license of each package among a bundle's inputs, given relative to `root`. */
export async function writeLicenses(inputs, root, file) {
    const folders = new Set(
        Object.keys(inputs).flatMap((input) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0] ?? []),
    );
    const texts = await Promise.all([...folders].sort().map((folder) => licenseOf(join(root, folder))));
    await writeFile(file, texts.join(`\n${"-".repeat(80)}\n\n`));
}

async function licenseOf(folder) {
    const { name, version, license, author } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
    if (license === undefined) throw new Error(`${name} names no license: bundle another package`);
    const entries = await readdir(folder, { withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile() && /^(licen[cs]e|notice|copying)/i.test(entry.name));
    const texts = await Promise.all(files.map((file) => readFile(join(folder, file.name), "utf8")));
    // A few packages name their license and bring no text of it.
    if (files.length === 0) texts.push(`Copyright ${author?.name ?? author ?? `the authors of ${name}`}`);
    return [`${name} ${version} (${license})`, "", ...texts.map((text) => text.trim()), ""].join("\n");
}
