import assert from "node:assert/strict";
import { covers, overlap } from "../../../core/iam/glob";

describe("two patterns of IAM", () => {
    for (const [left, right, both] of [
        ["s3:GetObject", "s3:GetObject", true],
        ["s3:GetObject", "s3:PutObject", false],
        ["s3:Get*", "s3:GetObject", true],
        ["s3:GetObject", "s3:*", true],
        ["a?c", "abc", true],
        ["a?c", "ac", false],
        ["a*c*", "*b", true],
        ["a*", "b*", false],
        ["", "*", true],
    ] as const) {
        it(`${both ? "have" : "do not have"} a text in common: "${left}" and "${right}"`, () => {
            assert.equal(overlap(left, right), both);
            assert.equal(overlap(right, left), both);
        });
    }

    for (const [pattern, text, all] of [
        ["logs/*", "logs/app", true],
        ["logs/*", "logs/a*", true],
        ["logs/a*", "logs/*", false],
        ["logs/?", "logs/*", false],
        ["*", "?*", true],
        ["logs", "logs*", false],
        ["logs", "logs", true],
    ] as const) {
        it(`tell whether "${pattern}" has all that "${text}" has: ${all ? "yes" : "no"}`, () => {
            assert.equal(covers(pattern, text), all);
        });
    }
});
