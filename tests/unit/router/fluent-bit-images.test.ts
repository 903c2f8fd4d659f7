import assert from "node:assert/strict";
import { factsOf, firstWith, type ImageFacts } from "../../../core/router/fluent-bit-images";

describe("what a version of AWS for Fluent Bit holds", () => {
    const cores: readonly [version: string, fluentBit: string, os: string][] = [
        ["2.0.0", "1.3.3", "Amazon Linux 2"],
        ["2.23.4", "1.8.1", "Amazon Linux 2"],
        ["2.24.0", "1.9.3", "Amazon Linux 2"],
        ["2.34.3", "1.9.10", "Amazon Linux 2"],
        ["3.0.0", "4.1.0", "Amazon Linux 2023"],
        ["3.4.8", "5.0.7", "Amazon Linux 2023"],
        ["3.4.15", "5.0.9", "Amazon Linux 2023"],
        ["3.5.10", "5.1.5", "Amazon Linux 2023"],
    ];
    for (const [version, fluentBit, os] of cores) {
        it(`is Fluent Bit ${fluentBit} on ${os} in ${version}`, () => {
            assert.deepEqual([factsOf(version)?.fluentBit, factsOf(version)?.os], [fluentBit, os]);
        });
    }

    const changes: readonly [fact: keyof ImageFacts, last: string, first: string, from: boolean, to: boolean][] = [
        ["init", "2.26.0", "2.27.0", false, true],
        ["serverFile", "2.29.0", "2.29.1", false, true],
        ["initInTmp", "2.32.5", "2.33.0", false, true],
        ["nc", "2.34.3", "3.0.0", true, false],
        ["curl", "2.34.3", "3.0.0", true, false],
        ["curl", "3.0.0", "3.0.1", false, true],
    ];
    for (const [fact, last, first, from, to] of changes) {
        it(`${to ? "has" : "loses"} ${fact} with ${first}`, () => {
            assert.deepEqual([factsOf(last)?.[fact], factsOf(first)?.[fact]], [from, to]);
        });
    }

    it("is as in the newest that is known, for one that is newer still", () => {
        assert.deepEqual(factsOf("4.0.0"), factsOf("3.5.10"));
    });

    it("is as in the first, for one that is older still", () => {
        assert.equal(factsOf("1.3.2")?.init, false);
    });

    it("is not known of what is no version", () => {
        assert.deepEqual(["latest", "3", "", undefined].map(factsOf), [undefined, undefined, undefined, undefined]);
    });

    it("says in messages since when there is an init process", () => {
        assert.deepEqual([firstWith("init"), firstWith("initInTmp")], ["2.27.0", "2.33.0"]);
    });
});
