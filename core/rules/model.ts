import type { InboundGroup } from "../network/security-group";
import type { ConfigOutput } from "../plan";
import type { TaskDefinition } from "../task";
import type { Leaf } from "../value";

/**
 * What the rules read: one task definition as it will be deployed, and what is known of whoever runs it. Every source
 * fills it, the component's plan as much as a stack that was written without it. A leaf that cannot be known is a token
 * that says why (`unknownLeaf`); what is absent is absent.
 */
export interface Model {
    readonly task: TaskDefinition;
    /** The security groups of whatever runs the task. */
    readonly securityGroups: readonly InboundGroup[];
    /** The security groups of the instances that a task in host mode runs on. */
    readonly hostSecurityGroups: readonly InboundGroup[];
    /** Outputs that are written into a configuration that is delivered, and so are no log options. */
    readonly configOutputs: readonly ConfigOutput[];
    /** Of Fargate, where it is known. */
    readonly platformVersion?: string | undefined;
    /** Of the instances, where it is known and they run Bottlerocket. */
    readonly bottlerocketVersion?: string | undefined;
    /** Ids of the images of the instances whose version is not known from elsewhere: a setting of FL402 may know it. */
    readonly amiIds?: readonly string[] | undefined;
    /** Whoever starts the task: services, task sets, targets of events and schedules. */
    readonly runners?: readonly Runner[];
    /** What the two roles may do; undefined where the task has none or its policies are nowhere to be seen. */
    readonly taskRole?: RolePermissions | undefined;
    readonly executionRole?: RolePermissions | undefined;
    /** What could not be read at all, and why. */
    readonly unread?: readonly Unread[];
    /** What is told to be ignored about this task, and what came of it. */
    readonly suppressions?: readonly Suppression[];
}

/** A suppression as the reader of the model has found and applied it. */
export interface Suppression {
    readonly path: readonly (string | number)[];
    /** Code or name of the rule, as it was written. */
    readonly rule: string;
    readonly isKnownRule: boolean;
    /** Whether a reason of at least ten characters is given. */
    readonly hasReason: boolean;
    readonly isExpired: boolean;
    /** Whether it has suppressed anything. */
    readonly isUsed: boolean;
}

/** Something that starts the task. */
export interface Runner {
    readonly kind: "service" | "taskSet" | "eventTarget" | "schedule" | "daemon" | "job";
    readonly name: string;
    readonly launchType?: string;
    readonly capacityProviders?: Leaf<readonly string[]>;
    readonly platformVersion?: string;
    /** Whether it names security groups of its own: without any, awsvpc takes the VPC's default group. */
    readonly namesSecurityGroups: boolean | "unknown";
    /** Ports that something outside the task is sent to. */
    readonly targets: readonly RunnerTarget[];
}

/** A port of a container that a load balancer, Service Connect or service discovery sends traffic to. */
export interface RunnerTarget {
    readonly via: "loadBalancer" | "serviceConnect" | "serviceRegistry";
    readonly containerName?: string;
    readonly port?: Leaf<number>;
    /** Of a port mapping, where it is given by name. */
    readonly portName?: string;
}

/** What a role may do, as far as its policies could be read. */
export interface RolePermissions {
    readonly name: string;
    readonly statements: readonly PolicyStatement[];
    /** Policies that could not be read, in words: whatever is missing may be in them. */
    readonly unread: readonly string[];
}

/** A statement of a policy. Elements that hold one value hold a list of one; what is absent is undefined. */
export interface PolicyStatement {
    readonly effect: "Allow" | "Deny";
    readonly actions?: readonly string[];
    readonly notActions?: readonly string[];
    readonly resources?: readonly string[];
    readonly notResources?: readonly string[];
    /** Whether it has a condition, which nobody can evaluate ahead. */
    readonly isConditional: boolean;
}

/** A part of the model that could not be read: FL901 where it cannot work, FL903 where it cannot be told. */
export interface Unread {
    readonly path: readonly (string | number)[];
    readonly reason: "invalid" | "preview" | "secret" | "external" | "intrinsic";
    /** What could not be read, in words, without any value. */
    readonly what: string;
}
