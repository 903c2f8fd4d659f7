import type { StringMap } from "./arguments/types";
import type { Output } from "./destinations/destination";
import type { Statement } from "./iam/statement";
import type { LogGroup } from "./log-group";
import type { Path } from "./path";
import type { SecurityGroup } from "./network/security-group";
import type { TaskDefinition } from "./task";
import type { Leaf } from "./value";

/** Everything that will be deployed, as plain data. Any leaf may be a token. */
export interface Plan {
    readonly task: TaskDefinition;
    readonly taskRole: Role | undefined;
    readonly executionRole: Role | undefined;
    readonly permissionsBoundary: string | undefined;
    readonly logGroups: readonly LogGroup[];
    /** The configuration that is delivered from S3, or undefined when the router needs none. */
    readonly config: DeliveredConfig | undefined;
    readonly securityGroup: SecurityGroup | undefined;
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

/** A role that is made, with what it is allowed to do. */
export interface Role {
    readonly statements: readonly Statement[];
}

/** Configuration objects in a bucket that the component makes. */
export interface DeliveredConfig {
    /** Prefix of the task's own, which no other task writes to. Ends in a slash. */
    readonly prefix: string;
    /** The configuration itself comes first; parsers, when there are some, after it. */
    readonly objects: readonly ConfigObject[];
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
    readonly destinations: readonly RouteDestination[];
}

export interface RouteDestination {
    readonly destination: string;
    readonly plugin: string;
    readonly target: string;
    readonly via: "options" | "config";
}

/** Versions of what a task runs on. Nothing is made from them: the rules read them. */
export interface Versions {
    readonly platformVersion: string | undefined;
    readonly bottlerocketVersion: string | undefined;
}

/** What the task's numbers add up to. */
export interface Estimates {
    readonly bufferBytes: number;
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
