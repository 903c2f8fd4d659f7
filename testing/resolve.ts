import { readFile } from "node:fs/promises";
import { makeToken } from "../core/value";

/** An output of Pulumi's, as far as it is read here. */
interface OutputLike {
    readonly isKnown: Promise<boolean>;
    promise(): Promise<unknown>;
}

/** Arguments as core takes them: promises, outputs and assets become what they hold; what is not known yet, a token. */
export async function resolve(value: unknown): Promise<unknown> {
    const settled = await value;
    if (typeof settled !== "object" || settled === null) return settled;
    if (isMarked<OutputLike>(settled, "__pulumiOutput")) {
        return (await settled.isKnown) ? resolve(await settled.promise()) : makeToken(0);
    }
    if (isMarked<{ readonly text?: unknown; readonly path?: unknown }>(settled, "__pulumiAsset")) {
        return settled.path === undefined ? settled.text : readFile(String(await settled.path), "utf8");
    }
    if (Array.isArray(settled)) return Promise.all(settled.map(resolve));
    const entries = Object.entries(settled).map(async ([name, item]) => [name, await resolve(item)] as const);
    return Object.fromEntries((await Promise.all(entries)).filter(([, item]) => item !== undefined));
}

function isMarked<T>(value: object, mark: string): value is T & object {
    return (value as Readonly<Record<string, unknown>>)[mark] === true;
}
