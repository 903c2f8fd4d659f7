import { realpath } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { AuditSettings } from "../../core/audit/settings";
import type { AuditedStack } from "../report/make-report";
import { printable } from "../report/printable";
import { count } from "../report/words";
import { mend, type Mended } from "./mend";
import { replaceFile } from "./write-file";

/** What `--fix` has written. */
export interface Fixes {
    readonly written: number;
    /** Each file, with what it mends. */
    readonly told: string;
}

/**
 * Writes what mends the findings with exactly one fix: a JSON Patch for each task definition, in ECS's own shape, and for
 * ECS's own JSON the whole task definition, ready to be registered. Never writes to a file that was audited.
 */
export async function writeFixes(
    audited: readonly AuditedStack[],
    settings: AuditSettings,
    folder: string,
): Promise<Fixes> {
    const free = nameGiver(await Promise.all(audited.map(({ file }) => realPathOf(file.name))));
    const lines: string[] = [];
    for (const stack of audited) {
        for (const mended of stack.tasks.flatMap((task) => mend(task, stack, settings) ?? [])) {
            const names = await writeMended(mended, folder, free);
            lines.push(`${names.join(", ")}: ${describe(mended)} of ${printable(stack.file.name)}.\n`);
        }
    }
    const told = lines.join("");
    if (lines.length > 0) await replaceFile(free(folder, "summary", ".txt"), told);
    return { written: lines.length, told };
}

async function writeMended({ name, patch, document }: Mended, folder: string, free: NameGiver): Promise<string[]> {
    const patchFile = free(folder, name, ".patch.json");
    await replaceFile(patchFile, `${JSON.stringify(patch, undefined, 2)}\n`);
    if (document === undefined) return [patchFile];
    const documentFile = free(folder, name, ".mended.json");
    await replaceFile(documentFile, `${JSON.stringify(document, undefined, 2)}\n`);
    return [patchFile, documentFile];
}

function describe({ name, codes, patch, left }: Mended): string {
    const missing = left === 0 ? "" : ` (${count(left, "change")} left out: the value is not known)`;
    return `${codes.join(", ")} in task definition "${printable(name)}", ${count(patch.length, "change")}${missing}`;
}

type NameGiver = (folder: string, name: string, extension: string) => string;

/** Names of files that are neither given already nor among those that were read. */
function nameGiver(read: readonly string[]): NameGiver {
    const taken = new Set(read);
    return (folder, name, extension) => {
        const plain = name.replace(/[^\w.-]+/g, "-").replace(/^\.+/, "") || "task";
        for (let number = 1; ; number += 1) {
            const file = join(folder, `${plain}${number === 1 ? "" : `-${number}`}${extension}`);
            if (taken.has(resolve(file))) continue;
            taken.add(resolve(file));
            return file;
        }
    };
}

async function realPathOf(name: string): Promise<string> {
    try {
        return await realpath(name);
    } catch {
        return resolve(name);
    }
}
