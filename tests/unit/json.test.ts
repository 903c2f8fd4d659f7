import assert from "node:assert/strict";
import { canonicalJson } from "../../core/json";

describe("canonical JSON", () => {
    it("has the keys of every object in order, and lists as they are", () => {
        assert.equal(canonicalJson({ b: [{ z: 1, a: null }, 2], a: "x" }), '{"a":"x","b":[{"a":null,"z":1},2]}');
    });
});
