import assert from "node:assert/strict";
import { decode } from "../../../cli/read/decode";

describe("the bytes of a file", () => {
    it("are read as UTF-8, with or without its mark", () => {
        assert.equal(decode(Buffer.from("größe")).text, "größe");
        assert.equal(decode(Buffer.from("\ufeffgröße")).text, "größe");
    });

    it("are read as UTF-16 with its mark, in either order", () => {
        const little = Buffer.from("\ufeff{}ß", "utf16le");
        assert.equal(decode(little).text, "{}ß");
        assert.equal(decode(Buffer.from(little).swap16()).text, "{}ß");
    });

    for (const [what, bytes, problem] of [
        ["nothing", [], "is empty"],
        ["blanks", [0x20, 0x0a], "is empty"],
        ["only a mark", [0xef, 0xbb, 0xbf], "is empty"],
        ["Latin-1", [0x67, 0x72, 0xf6, 0xdf, 0x65], "is not written in UTF-8"],
        ["a PNG", [0x89, 0x50, 0x4e, 0x47, 0x00, 0xff], "is a binary file"],
        ["UTF-16 without its mark", [0x7b, 0x00, 0x7d, 0x00], "is a binary file"],
        ["gzip", [0x1f, 0x8b, 0x08], "is compressed with gzip; unpack it first"],
        ["zip", [0x50, 0x4b, 0x03, 0x04], "is a zip archive; unpack it first"],
    ] as const) {
        it(`are refused when they are ${what}`, () => {
            assert.equal(decode(Buffer.from(bytes)).problem, problem);
        });
    }
});
