import { readFile } from "node:fs/promises";
import { makeToken } from "../core/value";

/** An output of Pulumi's, as far as it is read here. */
interface OutputLike {
    readonly isKnown: Promise<boolean>;
    promise(): Promise<unknown>;
}

interface AssetLike {
    readonly text?: Promise<string>;
    readonly path?: Promise<string>;
}

/** Arguments as core takes them: promises, outputs and assets become what they hold; what is not known yet, a token. */
export async function resolve(value: unknown): Promise<unknown> {
    const settled = await value;
    if (typeof settled !== "object" || settled === null) return settled;
    if (isMarked(settled, "__pulumiOutput")) {
        const output = settled as OutputLike;
        return (await output.isKnown) ? resolve(await output.promise()) : makeToken(0);
    }
    if (isMarked(settled, "__pulumiAsset")) {
        const { text, path } = settled as AssetLike;
        return path === undefined ? text : readFile(await path, "utf8");
    }
    if (Array.isArray(settled)) return Promise.all(settled.map(resolve));
    const entries = Object.entries(settled).map(async ([name, item]) => [name, await resolve(item)] as const);
    return Object.fromEntries((await Promise.all(entries)).filter(([, item]) => item !== undefined));
}

function isMarked(value: object, mark: string): boolean {
    return (value as Readonly<Record<string, unknown>>)[mark] === true;
}
