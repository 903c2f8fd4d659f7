import { isRecord } from "../json";
import type { RuntimePlatform } from "../task";
import type { Device, LinuxParameters, Tmpfs } from "../task-parts";

/** What a device may be used for when nothing is said. */
const PERMISSIONS = ["read", "write", "mknod"];

/**
 * Linux parameters with the lists that ECS adds inside of them: a capability that is added comes back with an empty list
 * of those that are dropped. None when there is none. The overrides may have put anything here.
 */
export function canonicalLinuxParameters(given: LinuxParameters): LinuxParameters | undefined {
    if (!isRecord(given)) return given;
    if (Object.keys(given).length === 0) return undefined;
    const { capabilities, devices, tmpfs } = given;
    return {
        ...given,
        ...(isRecord(capabilities) && { capabilities: { add: [], drop: [], ...capabilities } }),
        ...(Array.isArray(devices) && { devices: completed<Device>(devices, { permissions: PERMISSIONS }) }),
        ...(Array.isArray(tmpfs) && { tmpfs: completed<Tmpfs>(tmpfs, { mountOptions: [] }) }),
    };
}

/** A platform with both its halves: ECS has a default for the one that is left out. */
export function canonicalPlatform(given: RuntimePlatform): RuntimePlatform {
    return { cpuArchitecture: "X86_64", operatingSystemFamily: "LINUX", ...given };
}

function completed<T>(items: readonly T[], defaults: Partial<T>): T[] {
    return items.map((item) => ({ ...defaults, ...item }));
}
