import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DESTINATION_NAMES } from "../../../core/destinations";
import { destinationPages } from "../../../tools/docs/destinations";

const folder = join(__dirname, "../../../docs/destinations");
const ADVICE = "run `make docs` and commit what it writes";

describe("docs/destinations", () => {
    it("has a page and a program for every destination", () => {
        const expected = [...DESTINATION_NAMES.flatMap((name) => [`${name}.md`, `${name}.ts`]), "README.md"];
        assert.deepEqual(readdirSync(folder).sort(), expected.sort(), ADVICE);
    });

    it("is what `make docs` writes", () => {
        const stale = [...destinationPages()].filter(
            ([name, text]) => readFileSync(join(folder, name), "utf8") !== text,
        );
        assert.deepEqual(
            stale.map(([name]) => name),
            [],
            ADVICE,
        );
    });

    it("tells of every page what it is about", () => {
        for (const text of destinationPages().values()) assert.doesNotMatch(text, /undefined|\[object/);
    });
});
