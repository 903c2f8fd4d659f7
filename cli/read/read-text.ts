import { open, type FileHandle } from "node:fs/promises";
import { decode, type Decoded } from "./decode";

/** What is called `-` on the command line. */
export const STANDARD_INPUT = "standard input";

/** Where texts come from, and how much of one is read. */
export interface TextSource {
    readonly stdin: AsyncIterable<Buffer>;
    readonly mostBytes: number;
}

/** Reads a file, or standard input for `-`. */
export async function readText(name: string, source: TextSource): Promise<Decoded> {
    try {
        const bytes = name === "-" ? await readStream(source) : await readFile(name, source.mostBytes);
        return typeof bytes === "string" ? { problem: bytes } : decode(bytes);
    } catch (thrown) {
        return { problem: describe(thrown) };
    }
}

async function readFile(name: string, mostBytes: number): Promise<Buffer | string> {
    let file: FileHandle | undefined;
    try {
        file = await open(name);
        const facts = await file.stat();
        if (facts.isDirectory()) return "is a folder; name the files in it";
        if (facts.isFile()) return facts.size > mostBytes ? tooLarge(mostBytes) : await file.readFile();
        return await readStream({ stdin: file.createReadStream({ autoClose: false }), mostBytes });
    } finally {
        await file?.close();
    }
}

async function readStream({ stdin, mostBytes }: TextSource): Promise<Buffer | string> {
    const chunks: Buffer[] = [];
    let length = 0;
    for await (const chunk of stdin) {
        chunks.push(chunk);
        length += chunk.length;
        if (length > mostBytes) return tooLarge(mostBytes);
    }
    return Buffer.concat(chunks);
}

function tooLarge(mostBytes: number): string {
    return `is larger than the ${Math.floor(mostBytes / 2 ** 20)} MiB that are read; raise that by --max-size`;
}

const REASONS: ReadonlyMap<string, string> = new Map([
    ["ENOENT", "does not exist"],
    ["ENOTDIR", "does not exist"],
    ["EISDIR", "is a folder; name the files in it"],
    ["EACCES", "may not be read"],
    ["EPERM", "may not be read"],
    ["ENAMETOOLONG", "is too long a name for a file"],
    ["ELOOP", "is a link to itself"],
]);

function describe(thrown: unknown): string {
    const { code } = thrown as NodeJS.ErrnoException;
    return REASONS.get(code ?? "") ?? `cannot be read${code === undefined ? "" : ` (${code})`}`;
}
