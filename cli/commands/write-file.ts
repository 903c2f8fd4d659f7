import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { CommandProblem } from "../host";

/** Writes a file, its folder too. Whoever reads it meanwhile gets the old one or the new one, never half of one. */
export async function replaceFile(name: string, text: string): Promise<void> {
    const fresh = `${name}.${process.pid}.tmp`;
    try {
        await mkdir(dirname(name), { recursive: true });
        await writeFile(fresh, text);
        await rename(fresh, name);
    } catch (thrown) {
        await rm(fresh, { force: true });
        const { code } = thrown as NodeJS.ErrnoException;
        const reason =
            code === "EISDIR" || code === "EEXIST" || code === "ENOTDIR" ? "a folder or a file is in its place" : code;
        throw new CommandProblem(`${name} cannot be written${reason === undefined ? "" : ` (${reason})`}.`);
    }
}
