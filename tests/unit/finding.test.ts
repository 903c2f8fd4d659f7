import assert from "node:assert/strict";
import { describe as inWords, error, warning } from "../../core/finding";

describe("a finding", () => {
    it("is one line: what is wrong; what to write instead, and the code", () => {
        assert.equal(inWords(error("FL001", [], "is wrong", "write it right")), "is wrong; write it right. (FL001)");
    });

    it("keeps the sign of a question", () => {
        assert.equal(
            inWords(warning("FL001", [], "is wrong", 'did you mean "x"?')),
            'is wrong; did you mean "x"? (FL001)',
        );
    });

    it("is an error or a warning", () => {
        assert.equal(error("FL001", [], "", "").level, "error");
        assert.equal(warning("FL001", [], "", "").level, "warning");
    });
});
