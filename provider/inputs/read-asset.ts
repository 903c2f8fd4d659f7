import { readFile, stat } from "node:fs/promises";
import * as pulumi from "@pulumi/pulumi";

/** Why an asset could not be read, and what to write instead. */
export interface UnreadableAsset {
    readonly problem: string;
    readonly fix: string;
}

/** A configuration is a few kilobytes; what is larger than this is another file. */
const MAX_BYTES = 1024 * 1024;

const FIX = "give the path of a text file, relative to the program's folder or absolute";

/** The text of an asset. The engine starts the plugin in the program's folder, so relative paths work as they are. */
export async function readAsset(value: pulumi.asset.Asset): Promise<string | UnreadableAsset> {
    if (value instanceof pulumi.asset.StringAsset) return value.text;
    if (!(value instanceof pulumi.asset.FileAsset)) {
        const fix = "download it into the program, and give a FileAsset or a StringAsset";
        return { problem: "is neither a file nor a text", fix };
    }
    const path = await value.path;
    try {
        const file = await stat(path);
        if (file.isDirectory()) return { problem: `${JSON.stringify(path)} is a folder`, fix: FIX };
        if (!file.isFile()) return { problem: `${JSON.stringify(path)} is not a file`, fix: FIX };
        if (file.size > MAX_BYTES) return { problem: `${JSON.stringify(path)} is larger than 1 MiB`, fix: FIX };
        return new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(await readFile(path));
    } catch (thrown) {
        return { problem: `${JSON.stringify(path)} ${reasonOf(thrown)}`, fix: FIX };
    }
}

const REASONS: Readonly<Record<string, string>> = {
    ENOENT: "does not exist",
    EACCES: "cannot be read: permission denied",
    ERR_ENCODING_INVALID_ENCODED_DATA: "is not text in UTF-8",
};

function reasonOf(thrown: unknown): string {
    const code = (thrown as { code?: string }).code ?? "";
    return REASONS[code] ?? `cannot be read (${code === "" ? String(thrown) : code})`;
}
