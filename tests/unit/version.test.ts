import assert from "node:assert/strict";
import { isBefore, parseVersion } from "../../core/version";
import { unknown } from "./support/builders";

describe("a version", () => {
    it("is three numbers", () => {
        assert.deepEqual(parseVersion("1.13.0"), [1, 13, 0]);
        assert.deepEqual(parseVersion("v1.13.0"), [1, 13, 0]);
        for (const text of ["", "1.13", "1.13.0-rc1", "LATEST", "1.13.0.1", "1.-1.0", unknown(), undefined]) {
            assert.equal(parseVersion(text), undefined);
        }
    });

    it("is compared number by number, not as text", () => {
        const orders: readonly [string, string, boolean][] = [
            ["1.9.0", "1.13.0", true],
            ["1.13.0", "1.9.0", false],
            ["1.13.0", "1.13.0", false],
            ["0.99.99", "1.0.0", true],
            ["1.12.9", "1.13.0", true],
            ["2.0.0", "1.13.0", false],
            ["1.13.0", "1.13.1", true],
        ];
        for (const [left, right, before] of orders) {
            assert.equal(isBefore(parseVersion(left)!, parseVersion(right)!), before, `${left} ${right}`);
        }
    });
});
