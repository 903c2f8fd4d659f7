import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { rulePages } from "../../../tools/docs/rules";

const folder = join(__dirname, "../../../docs/rules");
const ADVICE = "run `make docs` and commit what it writes";

describe("docs/rules", () => {
    const pages = rulePages();

    it("has a page for every rule, and a table of all", () => {
        assert.deepEqual(readdirSync(folder).sort(), [...pages.keys()].sort(), ADVICE);
    });

    it("is what `make docs` writes", () => {
        const stale = [...pages].filter(([name, text]) => readFileSync(join(folder, name), "utf8") !== text);
        assert.deepEqual(
            stale.map(([name]) => name),
            [],
            ADVICE,
        );
    });

    it("shows an example of each, and how to ignore it", () => {
        for (const [name, text] of pages) {
            if (name === "README.md") continue;
            assert.match(text, /## Example\n[^]*```json\n[^]*## To ignore it\n/);
            // eslint-disable-next-line no-control-regex
            assert.doesNotMatch(text, /undefined|\[object|\\u0000|\u0000/);
        }
    });
});
