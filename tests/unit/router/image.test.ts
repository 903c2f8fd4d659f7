import assert from "node:assert/strict";
import { DEFAULT_VERSION, awsForFluentBit, isFloating, isPinnedVersion, tagOf } from "../../../core/router/image";

describe("the router's image", () => {
    it("is AWS for Fluent Bit, pinned, when nothing is said", () => {
        assert.ok(isPinnedVersion(DEFAULT_VERSION));
        assert.ok(!isFloating(awsForFluentBit(DEFAULT_VERSION, false)));
        assert.ok(!isFloating(awsForFluentBit(DEFAULT_VERSION, true)));
    });

    const versions: readonly [string, boolean][] = [
        ["2.34.3.20260810", true],
        ["3.4.15", true],
        ["3", false],
        ["3.4", false],
        ["latest", false],
        ["stable", false],
        ["init-3.4.15", false],
    ];
    for (const [version, isPinned] of versions) {
        it(`is ${isPinned ? "" : "not "}the same for ever in version ${version}`, () => {
            assert.equal(isPinnedVersion(version), isPinned);
        });
    }

    it("has a tag behind its last colon, not that of the registry's port", () => {
        assert.equal(tagOf("registry:5000/a/b:1"), "1");
        assert.equal(tagOf("registry:5000/a/b"), undefined);
        assert.equal(tagOf("a/b@sha256:abc"), undefined);
    });
});
