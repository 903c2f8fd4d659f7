import type { StringMap } from "./arguments/types";
import type { Delivery } from "./config/delivery";
import type { Output } from "./destinations/destination";
import type { TrustPolicy } from "./iam/assume-role";
import type { Statement } from "./iam/statement";
import type { LogGroup } from "./log-group";
import type { Path } from "./path";
import type { InboundGroup, SecurityGroup } from "./network/security-group";
import type { BufferUnit } from "./router/memory";
import type { TaskDefinition } from "./task";
import type { Leaf } from "./value";

/** Everything that will be deployed, as plain data. Any leaf may be a token. */
export interface Plan {
    readonly task: TaskDefinition;
    readonly taskRole: Role | undefined;
    readonly executionRole: Role | undefined;
    /** For every role that the router takes on, the trust policy that it has to have. */
    readonly trustPolicies: readonly RequiredTrust[];
    readonly permissionsBoundary: string | undefined;
    readonly logGroups: readonly LogGroup[];
    /** The configuration that is delivered to the router, or undefined when it needs none. */
    readonly config: DeliveredConfig | undefined;
    readonly securityGroup: SecurityGroup | undefined;
    /** Existing security groups of the task, as far as they could be looked up. */
    readonly existingGroups: readonly InboundGroup[];
    /** Existing security groups of the instances that the task runs on. */
    readonly hostGroups: readonly InboundGroup[];
    /** Outputs that are written into the delivered configuration rather than into log options. */
    readonly configOutputs: readonly ConfigOutput[];
    readonly routes: readonly Route[];
    readonly generatedConfig: string;
    /** Absent where the agent gives containers no address. */
    readonly fluentHost?: string;
    readonly fluentPort?: string;
    readonly estimates: Estimates;
    /** What is known of where the task will run. */
    readonly versions: Versions;
    readonly tags: Leaf<StringMap>;
    readonly skipDestroy: Leaf<boolean>;
    /** Which argument each part of the plan comes from. */
    readonly sources: readonly Source[];
}

/** A role of the task, with what it has to be allowed to do. */
export interface Role {
    readonly statements: readonly Statement[];
    /** ARN of an existing role; without one the role is made. */
    readonly arn?: string;
    /** Whether the statements are attached to an existing role, or only reported. A new role always has them. */
    readonly attach: boolean;
}

/** The trust policy that a role has to have. */
export interface RequiredTrust {
    readonly roleArn: string;
    readonly policy: TrustPolicy;
}

/** The router's configuration, and the way in which it gets to the router. */
export interface DeliveredConfig {
    readonly delivery: Delivery;
    /** Prefix of the task's own, which no other task writes to. Ends in a slash. */
    readonly prefix: string;
    /** Name of the bucket that the objects are put into. */
    readonly bucket: string;
    /** Whether the bucket is one of the user's, of which nothing but the objects is the component's. */
    readonly isExistingBucket: boolean;
    readonly kmsKeyArn: string | undefined;
    /** Objects that the component makes: the configuration itself, then parsers, when there are some. */
    readonly objects: readonly ConfigObject[];
    /** ARNs of objects that exist already. */
    readonly existing: readonly string[];
    readonly router: RouterDelivery;
    /** Files that the router reads besides the agent's, in the order in which it does. */
    readonly files: readonly ConfigFile[];
    /** Which argument each variable and option of the router comes from. */
    readonly sources: Readonly<Record<string, Path>>;
}

/** What a delivery adds to the router's container. */
export interface RouterDelivery {
    readonly variables: StringMap;
    /** `config-file-type` and `config-file-value`, or nothing. */
    readonly options: StringMap;
    /** What the container starts with in place of the image's own. */
    readonly start?: { readonly entryPoint: readonly string[]; readonly command: readonly string[] };
}

/** A file that the router reads. */
export interface ConfigFile {
    readonly path: string;
    /** Where it comes from, in words. */
    readonly origin: string;
    /** Undefined when only AWS or the image knows it. */
    readonly text: string | undefined;
    /** Whether Fluent Bit is given it as parsers and does not include it. */
    readonly isParsers: boolean;
}

export interface ConfigObject {
    /** What the resource is called in the program, after the component's own name. */
    readonly suffix: string;
    /** Key with a hash of the content: another content is another object, so another revision. */
    readonly key: string;
    readonly arn: string;
    readonly content: string;
}

/** An output of one container, written as a section of the delivered configuration. */
export interface ConfigOutput {
    readonly container: string;
    readonly match: string;
    readonly output: Output;
}

/** What becomes of one container's logs. */
export interface Route {
    readonly container: string;
    readonly driver: "awsfirelens" | "awslogs" | "none";
    readonly match?: string;
    readonly include?: string;
    readonly exclude?: string;
    /** Filters of the user's texts, in their order. */
    readonly filters?: readonly RouteFilter[];
    readonly destinations: readonly RouteDestination[];
}

/** A filter of the user's texts that a container's records go through. */
export interface RouteFilter {
    readonly plugin: string;
    /** Where it is written: `config.text, line 7`. */
    readonly source: string;
    /** Whether only the running router decides if the records come here. */
    readonly isUncertain?: boolean;
}

export interface RouteDestination {
    readonly destination: string;
    readonly plugin: string;
    readonly target: string;
    readonly via: "options" | "config";
    /** Where an output of the user's texts is written: `config.text, line 7`. */
    readonly source?: string;
    /** Whether only the running router decides if the records come here. */
    readonly isUncertain?: boolean;
}

/** What is known of where a task runs, and how it counts. Nothing is made from it: the rules read it. */
export interface Versions {
    readonly bufferUnit: BufferUnit;
    readonly platformVersion: string | undefined;
    readonly bottlerocketVersion: string | undefined;
}

/** What the task's numbers add up to. */
export interface Estimates {
    /** Sum of the buffers' limits: one of both, by the unit that they are counted in. */
    readonly bufferBytes?: number;
    readonly bufferRecords?: number;
    readonly containerMemoryMiB: number;
    readonly routerMemBufLimitMiB: number;
    readonly cpu: string | undefined;
    readonly memory: string | undefined;
}

/** A part of the model that the rules read, and the argument that it comes from. */
export interface Source {
    readonly model: Path;
    readonly argument: Path;
}
