import { error, type Finding } from "../finding";
import { isEnvironmentFile } from "../iam/environment-files";
import type { Path } from "../path";
import type { EfsVolumeConfiguration } from "../task-parts";
import { known } from "../value";
import { suggest } from "./did-you-mean";
import { launchOf } from "./launch";
import type { ContainerArguments, FireLensTaskArguments } from "./types";

/** Checks what ECS checks of the parts of a task that have nothing to do with logs. */
export function checkExtras(args: FireLensTaskArguments): Finding[] {
    const pidModes = launchOf(args).onFargate ? ["task"] : ["host", "task"];
    return [
        ...oneOf(args.pidMode, pidModes, ["pidMode"]),
        ...oneOf(args.ipcMode, ["host", "task", "none"], ["ipcMode"]),
        ...(args.placementConstraints ?? []).flatMap(({ type }, index) =>
            oneOf(type, ["memberOf"], ["placementConstraints", index, "type"]),
        ),
        ...checkProxy(args),
        ...checkVolumes(args),
        ...Object.entries(args.containers).flatMap(([name, container]) =>
            checkContainer(container, ["containers", name], Object.keys(args.containers)),
        ),
    ];
}

function oneOf(value: string | undefined, choices: readonly string[], path: Path): Finding[] {
    const given = known(value);
    if (given === undefined || choices.includes(given)) return [];
    return [error("FL004", path, "is not one of the possible values", suggest(given, choices))];
}

/** A container that another names has to be in the task. */
function checkName(value: string | undefined, names: readonly string[], path: Path): Finding[] {
    const given = known(value);
    if (given === undefined || names.includes(given)) return [];
    return [error("FL013", path, "the task has no container of this name", suggest(given, names))];
}

function checkProxy({ proxyConfiguration: proxy, containers }: FireLensTaskArguments): Finding[] {
    if (proxy === undefined) return [];
    return [
        ...oneOf(proxy.type, ["APPMESH"], ["proxyConfiguration", "type"]),
        ...checkName(proxy.containerName, Object.keys(containers), ["proxyConfiguration", "containerName"]),
    ];
}

function checkVolumes({ volumes = [] }: FireLensTaskArguments): Finding[] {
    return volumes.flatMap(({ hostPath, efsVolumeConfiguration: efs, dockerVolumeConfiguration: docker }, index) => {
        const path = ["volumes", index];
        const sources = [hostPath, efs, docker].filter((source) => source !== undefined);
        const fix = "keep one of hostPath, efsVolumeConfiguration and dockerVolumeConfiguration";
        return [
            ...(sources.length > 1 ? [error("FL011", path, "a volume is in one place", fix)] : []),
            ...oneOf(docker?.scope, ["task", "shared"], [...path, "dockerVolumeConfiguration", "scope"]),
            ...(efs === undefined ? [] : checkEfs(efs, [...path, "efsVolumeConfiguration"])),
        ];
    });
}

function checkEfs(efs: EfsVolumeConfiguration, path: Path): Finding[] {
    const { authorizationConfig: access = {}, rootDirectory, transitEncryption } = efs;
    const choices = ["ENABLED", "DISABLED"];
    const findings = [
        ...oneOf(transitEncryption, choices, [...path, "transitEncryption"]),
        ...oneOf(access.iam, choices, [...path, "authorizationConfig", "iam"]),
    ];
    const needsEncryption = access.accessPointId !== undefined || known(access.iam) === "ENABLED";
    if (needsEncryption && (transitEncryption === undefined || known(transitEncryption) === "DISABLED")) {
        const problem = "an access point and IAM need an encrypted connection";
        findings.push(error("FL011", [...path, "transitEncryption"], problem, "write ENABLED"));
    }
    if (access.accessPointId !== undefined && ![undefined, "/"].includes(known(rootDirectory))) {
        const problem = "the access point decides on the root directory";
        findings.push(error("FL011", [...path, "rootDirectory"], problem, "leave it out, or write /"));
    }
    return findings;
}

function checkContainer(container: ContainerArguments, path: Path, names: readonly string[]): Finding[] {
    const { environmentFiles = [], links, volumesFrom = [], resourceRequirements = [] } = container;
    const { devices = [] } = container.linuxParameters ?? {};
    return [
        ...environmentFiles.flatMap(({ value, type }, index) => {
            const at = [...path, "environmentFiles", index];
            const fix = "write it as arn:<partition>:s3:::bucket/key.env";
            const problem = "is not the ARN of an object whose name ends in .env";
            const wrong = isEnvironmentFile(value) ? [] : [error("FL011", [...at, "value"], problem, fix)];
            return [...wrong, ...oneOf(type, ["s3"], [...at, "type"])];
        }),
        ...(typeof links === "object" ? links : []).flatMap((link, index) =>
            checkName(known(link)?.split(":")[0], names, [...path, "links", index]),
        ),
        ...volumesFrom.flatMap(({ sourceContainer }, index) =>
            checkName(sourceContainer, names, [...path, "volumesFrom", index, "sourceContainer"]),
        ),
        ...resourceRequirements.flatMap(({ type }, index) =>
            oneOf(type, ["GPU", "InferenceAccelerator"], [...path, "resourceRequirements", index, "type"]),
        ),
        ...devices.flatMap(({ permissions }, index) =>
            (typeof permissions === "object" ? permissions : []).flatMap((permission, nth) =>
                oneOf(
                    permission,
                    ["read", "write", "mknod"],
                    [...[...path, "linuxParameters", "devices", index, "permissions", nth]],
                ),
            ),
        ),
    ];
}
