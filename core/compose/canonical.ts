import type { ContainerDefinition, PortMapping } from "../task";
import { knownNumber } from "../value";
import { canonicalLinuxParameters } from "./canonical-parameters";

/** Modes in which a container's port is the host's. */
const SHARED_PORTS: readonly string[] = ["awsvpc", "host"];

/**
 * A container as ECS returns it: with the lists that ECS adds when they are empty, the defaults that it fills in and its
 * order, so that a second preview finds nothing to change (firelens.md §3.5, docs/decisions/0017-canonical-form.md).
 */
export function canonicalContainer(container: ContainerDefinition, networkMode: string): ContainerDefinition {
    const { environment, secrets, dependsOn, healthCheck, environmentFiles, restartPolicy, ...others } = container;
    const { linuxParameters, dockerLabels, ...same } = others;
    const parameters = linuxParameters && canonicalLinuxParameters(linuxParameters);
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
        ...(restartPolicy !== undefined && {
            restartPolicy: { ignoredExitCodes: [], restartAttemptPeriod: 300, ...restartPolicy },
        }),
        ...(parameters !== undefined && { linuxParameters: parameters }),
        ...(dockerLabels !== undefined && !isEmptyMap(dockerLabels) && { dockerLabels }),
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

function isEmptyMap(labels: ContainerDefinition["dockerLabels"]): boolean {
    return typeof labels === "object" && Object.keys(labels).length === 0;
}

function byName<T extends { readonly name: string }>(items: readonly T[]): T[] {
    return [...items].sort((left, right) => (left.name < right.name ? -1 : left.name > right.name ? 1 : 0));
}
