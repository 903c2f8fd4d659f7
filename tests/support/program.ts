import { cp, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { repositoryRoot } from "./paths";
import { withWorkspace, type Workspace, type WorkspaceOptions } from "./workspace";

/** A Pulumi project by file name. */
export type ProgramFiles = Readonly<Record<string, string | Uint8Array>>;

/** Where the plugin of this checkout is built. */
export const pluginFolder = join(repositoryRoot, "provider", "bin");

/** A YAML program that has the plugin of this checkout. Resources and outputs are plain data. */
export function yamlProgram(resources: object, outputs: object = {}, more: ProgramFiles = {}): ProgramFiles {
    const body = `resources: ${JSON.stringify(resources)}\noutputs: ${JSON.stringify(outputs)}\n`;
    return { "Pulumi.yaml": `${project("yaml")}${body}`, ...more };
}

/** A FireLensTask of a YAML program. */
export function task(properties: object, options?: object): object {
    return { type: "firelens:FireLensTask", properties, ...(options && { options }) };
}

/** A JavaScript program, which has `pulumi`, `FireLensTask` and the parts of `aws` that it names in scope. */
export function nodeProgram(body: string): ProgramFiles {
    // The whole of @pulumi/aws takes a second to load.
    const used = [...new Set(body.match(/\baws\.\w+\b/g))].map((name) => name.slice("aws.".length));
    const parts = used.map((name) => `${name}: require("@pulumi/aws/${name}")`);
    return {
        "Pulumi.yaml": project("{ name: nodejs, options: { typescript: false } }"),
        "package.json": "{}",
        "index.js": [
            `const pulumi = require("@pulumi/pulumi");`,
            `const { FireLensTask } = require("@firelens/pulumi");`,
            ...(parts.length > 0 ? [`const aws = { ${parts.join(", ")} };`] : []),
            body,
        ].join("\n"),
    };
}

/** A Python program, which has `pulumi` and `firelens` in scope. */
export function pythonProgram(body: string): ProgramFiles {
    return {
        "Pulumi.yaml": project("python"),
        "__main__.py": `import pulumi\nimport pulumi_firelens as firelens\n\n${body}\n`,
    };
}

function project(runtime: string): string {
    const plugins = JSON.stringify({ providers: [{ name: "firelens", path: pluginFolder }] });
    return `name: program\nruntime: ${runtime}\nplugins: ${plugins}\n`;
}

/** A stack of a program, and the folder that the program is in. */
export interface ProgramStack extends Workspace {
    readonly programFolder: string;
    /** Writes files of the program anew. */
    write(files: ProgramFiles): Promise<void>;
}

type Options = Omit<WorkspaceOptions, "projectDir">;

/** Gives `body` a fresh stack of a program that is written into a temporary folder, and removes both afterwards. */
export function withProgram<T>(
    files: ProgramFiles,
    options: Options,
    body: (stack: ProgramStack) => Promise<T>,
): Promise<T> {
    return withFolder((folder) => writeAll(folder, files), options, body);
}

/** Like `withProgram`, with a copy of one of the examples, which may then be changed. */
export function withCopyOfExample<T>(
    name: string,
    options: Options,
    body: (stack: ProgramStack) => Promise<T>,
): Promise<T> {
    const copy = async (folder: string): Promise<void> => {
        await cp(join(repositoryRoot, "examples", name), folder, { recursive: true });
        for (const file of ["Pulumi.yaml", "go.mod"]) {
            const text = await readFile(join(folder, file), "utf8").catch(() => undefined);
            if (text !== undefined) await writeAll(folder, { [file]: text.replaceAll("../../", `${repositoryRoot}/`) });
        }
    };
    return withFolder(copy, options, body);
}

async function withFolder<T>(
    fill: (folder: string) => Promise<void>,
    options: Options,
    body: (stack: ProgramStack) => Promise<T>,
): Promise<T> {
    const programFolder = await mkdtemp(join(tmpdir(), "firelens-program-"));
    try {
        await fill(programFolder);
        // Programs in a temporary folder find their packages as those in the repository do.
        await symlink(join(repositoryRoot, "node_modules"), join(programFolder, "node_modules"));
        return await withWorkspace({ ...options, projectDir: programFolder }, (workspace) =>
            body({ ...workspace, programFolder, write: (files) => writeAll(programFolder, files) }),
        );
    } finally {
        await rm(programFolder, { recursive: true, force: true });
    }
}

async function writeAll(folder: string, files: ProgramFiles): Promise<void> {
    await Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(folder, name), text)));
}
