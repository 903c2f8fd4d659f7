// Builds the command line into one executable file: cli/bin/firelens.
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundle } from "../tools/bundle.mjs";

const here = dirname(fileURLToPath(import.meta.url));
await bundle({
    entryPoint: join(here, "main.ts"),
    outfile: join(here, "bin", "firelens"),
    // ES modules first: jsonc-parser's other form loads its parts in a way that nothing can follow.
    mainFields: ["module", "main"],
});
