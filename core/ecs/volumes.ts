import { error, warning, type Finding } from "../finding";
import type { Path } from "../path";
import { containersOf } from "../rules/parts";
import type { TaskDefinition, Volume } from "../task";
import type { EfsVolumeConfiguration } from "../task-parts";
import { known } from "../value";
import { NAME, NAME_IN_WORDS } from "./names";

/** Checks that volumes have names of their own and one place, and that what is mounted is there. */
export function checkVolumes(task: TaskDefinition): Finding[] {
    const { volumes = [] } = task;
    const names = volumes.map(({ name }) => known(name));
    return [
        ...volumes.flatMap((volume, index) => [
            ...checkName(names, index),
            ...checkPlace(volume, ["task", "volumes", index]),
        ]),
        // A volume with an unknown name may be any of those that are mounted.
        ...(names.includes(undefined) ? [] : checkMounts(task, names)),
        ...checkUse(task, names),
    ];
}

function checkName(names: readonly (string | undefined)[], index: number): Finding[] {
    const name = names[index];
    const path = ["task", "volumes", index, "name"];
    if (name === undefined) return [];
    return [
        ...(NAME.test(name) ? [] : [error("FL005", path, "is not a valid volume name", `use ${NAME_IN_WORDS}`)]),
        ...(names.indexOf(name) === index
            ? []
            : [error("FL005", path, `there are two volumes "${name}"`, "give each a name of its own")]),
    ];
}

function checkPlace(
    { host, efsVolumeConfiguration: efs, dockerVolumeConfiguration: docker }: Volume,
    path: Path,
): Finding[] {
    const sources = [host?.sourcePath, efs, docker].filter((source) => source !== undefined);
    const fix = "keep one of hostPath, efsVolumeConfiguration and dockerVolumeConfiguration";
    return [
        ...(sources.length > 1 ? [error("FL011", path, "a volume is in one place", fix)] : []),
        ...(efs === undefined ? [] : checkEfs(efs, [...path, "efsVolumeConfiguration"])),
    ];
}

function checkEfs(efs: EfsVolumeConfiguration, path: Path): Finding[] {
    const { authorizationConfig: access = {}, rootDirectory, transitEncryption } = efs;
    const findings: Finding[] = [];
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

function checkMounts(task: TaskDefinition, volumes: readonly (string | undefined)[]): Finding[] {
    return containersOf({ task }).flatMap(({ container, path }) =>
        (container.mountPoints ?? []).flatMap((mount, index) => {
            const volume = known(mount.sourceVolume);
            if (volume === undefined || volumes.includes(volume)) return [];
            const at = [...path, "mountPoints", index, "sourceVolume"];
            return [error("FL005", at, `the task has no volume "${volume}"`, "add it to volumes")];
        }),
    );
}

/** ECS takes a volume that nothing mounts; whoever wrote it has probably forgotten the mount, or its name. */
function checkUse(task: TaskDefinition, volumes: readonly (string | undefined)[]): Finding[] {
    const mounted = task.containerDefinitions.flatMap(({ mountPoints = [] }) =>
        mountPoints.map(({ sourceVolume }) => known(sourceVolume)),
    );
    if (mounted.includes(undefined)) return [];
    return volumes.flatMap((name, index) => {
        if (name === undefined || mounted.includes(name) || volumes.indexOf(name) !== index) return [];
        const problem = "no container mounts this volume";
        return [warning("FL005", ["task", "volumes", index], problem, "add a mountPoint, or leave the volume out")];
    });
}
