// Writes docs/rules, docs/images and the policy pack's types from the rules themselves: `make docs`.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { format, resolveConfig } from "prettier";
import { routesPicture } from "./routes";
import { destinationPages } from "./destinations";
import { ruleOptionTypes } from "./rule-options";
import { rulePages } from "./rules";

write("rules", rulePages());
write("destinations", destinationPages());

/** Writes a folder's pages, and removes those that nothing writes any more. */
function write(name: string, pages: ReadonlyMap<string, string>): void {
    const folder = join(__dirname, "../../docs", name);
    mkdirSync(folder, { recursive: true });
    for (const file of readdirSync(folder)) if (file.endsWith(".md") && !pages.has(file)) rmSync(join(folder, file));
    for (const [file, text] of pages) writeFileSync(join(folder, file), text);
    console.log(`docs/${name}: ${String(pages.size)} pages`);
}

const images = join(__dirname, "../../docs/images");
mkdirSync(images, { recursive: true });
writeFileSync(join(images, "routes.svg"), routesPicture());

const types = join(__dirname, "../../policy/rule-options.ts");
void resolveConfig(types)
    .then((options) => format(ruleOptionTypes(), { ...options, filepath: types }))
    .then((text) => writeFileSync(types, text));
