import assert from "node:assert/strict";
import fc from "fast-check";
import { describe as inWords } from "../../core/finding";
import { formatPath, type Path } from "../../core/path";
import { makeToken } from "../../core/value";
import { BAD_INPUTS } from "../support/bad-inputs";
import { check } from "../unit/support/builders";

const ROWS = Object.values(BAD_INPUTS).flat();
const INPUTS = ROWS.map(({ args }) => args);

/** Where the leaves of arguments are. */
function leavesOf(value: unknown, path: Path = []): Path[] {
    if (typeof value !== "object" || value === null) return [path];
    return Object.entries(value).flatMap(([key, below]) =>
        leavesOf(below, [...path, Array.isArray(value) ? Number(key) : key]),
    );
}

function replaced(value: unknown, [step, ...rest]: Path, leaf: unknown): unknown {
    if (step === undefined) return leaf;
    const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }) as Record<
        string | number,
        unknown
    >;
    Object.defineProperty(copy, step, {
        value: replaced(copy[step], rest, leaf),
        enumerable: true,
        configurable: true,
        writable: true,
    });
    return copy;
}

/** Codes of findings about nothing but a value: a choice, a size, a pattern, a number. */
const OF_A_VALUE: ReadonlySet<string> = new Set(["FL004", "FL007", "FL008", "FL012"]);

describe("a leaf of bad input that is not known", () => {
    it("has no value that could be found wrong, and does not end the check", () => {
        fc.assert(
            fc.property(fc.constantFrom(...INPUTS), fc.nat(), (raw, pick) => {
                const leaves = leavesOf(raw);
                const path = leaves[pick % leaves.length];
                if (path === undefined || path.length === 0) return;
                const given = check(replaced(raw, path, makeToken(7)));
                for (const finding of given.findings) {
                    const text = inWords(finding);
                    assert.ok(!text.includes("\u0000"), text);
                    if (formatPath(finding.path) !== formatPath(path)) continue;
                    // What is said of the property holds whatever its value is.
                    assert.ok(!OF_A_VALUE.has(finding.code), `${formatPath(path)}: ${text}`);
                }
            }),
            { numRuns: 1000 },
        );
    }).timeout(60_000);
});
