/**
 * The arguments of FireLensTask once the engine's inputs are resolved. `provider/schema.json` is the contract and says
 * what each property means; a test holds these types against the SDK that is generated from it.
 */
import type { HealthCheck, MountPoint, PortMapping, Ulimit } from "../task";
import type {
    ContainerExtras,
    DockerVolumeConfiguration,
    EfsVolumeConfiguration,
    PlacementConstraint,
    RestartPolicy,
} from "../task-parts";
import type { Leaf } from "../value";
import type {
    CloudWatchLogsArguments,
    CustomArguments,
    DatadogArguments,
    FirehoseArguments,
    ForwardArguments,
    HttpArguments,
    KafkaArguments,
    KinesisStreamArguments,
    LokiArguments,
    NewRelicArguments,
    OpenSearchArguments,
    OpenTelemetryArguments,
    S3Arguments,
    SplunkArguments,
    StringMap,
} from "./destination-types";

export type { CloudWatchLogsArguments, FirehoseArguments, StringMap } from "./destination-types";

export interface FireLensTaskArguments {
    readonly containers: Readonly<Record<string, ContainerArguments>>;
    readonly logging?: LoggingArguments;
    readonly config?: RouterConfigArguments;
    readonly logRouter?: LogRouterArguments;
    readonly family?: string;
    readonly cpu?: string;
    readonly memory?: string;
    readonly compatibilities?: readonly string[];
    readonly networkMode?: string;
    readonly runtimePlatform?: { readonly cpuArchitecture?: string; readonly operatingSystemFamily?: string };
    readonly volumes?: readonly VolumeArguments[];
    readonly placementConstraints?: readonly PlacementConstraint[];
    readonly proxyConfiguration?: ProxyConfigurationArguments;
    readonly pidMode?: string;
    readonly ipcMode?: string;
    readonly ephemeralStorage?: { readonly sizeInGiB: Leaf<number> };
    readonly securityGroup?: SecurityGroupArguments;
    readonly securityGroupIds?: Leaf<readonly string[]>;
    readonly hostSecurityGroupIds?: Leaf<readonly string[]>;
    readonly taskRoleArn?: string;
    readonly executionRoleArn?: string;
    readonly attachPolicies?: boolean;
    readonly secretsKmsKeyArns?: readonly string[];
    readonly platformVersion?: string;
    readonly hostOs?: { readonly bottlerocketVersion?: string };
    readonly permissionsBoundary?: string;
    readonly tags?: Leaf<StringMap>;
    readonly skipDestroy?: Leaf<boolean>;
    readonly strict?: boolean;
    readonly overrides?: unknown;
}

export interface VolumeArguments {
    readonly name: string;
    readonly hostPath?: string;
    readonly efsVolumeConfiguration?: EfsVolumeConfiguration;
    readonly dockerVolumeConfiguration?: DockerVolumeConfiguration;
}

export interface ProxyConfigurationArguments {
    readonly containerName: string;
    readonly type?: string;
    readonly properties?: Leaf<StringMap>;
}

export interface ContainerArguments extends ContainerExtras {
    readonly image: string;
    readonly command?: Leaf<readonly string[]>;
    readonly entryPoint?: Leaf<readonly string[]>;
    readonly cpu?: Leaf<number>;
    readonly memory?: Leaf<number>;
    readonly memoryReservation?: Leaf<number>;
    readonly essential?: Leaf<boolean>;
    readonly environment?: Leaf<StringMap>;
    readonly secrets?: StringMap;
    readonly portMappings?: readonly PortMapping[];
    readonly dependsOn?: readonly ContainerDependencyArguments[];
    readonly healthCheck?: HealthCheck;
    readonly user?: string;
    readonly workingDirectory?: string;
    readonly readonlyRootFilesystem?: Leaf<boolean>;
    readonly startTimeout?: Leaf<number>;
    readonly stopTimeout?: Leaf<number>;
    readonly mountPoints?: readonly MountPoint[];
    readonly ulimits?: readonly Ulimit[];
    readonly dockerLabels?: Leaf<StringMap>;
    readonly interactive?: Leaf<boolean>;
    readonly pseudoTerminal?: Leaf<boolean>;
    readonly repositoryCredentials?: { readonly credentialsParameter: string };
    readonly logging?: LoggingArguments;
    readonly overrides?: unknown;
}

export interface ContainerDependencyArguments {
    readonly containerName: string;
    readonly condition?: string;
}

export interface LoggingArguments {
    readonly cloudWatchLogs?: CloudWatchLogsArguments;
    readonly firehose?: FirehoseArguments;
    readonly kinesisStream?: KinesisStreamArguments;
    readonly s3?: S3Arguments;
    readonly openSearch?: OpenSearchArguments;
    readonly http?: HttpArguments;
    readonly forward?: ForwardArguments;
    readonly datadog?: DatadogArguments;
    readonly splunk?: SplunkArguments;
    readonly newRelic?: NewRelicArguments;
    readonly loki?: LokiArguments;
    readonly openTelemetry?: OpenTelemetryArguments;
    readonly kafka?: KafkaArguments;
    readonly custom?: readonly CustomArguments[];
    readonly include?: string;
    readonly exclude?: string;
    readonly parse?: string;
    readonly bufferLimit?: Leaf<number>;
    readonly retryLimit?: Leaf<number>;
    readonly awslogs?: AwslogsArguments;
    readonly none?: boolean;
}

export interface AwslogsArguments {
    readonly logGroup?: string;
    readonly streamPrefix?: string;
    readonly retentionInDays?: Leaf<number>;
}

export interface ConfigSourceArguments {
    readonly text?: string;
    /** The text of the file, which the provider has read. */
    readonly file?: string;
    readonly s3?: ConfigObjectArguments;
    readonly path?: string;
}

export interface ConfigObjectArguments {
    readonly bucket: string;
    readonly key?: string;
}

export interface RouterConfigArguments {
    readonly text?: string;
    readonly file?: string;
    readonly s3?: ConfigObjectArguments;
    readonly path?: string;
    readonly files?: readonly ConfigSourceArguments[];
    readonly parsers?: string;
    readonly bucket?: string;
    readonly kmsKeyArn?: string;
    readonly delivery?: string;
    readonly lint?: string;
    readonly attachPolicies?: boolean;
}

export interface LogRouterArguments {
    readonly name?: string;
    readonly type?: string;
    readonly version?: string;
    readonly image?: string;
    readonly ssmParameter?: string;
    readonly registry?: string;
    readonly bufferUnit?: string;
    readonly cpu?: Leaf<number>;
    readonly memory?: Leaf<number>;
    readonly memoryReservation?: Leaf<number>;
    readonly essential?: Leaf<boolean>;
    readonly user?: string;
    readonly healthCheck?: HealthCheck;
    readonly ecsMetadata?: Leaf<boolean>;
    readonly environment?: Leaf<StringMap>;
    readonly secrets?: StringMap;
    readonly logGroup?: string;
    readonly retentionInDays?: Leaf<number>;
    readonly grace?: Leaf<number>;
    readonly stopTimeout?: Leaf<number>;
    readonly logLevel?: string;
    readonly mountPoints?: readonly MountPoint[];
    readonly readonlyRootFilesystem?: Leaf<boolean>;
    readonly restartPolicy?: RestartPolicy;
    readonly overrides?: unknown;
    readonly ulimits?: readonly Ulimit[];
}

export interface SecurityGroupArguments {
    readonly vpcId: string;
    readonly ingress?: readonly SecurityGroupRuleArguments[];
    readonly egress?: readonly SecurityGroupRuleArguments[];
    readonly name?: string;
    readonly description?: string;
    readonly tags?: Leaf<StringMap>;
}

export interface SecurityGroupRuleArguments {
    readonly protocol: string;
    readonly fromPort?: Leaf<number>;
    readonly toPort?: Leaf<number>;
    readonly cidrBlocks?: Leaf<readonly string[]>;
    readonly ipv6CidrBlocks?: Leaf<readonly string[]>;
    readonly prefixListIds?: Leaf<readonly string[]>;
    readonly securityGroups?: Leaf<readonly string[]>;
    readonly self?: Leaf<boolean>;
    readonly description?: string;
}
