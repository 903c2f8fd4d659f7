import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { runCommand, type CommandResult } from "../command";
import { repositoryRoot } from "../paths";
import { pulumiExecutable } from "../toolchain";
import type { Workspace } from "../workspace";
import { policyEvents } from "./findings";

/** The options by which the CLI runs this repository's pack. */
export const PACK = ["--policy-pack", join(repositoryRoot, "policy")] as const;

/** Lets the CLI hold an exported state against the pack. */
export async function analyze(stack: Workspace, exported: unknown): Promise<CommandResult> {
    return runAnywhere(stack, ["policy", "analyze", "--file", await put(stack, exported), ...PACK, "--json"]);
}

/** Runs the CLI where there is no program. */
export function runAnywhere({ environment, folder }: Workspace, args: readonly string[]): Promise<CommandResult> {
    const pulumi = pulumiExecutable(environment.PATH ?? "");
    return runCommand(pulumi, [...args, "--non-interactive"], { cwd: folder, env: environment, timeoutSeconds: 120 });
}

/** What `firelens audit`, the executable, finds in an exported state: a line each. */
export async function audited(stack: Workspace, exported: unknown): Promise<string[]> {
    const firelens = join(repositoryRoot, "cli", "bin", "firelens");
    const args = [firelens, "audit", await put(stack, exported), "--format", "json"];
    const { code, stdout, stderr } = await runCommand(process.execPath, args, {
        cwd: stack.folder,
        env: { PATH: stack.environment.PATH },
        timeoutSeconds: 60,
    });
    assert.ok(code === 0 || code === 1, stderr);
    const { findings } = JSON.parse(stdout) as { findings: { level: string; name: string; key: string }[] };
    return findings.map(({ level, name, key }) => `${level} ${name} ${key}`).sort();
}

/** The same lines of what `pulumi policy analyze --json` printed. */
export function analyzed({ stdout }: CommandResult): string[] {
    return policyEvents(stdout)
        .map(({ level, policy, message }) => `${level} ${policy} ${/Key: {2}(.*)/.exec(message)?.[1] ?? ""}`)
        .sort();
}

/** Holds a deployed stack against the pack and the audit: nothing is mandatory, and both find the same. */
export async function expectNothingMandatory(stack: Workspace): Promise<void> {
    const exported = await stack.exportState();
    const analysis = await analyze(stack, exported);
    assert.equal(analysis.code, 0, analysis.stdout);
    const found = await audited(stack, exported);
    assert.deepEqual(analyzed(analysis), found);
    assert.deepEqual(
        found.filter((line) => line.startsWith("mandatory")),
        [],
    );
}

async function put({ folder }: Workspace, exported: unknown): Promise<string> {
    const file = join(folder, "export.json");
    await writeFile(file, JSON.stringify(exported));
    return file;
}
