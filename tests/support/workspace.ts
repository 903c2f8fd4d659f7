import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCommand, type CommandResult } from "./command";
import type { Moto } from "./moto";
import { installedPlugins, pulumiExecutable, searchPath, usesRealAws } from "./toolchain";

export interface WorkspaceOptions {
    /** The folder of the program's Pulumi.yaml. Nothing is written into it. */
    readonly projectDir: string;
    /** The AWS that the program's resources are made in. */
    readonly moto?: Moto;
    /** Added to the environment of the CLI, the program and the plugins. */
    readonly env?: Readonly<Record<string, string>>;
    /** Folders with plugins under test, first on PATH. */
    readonly pluginFolders?: readonly string[];
    /** Stack configuration, for example `{ "aws:region": "us-east-1" }`. */
    readonly config?: Readonly<Record<string, string>>;
    /** Defaults to `dev`. */
    readonly stack?: string;
    /** Shows what the CLI says as it says it. */
    readonly echo?: boolean;
    /** How long one command may take. Defaults to 300. */
    readonly timeoutSeconds?: number;
    /** Interrupts the command that is running. A command that is started later runs to its end. */
    readonly signal?: AbortSignal;
}

export interface PreviewStep {
    readonly op: string;
    readonly urn: string;
    readonly newState?: { readonly inputs?: Record<string, unknown>; readonly outputs?: Record<string, unknown> };
    readonly replaceReasons?: readonly string[];
    readonly diffReasons?: readonly string[];
}

export interface PreviewDigest {
    readonly steps: readonly PreviewStep[];
    /** Number of resources by operation. */
    readonly changeSummary: Readonly<Record<string, number>>;
}

export interface StackResource {
    readonly urn: string;
    readonly type: string;
    readonly id?: string;
    readonly parent?: string;
    readonly dependencies?: readonly string[];
    readonly protect?: boolean;
    /** URN and id of the provider. */
    readonly provider?: string;
    readonly inputs?: Record<string, unknown>;
    readonly outputs?: Record<string, unknown>;
}

export interface StackState {
    readonly deployment: { readonly resources?: readonly StackResource[] };
}

/** One stack of a program with a Pulumi home, a state and a configuration of its own. */
export interface Workspace {
    /** The stack's temporary folder. */
    readonly folder: string;
    readonly environment: NodeJS.ProcessEnv;
    /** Runs the CLI in the program's folder. Never rejects for what the CLI says; the others below do. */
    pulumi(args: readonly string[], env?: Readonly<Record<string, string>>): Promise<CommandResult>;
    up(...flags: readonly string[]): Promise<CommandResult>;
    preview(...flags: readonly string[]): Promise<PreviewDigest>;
    /** Rejects, with the changes in its message, when a preview finds any. */
    expectNoChanges(...flags: readonly string[]): Promise<void>;
    /** Like `expectNoChanges`, with what AWS says now in place of what the state remembers. */
    refreshPreview(...flags: readonly string[]): Promise<void>;
    outputs(): Promise<Record<string, unknown>>;
    exportState(): Promise<StackState>;
    destroy(...flags: readonly string[]): Promise<CommandResult>;
}

/** What the real aws provider needs to take a local endpoint for AWS. */
const realAwsConfig = {
    "aws:skipCredentialsValidation": "true",
    "aws:skipMetadataApiCheck": "true",
    "aws:skipRequestingAccountId": "true",
    "aws:s3UsePathStyle": "true",
};

/** Gives `body` a fresh stack of the program in `projectDir` and removes every trace of it afterwards. */
export async function withWorkspace<T>(
    options: WorkspaceOptions,
    body: (workspace: Workspace) => Promise<T>,
): Promise<T> {
    const folder = await mkdtemp(join(tmpdir(), "firelens-stack-"));
    try {
        return await body(await openWorkspace(folder, options));
    } finally {
        await rm(folder, { recursive: true, force: true });
    }
}

async function openWorkspace(folder: string, options: WorkspaceOptions): Promise<Workspace> {
    const { projectDir, stack = "dev", timeoutSeconds = 300, echo = false } = options;
    const home = join(folder, "home");
    const state = join(folder, "state");
    await Promise.all([home, state].map((path) => mkdir(path)));
    if (usesRealAws()) await symlink(installedPlugins, join(home, "plugins")).catch(() => undefined);

    const path = searchPath(options.pluginFolders ?? []);
    const environment: NodeJS.ProcessEnv = {
        ...process.env,
        ...options.moto?.environment,
        PATH: path,
        PULUMI_HOME: home,
        PULUMI_BACKEND_URL: `file://${state}`,
        PULUMI_CONFIG_PASSPHRASE: "test",
        PULUMI_SKIP_UPDATE_CHECK: "true",
        PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION: "true",
        ...options.env,
    };
    const executable = pulumiExecutable(path);
    const run = (cwd: string, args: readonly string[], env = {}, isShown = echo): Promise<CommandResult> =>
        runCommand(executable, [...args, "--non-interactive", "--color", "never"], {
            cwd,
            env: { ...environment, ...env },
            timeoutSeconds,
            echo: isShown,
            ...(options.signal && { signal: options.signal }),
        });

    // A project of the same name in the temporary folder: the CLI writes the stack's settings beside it.
    const project = await projectName(projectDir);
    await writeFile(join(folder, "Pulumi.yaml"), `name: ${project}\nruntime: yaml\n`);
    const settings = join(folder, `Pulumi.${stack}.yaml`);
    const stackName = `organization/${project}/${stack}`;
    const inFolder = async (...args: string[]) => succeeded(args, await run(folder, args, {}, false));
    await inFolder("stack", "init", stackName, "--no-select");
    const config = { ...(usesRealAws() && options.moto ? realAwsConfig : {}), ...options.config };
    for (const [key, value] of Object.entries(config)) {
        await inFolder("config", "set", key, value, "--stack", stackName);
    }

    const askFolder = async (...args: string[]) => (await inFolder(...args, "--stack", stackName)).stdout;
    const onStack = ["--stack", stackName, "--config-file", settings];
    const inProject = async (args: readonly string[], isShown = echo) =>
        succeeded(args, await run(projectDir, [...args, ...onStack], {}, isShown));

    const expectNoChanges = async (...flags: readonly string[]): Promise<void> => {
        await inProject(["preview", "--diff", "--expect-no-changes", ...flags]);
    };
    return {
        folder,
        environment,
        pulumi: (args, env) => run(projectDir, [...args, ...onStack], env),
        up: (...flags) => inProject(["up", "--yes", "--skip-preview", ...flags]),
        preview: async (...flags) =>
            JSON.parse((await inProject(["preview", "--json", ...flags], false)).stdout) as PreviewDigest,
        expectNoChanges,
        refreshPreview: (...flags) => expectNoChanges("--refresh", ...flags),
        outputs: async () =>
            JSON.parse(await askFolder("stack", "output", "--json", "--show-secrets")) as Record<string, unknown>,
        exportState: async () => JSON.parse(await askFolder("stack", "export")) as StackState,
        destroy: (...flags) => inProject(["destroy", "--yes", "--skip-preview", ...flags]),
    };
}

async function projectName(projectDir: string): Promise<string> {
    const text = await readFile(join(projectDir, "Pulumi.yaml"), "utf8");
    const name = /^name:\s*["']?([\w.-]+)/m.exec(text)?.[1];
    if (name === undefined) throw new Error(`${projectDir}/Pulumi.yaml has no name`);
    return name;
}

function succeeded(args: readonly string[], result: CommandResult): CommandResult {
    if (result.code === 0) return result;
    const said = args.includes("--json") ? errorsIn(result.stdout) : result.stdout;
    throw new Error(`pulumi ${args.join(" ")} ended with ${result.code}\n${said}${result.stderr}`);
}

/** The errors in what `preview --json` prints; everything when it is no JSON. */
function errorsIn(text: string): string {
    try {
        const { diagnostics = [] } = JSON.parse(text) as { diagnostics?: { severity: string; message: string }[] };
        return diagnostics.flatMap(({ severity, message }) => (severity === "error" ? [message] : [])).join("");
    } catch {
        return text;
    }
}
