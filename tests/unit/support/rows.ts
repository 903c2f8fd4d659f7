import assert from "node:assert/strict";
import { describe as inWords } from "../../../core/finding";
import { formatPath } from "../../../core/path";
import { check } from "./builders";

/** A class of bad input: what is written, and the code, the path and the sentence that come of it. */
export interface Row {
    readonly title: string;
    readonly input: unknown;
    readonly code: string;
    readonly path: string;
    readonly sentence: RegExp;
}

/** Tests that each bad input is refused, in words that hold nothing of what may be a secret. */
export function describeRows(subject: string, rows: readonly Row[]): void {
    describe(subject, () => {
        for (const { title, input, code, path, sentence } of rows) {
            it(`refuses ${title}`, () => {
                const { findings } = check(input);
                const finding = findings.find((one) => one.code === code && formatPath(one.path) === path);
                const all = findings.map((one) => `${formatPath(one.path)}: ${inWords(one)}`);
                assert.ok(finding, `not among:\n${all.join("\n")}`);
                assert.match(inWords(finding), sentence);
                assert.ok(!inWords(finding).includes("\u0000"));
                assert.doesNotMatch(inWords(finding), /CANARY|undefined|\[object|\.\.|\?\./);
            });
        }
    });
}
