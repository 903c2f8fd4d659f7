/**
 * Parts of a task definition in ECS's own shape, which arguments and task share: they go to ECS as they are given. Any leaf
 * may be a token.
 */
import type { Leaf } from "./value";

export interface RestartPolicy {
    readonly enabled: Leaf<boolean>;
    readonly ignoredExitCodes?: Leaf<readonly number[]>;
    readonly restartAttemptPeriod?: Leaf<number>;
}

export interface EnvironmentFile {
    readonly value: string;
    readonly type?: string;
}

export interface HostEntry {
    readonly hostname: string;
    readonly ipAddress: string;
}

export interface ResourceRequirement {
    readonly type: string;
    readonly value: string;
}

export interface SystemControl {
    readonly namespace: string;
    readonly value: string;
}

export interface VolumeFrom {
    readonly sourceContainer: string;
    readonly readOnly?: Leaf<boolean>;
}

export interface LinuxParameters {
    readonly capabilities?: { readonly add?: Leaf<readonly string[]>; readonly drop?: Leaf<readonly string[]> };
    readonly devices?: readonly Device[];
    readonly initProcessEnabled?: Leaf<boolean>;
    readonly maxSwap?: Leaf<number>;
    readonly sharedMemorySize?: Leaf<number>;
    readonly swappiness?: Leaf<number>;
    readonly tmpfs?: readonly Tmpfs[];
}

export interface Device {
    readonly hostPath: string;
    readonly containerPath?: string;
    readonly permissions?: Leaf<readonly string[]>;
}

export interface Tmpfs {
    readonly containerPath: string;
    readonly size: Leaf<number>;
    readonly mountOptions?: Leaf<readonly string[]>;
}

export interface EfsVolumeConfiguration {
    readonly fileSystemId: string;
    readonly rootDirectory?: string;
    readonly transitEncryption?: string;
    readonly transitEncryptionPort?: Leaf<number>;
    readonly authorizationConfig?: { readonly accessPointId?: string; readonly iam?: string };
}

export interface DockerVolumeConfiguration {
    readonly scope?: string;
    readonly autoprovision?: Leaf<boolean>;
    readonly driver?: string;
    readonly driverOpts?: Leaf<Readonly<Record<string, string>>>;
    readonly labels?: Leaf<Readonly<Record<string, string>>>;
}

export interface PlacementConstraint {
    readonly type: string;
    readonly expression?: string;
}

/** What a container can be told that has nothing to do with logs. */
export interface ContainerExtras {
    readonly restartPolicy?: RestartPolicy;
    readonly environmentFiles?: readonly EnvironmentFile[];
    readonly links?: Leaf<readonly string[]>;
    readonly hostname?: string;
    readonly extraHosts?: readonly HostEntry[];
    readonly dnsServers?: Leaf<readonly string[]>;
    readonly dnsSearchDomains?: Leaf<readonly string[]>;
    readonly dockerSecurityOptions?: Leaf<readonly string[]>;
    readonly privileged?: Leaf<boolean>;
    readonly disableNetworking?: Leaf<boolean>;
    readonly resourceRequirements?: readonly ResourceRequirement[];
    readonly systemControls?: readonly SystemControl[];
    readonly volumesFrom?: readonly VolumeFrom[];
    readonly linuxParameters?: LinuxParameters;
}
