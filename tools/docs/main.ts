// Writes docs/rules, docs/images and the policy pack's types from the rules themselves: `make docs`.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { format, resolveConfig } from "prettier";
import { routesPicture } from "./routes";
import { ruleOptionTypes } from "./rule-options";
import { rulePages } from "./rules";

const folder = join(__dirname, "../../docs/rules");
const pages = rulePages();
mkdirSync(folder, { recursive: true });
for (const name of readdirSync(folder)) if (!pages.has(name)) rmSync(join(folder, name));
for (const [name, text] of pages) writeFileSync(join(folder, name), text);
console.log(`docs/rules: ${String(pages.size)} pages`);

const images = join(__dirname, "../../docs/images");
mkdirSync(images, { recursive: true });
writeFileSync(join(images, "routes.svg"), routesPicture());

const types = join(__dirname, "../../policy/rule-options.ts");
void resolveConfig(types)
    .then((options) => format(ruleOptionTypes(), { ...options, filepath: types }))
    .then((text) => writeFileSync(types, text));
