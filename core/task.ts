/**
 * The task definition in the shape of ECS's RegisterTaskDefinition: what will be deployed, and what the rules read.
 * Any leaf may be a token.
 */
import type {
    ContainerExtras,
    DockerVolumeConfiguration,
    EfsVolumeConfiguration,
    PlacementConstraint,
} from "./task-parts";
import type { Leaf } from "./value";

export interface TaskDefinition {
    readonly family: string;
    readonly cpu?: string;
    readonly memory?: string;
    readonly networkMode?: string;
    readonly requiresCompatibilities?: readonly string[];
    readonly taskRoleArn?: string;
    readonly executionRoleArn?: string;
    readonly runtimePlatform?: RuntimePlatform;
    readonly ephemeralStorage?: { readonly sizeInGiB: Leaf<number> };
    readonly volumes?: readonly Volume[];
    readonly placementConstraints?: readonly PlacementConstraint[];
    readonly proxyConfiguration?: ProxyConfiguration;
    readonly pidMode?: string;
    readonly ipcMode?: string;
    readonly containerDefinitions: readonly ContainerDefinition[];
}

export interface RuntimePlatform {
    readonly cpuArchitecture?: string;
    readonly operatingSystemFamily?: string;
}

export interface Volume {
    readonly name: string;
    readonly host?: { readonly sourcePath?: string };
    readonly efsVolumeConfiguration?: EfsVolumeConfiguration;
    readonly dockerVolumeConfiguration?: DockerVolumeConfiguration;
}

export interface ProxyConfiguration {
    readonly containerName: string;
    readonly type?: string;
    readonly properties?: Leaf<readonly KeyValue[]>;
}

export interface ContainerDefinition extends ContainerExtras {
    readonly name: string;
    readonly image?: string;
    readonly command?: Leaf<readonly string[]>;
    readonly entryPoint?: Leaf<readonly string[]>;
    readonly cpu?: Leaf<number>;
    readonly memory?: Leaf<number>;
    readonly memoryReservation?: Leaf<number>;
    readonly essential?: Leaf<boolean>;
    /** By name; a token when the whole map is unknown. */
    readonly environment?: Leaf<readonly KeyValue[]>;
    readonly secrets?: readonly Secret[];
    readonly portMappings?: readonly PortMapping[];
    readonly dependsOn?: readonly ContainerDependency[];
    readonly healthCheck?: HealthCheck;
    readonly user?: string;
    readonly workingDirectory?: string;
    readonly readonlyRootFilesystem?: Leaf<boolean>;
    readonly startTimeout?: Leaf<number>;
    readonly stopTimeout?: Leaf<number>;
    readonly mountPoints?: readonly MountPoint[];
    readonly ulimits?: readonly Ulimit[];
    readonly dockerLabels?: Leaf<Readonly<Record<string, string>>>;
    readonly interactive?: Leaf<boolean>;
    readonly pseudoTerminal?: Leaf<boolean>;
    readonly repositoryCredentials?: { readonly credentialsParameter: string };
    readonly logConfiguration?: LogConfiguration;
    readonly firelensConfiguration?: FirelensConfiguration;
}

export interface KeyValue {
    readonly name: string;
    readonly value: string;
}

export interface Secret {
    readonly name: string;
    readonly valueFrom: string;
}

export interface PortMapping {
    readonly containerPort?: Leaf<number>;
    readonly hostPort?: Leaf<number>;
    readonly containerPortRange?: string;
    readonly protocol?: string;
    readonly name?: string;
    readonly appProtocol?: string;
}

export interface ContainerDependency {
    readonly containerName: string;
    readonly condition: string;
}

export interface HealthCheck {
    readonly command: Leaf<readonly string[]>;
    readonly interval?: Leaf<number>;
    readonly timeout?: Leaf<number>;
    readonly retries?: Leaf<number>;
    readonly startPeriod?: Leaf<number>;
}

export interface MountPoint {
    readonly sourceVolume: string;
    readonly containerPath: string;
    readonly readOnly?: Leaf<boolean>;
}

export interface Ulimit {
    readonly name: string;
    readonly softLimit: Leaf<number>;
    readonly hardLimit: Leaf<number>;
}

export interface LogConfiguration {
    readonly logDriver: string;
    readonly options?: LogOptions;
    readonly secretOptions?: readonly Secret[];
}

/** Options of a log driver. ECS takes strings only. */
export type LogOptions = Readonly<Record<string, string>>;

export interface FirelensConfiguration {
    readonly type: string;
    readonly options?: Readonly<Record<string, string>>;
}

/** The log driver that hands a container's output to the log router. */
export const FIRELENS_DRIVER = "awsfirelens";

/** The option of the log driver itself. The agent takes it out of what becomes Fluent Bit's output. */
export const BUFFER_LIMIT_OPTION = "log-driver-buffer-limit";

/** Options that the agent turns into filters rather than into options of the output. */
export const PATTERN_OPTIONS = ["include-pattern", "exclude-pattern"] as const;

/** What Fluent Bit takes for an option's name: all before the first space, in any case (firelens.md §1.10). */
export function optionName(option: string): string {
    return (option.trimStart().split(/\s/, 1)[0] ?? "").toLowerCase();
}

/** Whether a container's output goes to the log router. */
export function usesFirelens(container: ContainerDefinition): boolean {
    return container.logConfiguration?.logDriver === FIRELENS_DRIVER;
}

/** The task's network mode. ECS takes bridge where nothing is said. */
export function networkModeOf(task: TaskDefinition): string {
    return task.networkMode ?? "bridge";
}

/** The containers with a FireLens configuration. A task that works has exactly one. */
export function routersOf(task: TaskDefinition): ContainerDefinition[] {
    return task.containerDefinitions.filter((container) => container.firelensConfiguration !== undefined);
}
