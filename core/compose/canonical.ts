import type { ContainerDefinition, PortMapping } from "../task";
import { knownNumber } from "../value";

/** Modes in which a container's port is the host's. */
const SHARED_PORTS: readonly string[] = ["awsvpc", "host"];

/**
 * A container as ECS returns it: with the lists that ECS adds when they are empty, the defaults that it fills in and its
 * order, so that a second preview finds nothing to change (firelens.md §3.5).
 */
export function canonicalContainer(container: ContainerDefinition, networkMode: string): ContainerDefinition {
    const { environment, secrets, dependsOn, healthCheck, environmentFiles, restartPolicy, ...same } = container;
    return {
        ...same,
        cpu: same.cpu ?? 0,
        essential: same.essential ?? true,
        environment: typeof environment === "object" ? byName(environment) : (environment ?? []),
        mountPoints: (same.mountPoints ?? []).map((mount) => ({ ...mount, readOnly: mount.readOnly ?? false })),
        portMappings: (same.portMappings ?? []).map((mapping) => canonicalMapping(mapping, networkMode)),
        volumesFrom: (same.volumesFrom ?? []).map((from) => ({ ...from, readOnly: from.readOnly ?? false })),
        systemControls: same.systemControls ?? [],
        ...(environmentFiles !== undefined && {
            environmentFiles: environmentFiles.map((file) => ({ ...file, type: file.type ?? "s3" })),
        }),
        ...(restartPolicy !== undefined && { restartPolicy: { restartAttemptPeriod: 300, ...restartPolicy } }),
        ...(dependsOn !== undefined && dependsOn.length > 0 && { dependsOn }),
        ...(secrets !== undefined && secrets.length > 0 && { secrets: byName(secrets) }),
        ...(healthCheck !== undefined && { healthCheck: { interval: 30, timeout: 5, retries: 3, ...healthCheck } }),
    };
}

function canonicalMapping(mapping: PortMapping, networkMode: string): PortMapping {
    const { containerPort, hostPort } = mapping;
    const given = knownNumber(hostPort) === 0 ? undefined : hostPort;
    const filled = given ?? (SHARED_PORTS.includes(networkMode) ? containerPort : 0);
    return {
        ...mapping,
        ...(containerPort !== undefined && filled !== undefined && { hostPort: filled }),
        protocol: mapping.protocol ?? "tcp",
    };
}

function byName<T extends { readonly name: string }>(items: readonly T[]): T[] {
    return [...items].sort((left, right) => (left.name < right.name ? -1 : left.name > right.name ? 1 : 0));
}
