import { runLinters } from "./linters.mjs";

const { failed } = runLinters();
if (failed > 0) {
    console.error(
        `${failed} ${failed === 1 ? "linter" : "linters"} failed; \`npx prettier --write .\` and \`.venv/bin/ruff format .\` format.`,
    );
    process.exitCode = 1;
}
