import { isUtf8 } from "node:buffer";

/** A text, or what is wrong with the bytes: the rest of a sentence that begins with the file's name. */
export type Decoded =
    { readonly text: string; readonly problem?: undefined } | { readonly problem: string; readonly text?: undefined };

/** What people pass by mistake, by its first bytes. */
const ARCHIVES: readonly (readonly [magic: readonly number[], what: string])[] = [
    [[0x1f, 0x8b], "is compressed with gzip; unpack it first"],
    [[0x50, 0x4b, 0x03, 0x04], "is a zip archive; unpack it first"],
    [[0x42, 0x5a, 0x68], "is compressed with bzip2; unpack it first"],
    [[0x28, 0xb5, 0x2f, 0xfd], "is compressed with zstd; unpack it first"],
];

/** The text that a file holds: UTF-8, or UTF-16 with its mark, which PowerShell writes. */
export function decode(bytes: Buffer): Decoded {
    if (bytes.length === 0) return { problem: "is empty" };
    const archive = ARCHIVES.find(([magic]) => magic.every((byte, index) => bytes[index] === byte));
    if (archive !== undefined) return { problem: archive[1] };
    const text = decodeUtf16(bytes) ?? decodeUtf8(bytes);
    if (text === undefined) return { problem: "is not written in UTF-8" };
    if (text.includes("\u0000")) return { problem: "is a binary file" };
    return text.trim() === "" ? { problem: "is empty" } : { text };
}

function decodeUtf16(bytes: Buffer): string | undefined {
    const [first, second] = bytes;
    if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
    return first === 0xfe && second === 0xff ? new TextDecoder("utf-16be").decode(bytes) : undefined;
}

function decodeUtf8(bytes: Buffer): string | undefined {
    if (!isUtf8(bytes)) return bytes.includes(0) ? "\u0000" : undefined;
    const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
    return bytes.toString("utf8", hasMark ? 3 : 0);
}
