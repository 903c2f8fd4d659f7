import { DEFAULT_ROUTER_NAME } from "../arguments/names";
import type { FireLensTaskArguments, LogRouterArguments } from "../arguments/types";
import type { MountPoint, ProxyConfiguration, Volume } from "../task";
import { known } from "../value";
import { keyValues } from "./container";

/** Where AWS for Fluent Bit writes: the init process from 2.33.0, and the store of its `s3` output (firelens.md §6.1). */
const SCRATCH = "/tmp";

/** The volumes of the task in ECS's own shape, with what a router needs that may not write to its root file system. */
export function composeVolumes({ volumes = [], logRouter = {} }: FireLensTaskArguments): Volume[] {
    const own = volumes.map(({ hostPath, ...volume }) => ({
        ...volume,
        ...(hostPath !== undefined && { host: { sourcePath: hostPath } }),
        // The provider fills this in, and would else see a change.
        ...(volume.efsVolumeConfiguration !== undefined && {
            efsVolumeConfiguration: { rootDirectory: "/", ...volume.efsVolumeConfiguration },
        }),
    }));
    const scratch = scratchMounts(logRouter).map(({ sourceVolume }) => ({ name: sourceVolume }));
    return [...own, ...scratch.filter(({ name }) => !own.some((volume) => volume.name === name))];
}

/** Mounts of the router beside the user's own: none where it can write, or where the user has seen to it. */
export function scratchMounts(router: LogRouterArguments): MountPoint[] {
    if ((known(router.readonlyRootFilesystem) ?? false) === false) return [];
    if (router.mountPoints?.some(({ containerPath }) => containerPath === SCRATCH) === true) return [];
    return [{ sourceVolume: scratchVolume(router), containerPath: SCRATCH }];
}

/** Name of the volume that is added. */
export function scratchVolume({ name }: LogRouterArguments): string {
    return `${name ?? DEFAULT_ROUTER_NAME}-tmp`;
}

/** The proxy in ECS's own shape, its settings in the order of their names. */
export function composeProxy(proxy: FireLensTaskArguments["proxyConfiguration"]): ProxyConfiguration | undefined {
    if (proxy === undefined) return undefined;
    const { properties = {}, ...same } = proxy;
    return { ...same, type: same.type ?? "APPMESH", properties: keyValues(properties) };
}
