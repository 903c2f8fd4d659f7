import assert from "node:assert/strict";
import { didYouMean, suggest, suggestProperty } from "../../../core/arguments/did-you-mean";

const NAMES = ["image", "portMappings", "dependsOn", "memory", "memoryReservation", "cloudWatchLogs"];

describe("what was probably meant", () => {
    const meant: readonly [string, string | undefined][] = [
        ["port_mappings", "portMappings"],
        ["PortMappings", "portMappings"],
        ["port-mappings", "portMappings"],
        ["cloudwatch_logs", "cloudWatchLogs"],
        ["dependOn", "dependsOn"],
        ["imag", "image"],
        ["memory_reservation", "memoryReservation"],
        ["banana", undefined],
        ["", undefined],
        ["x".repeat(100_000), undefined],
    ];
    for (const [given, expected] of meant) {
        it(`by "${given.slice(0, 20)}" is ${expected ?? "nothing that there is"}`, () => {
            assert.equal(didYouMean(given, NAMES), expected);
        });
    }

    it("is asked for, or what is possible is listed", () => {
        assert.equal(suggest("imag", NAMES), 'did you mean "image"?');
        assert.equal(suggest("banana", ["a", "b"]), "what is possible here: a, b");
    });
});

describe("a property that was probably meant", () => {
    it("is given in Python's spelling too, where that is another", () => {
        assert.equal(
            suggestProperty("port_mapings", ["portMappings"]),
            'did you mean "portMappings" (in Python, port_mappings)?',
        );
        assert.equal(suggestProperty("port_mappings", ["portMappings"]), 'did you mean "portMappings"?');
        assert.equal(suggestProperty("imag", ["image"]), 'did you mean "image"?');
    });
});
