import assert from "node:assert/strict";
import { checkObject, objectNameOf } from "../../../core/config/config-object";
import { unknown } from "../support/builders";

describe("the name of an object", () => {
    const expected = { bucket: "theirs", key: "a/extra.conf" };

    for (const given of [
        { bucket: "theirs", key: "a/extra.conf" },
        { bucket: "s3://theirs/a/extra.conf" },
        { bucket: "arn:aws:s3:::theirs/a/extra.conf" },
        { bucket: "arn:aws-cn:s3:::theirs/a/extra.conf" },
        { bucket: "s3://theirs", key: "a/extra.conf" },
        { bucket: "arn:aws:s3:::theirs", key: "a/extra.conf" },
    ]) {
        it(`is read from ${JSON.stringify(given)}`, () => {
            assert.deepEqual(objectNameOf(given), expected);
            assert.equal(checkObject(given), undefined);
        });
    }

    it("may hold what is not known yet, or be it", () => {
        for (const given of [
            { bucket: unknown() },
            { bucket: unknown(), key: "a" },
            { bucket: `s3://${unknown()}/a` },
            { bucket: "theirs", key: unknown() },
        ]) {
            assert.equal(checkObject(given), undefined);
        }
        assert.deepEqual(objectNameOf({ bucket: `s3://${unknown()}/a` }), { bucket: unknown(), key: "a" });
    });
});
