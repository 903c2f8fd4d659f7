import assert from "node:assert/strict";
import fc from "fast-check";
import { describe as inWords } from "../../core/finding";
import { formatPath } from "../../core/path";
import { makeToken } from "../../core/value";
import { check } from "../unit/support/builders";
import { anything, validArguments } from "./arbitraries";
import { schemaShaped } from "./schema-shaped";

const ODD = fc.oneof(
    fc.string({ unit: "binary", maxLength: 8 }),
    fc.constantFrom(
        "",
        " ",
        "256",
        "512",
        "START",
        "COMPLETE",
        "tcp",
        "-1",
        "log_router",
        "web",
        "(",
        "[PARSER]",
        "${A}",
    ),
    fc.constantFrom(makeToken(7), makeToken(7, { secret: true, control: true, empty: true })),
);

/** A valid tree of which one part has been replaced. */
const broken = fc.tuple(validArguments, fc.infiniteStream(fc.nat()), anything).map(([valid, picks, odd]) => {
    const tree = structuredClone(valid) as Record<string, unknown>;
    let holder = tree;
    for (;;) {
        const keys = Object.keys(holder);
        const key = keys[picks.next().value! % Math.max(keys.length, 1)];
        if (key === undefined) return tree;
        const below = holder[key];
        if (typeof below === "object" && below !== null && picks.next().value! % 4 > 0) {
            holder = below as Record<string, unknown>;
            continue;
        }
        Object.defineProperty(holder, key, { value: odd, enumerable: true, configurable: true, writable: true });
        return tree;
    }
});

describe("the check of a task, whatever it is given", () => {
    for (const [title, arbitrary, numRuns] of [
        ["anything at all", anything, 600],
        ["arguments of the right shape with odd values", schemaShaped(() => ODD), 300],
        ["valid arguments with one part that is not", broken, 300],
    ] as const) {
        it(`ends, finds the same again, and says it in sentences: ${title}`, () => {
            fc.assert(
                fc.property(arbitrary, (raw) => {
                    const { plan, findings } = check(raw);
                    assert.deepEqual(check(raw), { plan, findings });
                    for (const finding of findings) {
                        assert.match(finding.code, /^FL\d{3}$/);
                        assert.doesNotMatch(inWords(finding), /undefined|NaN|\[object|native code|\.\. /);
                        assert.equal(typeof formatPath(finding.path), "string");
                    }
                }),
                { numRuns },
            );
        }).timeout(60_000);
    }
});
