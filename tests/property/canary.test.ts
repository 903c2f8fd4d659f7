import assert from "node:assert/strict";
import fc from "fast-check";
import { describe as inWords } from "../../core/finding";
import { makeToken } from "../../core/value";
import { check } from "../unit/support/builders";
import { schemaShaped } from "./schema-shaped";

const CANARY = "CANARY";

/** Names and words by which parts of the task refer to each other: messages may say them. */
const SAID: ReadonlySet<string> = new Set(["containerName", "sourceVolume", "name", "user", "type"]);

const canaries = fc.oneof(
    fc.constantFrom(CANARY, `(${CANARY}`, `\\k<${CANARY}>`, `(?<${CANARY}`, `[[:${CANARY}:]]`, `${CANARY}\n[OUTPUT]`),
    fc.constantFrom(
        `arn:aws:iam::${CANARY}`,
        `/${CANARY}`,
        `$\{${CANARY}}`,
        `[PARSER]${CANARY}`,
        `pipeline:\n  ${CANARY}`,
    ),
    fc.string({ unit: "grapheme-ascii", maxLength: 8 }).map((text) => `${text}${CANARY}${text}`),
    fc.constant(makeToken(4711, { secret: true, control: true })),
);

describe("a secret", () => {
    it("is in no message, wherever in the arguments it stands", () => {
        fc.assert(
            fc.property(
                schemaShaped((property) => (SAID.has(property) ? fc.constantFrom("web", "log_router", "v") : canaries)),
                (raw) => {
                    const said = check(raw).findings.map(inWords).join("\n");
                    assert.ok(!said.includes(CANARY) && !said.includes("4711"), said);
                },
            ),
            { numRuns: 600 },
        );
    }).timeout(60_000);
});
