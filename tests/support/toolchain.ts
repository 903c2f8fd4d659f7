import { existsSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";
import { toolFolders } from "./paths";

/** Where an installation keeps its plugins. */
export const installedPlugins = join(process.env.PULUMI_HOME ?? join(homedir(), ".pulumi"), "plugins");

/**
 * True when programs use Pulumi's own aws provider instead of the stand-in: it is installed, or FIRELENS_REAL_AWS=1
 * says that it is on PATH.
 */
export function usesRealAws(): boolean {
    return process.env.FIRELENS_REAL_AWS === "1" || isInstalled("aws-v7");
}

/** Whether the installation of Pulumi has a resource plugin whose name and version start so. */
export function isInstalled(plugin: string): boolean {
    return (
        existsSync(installedPlugins) &&
        readdirSync(installedPlugins).some((name) => name.startsWith(`resource-${plugin}`))
    );
}

/**
 * PATH for the CLI and its plugins. What a machine already has comes before what this repository builds, so a full
 * Pulumi installation runs the tests with its own CLI and its own language hosts.
 */
export function searchPath(pluginFolders: readonly string[]): string {
    const { cli, languageHosts, awsStandIn } = toolFolders;
    const built = [cli, languageHosts, ...(usesRealAws() ? [] : [awsStandIn])];
    return [...pluginFolders, process.env.PATH ?? "", ...built].join(delimiter);
}

/** The `pulumi` that `searchPath` finds first. */
export function pulumiExecutable(path: string): string {
    const found = path
        .split(delimiter)
        .map((folder) => join(folder, "pulumi"))
        .find((file) => existsSync(file));
    if (found === undefined) throw new Error("there is no pulumi on PATH, and none was built: run make first");
    return found;
}
