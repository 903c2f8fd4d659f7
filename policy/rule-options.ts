// Written by `make docs` from core/rules; a test says when it is stale.
import type { EnforcementLevel } from "@pulumi/policy";

/** The rules, by name: a level, or an object of `enforcementLevel` and the rule's own settings. */
export interface FireLensRules {
    /** FL101: A container that logs by awsfirelens needs a log router in its task. */
    readonly "firelens-router-required"?: EnforcementLevel | { readonly enforcementLevel?: EnforcementLevel };
    /** FL102: A log router needs a container that logs by awsfirelens. */
    readonly "firelens-router-has-clients"?: EnforcementLevel | { readonly enforcementLevel?: EnforcementLevel };
    /** FL103: A task has one log router. */
    readonly "firelens-single-router"?: EnforcementLevel | { readonly enforcementLevel?: EnforcementLevel };
    /** FL104: A log router is of type fluentbit or fluentd. */
    readonly "firelens-router-type"?: EnforcementLevel | { readonly enforcementLevel?: EnforcementLevel };
    /** FL105: Log options name their output plugin by `Name` (Fluent Bit) or `@type` (Fluentd), in exactly this case. */
    readonly "firelens-output-plugin-key"?: EnforcementLevel | { readonly enforcementLevel?: EnforcementLevel };
    /** FL106: The log router's image runs the program that its type names. */
    readonly "firelens-image-matches-type"?: EnforcementLevel | { readonly enforcementLevel?: EnforcementLevel };
    /** FL107: `config-file-type` is s3 or file, and `config-file-value` is then an object's ARN or an absolute path. */
    readonly "firelens-config-file-pair"?: EnforcementLevel | { readonly enforcementLevel?: EnforcementLevel };
    /** FL108: A custom configuration is not where the agent mounts its own files. */
    readonly "firelens-config-file-reserved-path"?: EnforcementLevel | { readonly enforcementLevel?: EnforcementLevel };
    /** FL109: `enable-ecs-log-metadata` is true or false. */
    readonly "firelens-metadata-flag"?:
        | EnforcementLevel
        | {
              readonly enforcementLevel?: EnforcementLevel;
              /** What the flag has to be: any readable value, or one in particular. */
              readonly require?: "any" | "true" | "false";
          };
    /** FL110: Options of a log driver and of FireLens are strings. */
    readonly "firelens-string-options"?: EnforcementLevel | { readonly enforcementLevel?: EnforcementLevel };
    /** FL111: A log router has three options: enable-ecs-log-metadata, config-file-type and config-file-value. */
    readonly "firelens-unknown-router-option"?: EnforcementLevel | { readonly enforcementLevel?: EnforcementLevel };
    /** FL201: No container maps port 24224, FireLens' own. */
    readonly "firelens-no-24224-port-mapping"?: EnforcementLevel | { readonly enforcementLevel?: EnforcementLevel };
    /** FL202: The task's security groups admit nothing to port 24224. */
    readonly "firelens-no-inbound-24224-awsvpc"?: EnforcementLevel | { readonly enforcementLevel?: EnforcementLevel };
    /** FL203: The security groups of the instances admit nothing to port 24224. */
    readonly "firelens-no-inbound-24224-host"?: EnforcementLevel | { readonly enforcementLevel?: EnforcementLevel };
    /** FL204: Neither the task nor its instances use the default security group of the VPC. */
    readonly "firelens-default-security-group"?: EnforcementLevel | { readonly enforcementLevel?: EnforcementLevel };
    /** FL205: Nothing sends traffic of others to port 24224. */
    readonly "firelens-no-24224-load-balancer"?: EnforcementLevel | { readonly enforcementLevel?: EnforcementLevel };
    /** FL206: No container uses port 8877, on which the agent checks Fluent Bit. */
    readonly "firelens-reserved-port-8877"?: EnforcementLevel | { readonly enforcementLevel?: EnforcementLevel };
    /** FL207: A task with a log router has a network. */
    readonly "firelens-network-mode-none"?: EnforcementLevel | { readonly enforcementLevel?: EnforcementLevel };
    /** FL301: With the bridge network mode the log router starts before the containers that log through it. */
    readonly "firelens-bridge-start-order"?: EnforcementLevel | { readonly enforcementLevel?: EnforcementLevel };
    /** FL302: A container waits for the log router with START or HEALTHY. */
    readonly "firelens-dependency-condition"?: EnforcementLevel | { readonly enforcementLevel?: EnforcementLevel };
    /** FL303: A container that others wait for to be HEALTHY has a health check. */
    readonly "firelens-healthy-needs-health-check"?:
        EnforcementLevel | { readonly enforcementLevel?: EnforcementLevel };
    /** FL304: The log router waits for no other container. */
    readonly "firelens-router-own-dependencies"?: EnforcementLevel | { readonly enforcementLevel?: EnforcementLevel };
    /** FL401: FireLens runs on Linux only. */
    readonly "firelens-no-windows"?: EnforcementLevel | { readonly enforcementLevel?: EnforcementLevel };
    /** FL402: Bottlerocket has FireLens from version 1.13.0. */
    readonly "firelens-bottlerocket-min-version"?:
        | EnforcementLevel
        | {
              readonly enforcementLevel?: EnforcementLevel;
              /** The Bottlerocket version of an AMI by its id, where nothing else tells it. */
              readonly amiVersions?: Readonly<Record<string, string>>;
          };
    /** FL403: On Fargate the configuration file's type is `file`. */
    readonly "firelens-fargate-no-s3-config"?: EnforcementLevel | { readonly enforcementLevel?: EnforcementLevel };
    /** FL404: Fargate takes `log-driver-buffer-limit` from platform version 1.4.0. */
    readonly "firelens-fargate-platform-version"?: EnforcementLevel | { readonly enforcementLevel?: EnforcementLevel };
    /** FL501: `log-driver-buffer-limit` is an option of awsfirelens only. */
    readonly "firelens-buffer-limit-driver"?: EnforcementLevel | { readonly enforcementLevel?: EnforcementLevel };
    /** FL502: `log-driver-buffer-limit` is a whole number from 0 to 536870912. */
    readonly "firelens-buffer-limit-range"?: EnforcementLevel | { readonly enforcementLevel?: EnforcementLevel };
    /** FL503: Log buffers of containers without memory of their own stay below 512 MiB together. */
    readonly "firelens-buffer-total"?:
        | EnforcementLevel
        | {
              readonly enforcementLevel?: EnforcementLevel;
              /** What log-driver-buffer-limit counts; records are not added to memory. */
              readonly units?: "bytes" | "records";
          };
    /** FL504: The task's memory is more than that of its containers and their log buffers. */
    readonly "firelens-task-memory-headroom"?:
        | EnforcementLevel
        | {
              readonly enforcementLevel?: EnforcementLevel;
              /** What log-driver-buffer-limit counts; records are not added to memory. */
              readonly units?: "bytes" | "records";
          };
    /** FL601: A task whose router calls AWS has a task role. */
    readonly "firelens-task-role-required"?: EnforcementLevel | { readonly enforcementLevel?: EnforcementLevel };
    /** FL602: The task role may do what the destinations need. */
    readonly "firelens-task-role-permissions"?: EnforcementLevel | { readonly enforcementLevel?: EnforcementLevel };
    /** FL603: A task whose start calls AWS has an execution role. */
    readonly "firelens-execution-role-required"?: EnforcementLevel | { readonly enforcementLevel?: EnforcementLevel };
    /** FL604: The execution role may fetch the configuration that comes from S3. */
    readonly "firelens-execution-role-s3-config"?: EnforcementLevel | { readonly enforcementLevel?: EnforcementLevel };
    /** FL605: The execution role may read the secrets of log options and of the log router. */
    readonly "firelens-execution-role-secrets"?: EnforcementLevel | { readonly enforcementLevel?: EnforcementLevel };
    /** FL606: The task role may fetch what the init process of AWS for Fluent Bit fetches. */
    readonly "firelens-init-image-s3"?: EnforcementLevel | { readonly enforcementLevel?: EnforcementLevel };
    /** FL607: The task role may write to the task's own destinations only. */
    readonly "firelens-least-privilege"?: EnforcementLevel | { readonly enforcementLevel?: EnforcementLevel };
    /** FL608: The task role and the execution role are two roles. */
    readonly "firelens-separate-roles"?: EnforcementLevel | { readonly enforcementLevel?: EnforcementLevel };
    /** FL701: Secrets are not written into log options. */
    readonly "firelens-secrets-in-options"?: EnforcementLevel | { readonly enforcementLevel?: EnforcementLevel };
    /** FL702: No option adds lines to the router's configuration. */
    readonly "firelens-option-injection"?: EnforcementLevel | { readonly enforcementLevel?: EnforcementLevel };
    /** FL703: The log router's image is pinned. */
    readonly "firelens-image-pinned"?: EnforcementLevel | { readonly enforcementLevel?: EnforcementLevel };
    /** FL704: The log router's user is numeric, and root unless the agent is new enough. */
    readonly "firelens-router-user"?:
        | EnforcementLevel
        | {
              readonly enforcementLevel?: EnforcementLevel;
              /** Whether a numeric user other than root is told; agents before 1.96.0 take root only. */
              readonly nonRoot?: "warn" | "allow";
          };
    /** FL801: The log router is essential. */
    readonly "firelens-router-essential"?: EnforcementLevel | { readonly enforcementLevel?: EnforcementLevel };
    /** FL802: Records do not come back to the log router. */
    readonly "firelens-router-log-loop"?: EnforcementLevel | { readonly enforcementLevel?: EnforcementLevel };
    /** FL803: The log router's own logs go somewhere. */
    readonly "firelens-router-own-logs"?: EnforcementLevel | { readonly enforcementLevel?: EnforcementLevel };
    /** FL804: The log router has memory of its own. */
    readonly "firelens-router-memory"?: EnforcementLevel | { readonly enforcementLevel?: EnforcementLevel };
    /** FL805: Options of Docker's log drivers are no options of awsfirelens. */
    readonly "firelens-docker-driver-options"?: EnforcementLevel | { readonly enforcementLevel?: EnforcementLevel };
    /** FL806: FireLens manages what an output matches. */
    readonly "firelens-match-override"?: EnforcementLevel | { readonly enforcementLevel?: EnforcementLevel };
    /** FL807: An output has the options without which its plugin does not start. */
    readonly "firelens-destination-required-options"?:
        EnforcementLevel | { readonly enforcementLevel?: EnforcementLevel };
    /** FL808: An output has the options of its plugin, and no others. */
    readonly "firelens-destination-unknown-options"?:
        EnforcementLevel | { readonly enforcementLevel?: EnforcementLevel };
    /** FL809: The s3 output has a folder that it can write to. */
    readonly "firelens-readonly-rootfs-buffer"?: EnforcementLevel | { readonly enforcementLevel?: EnforcementLevel };
    /** FL810: FLUENT_HOST and FLUENT_PORT are FireLens' own variables. */
    readonly "firelens-fluent-env"?: EnforcementLevel | { readonly enforcementLevel?: EnforcementLevel };
    /** FL901: Container definitions are JSON that can be read. */
    readonly "firelens-container-definitions-valid"?:
        EnforcementLevel | { readonly enforcementLevel?: EnforcementLevel };
    /** FL902: A suppression names a rule, gives a reason, has not run out and is needed. */
    readonly "firelens-suppression-hygiene"?:
        | EnforcementLevel
        | {
              readonly enforcementLevel?: EnforcementLevel;
              /** Findings to live with, and why. */
              readonly suppressions?: readonly {
                  readonly rule: string;
                  readonly urn?: string;
                  readonly name?: string;
                  readonly container?: string;
                  readonly finding?: string;
                  readonly reason: string;
                  readonly expires?: string;
              }[];
              /** Rules, by name or code, that nobody may suppress. */
              readonly locked?: readonly string[];
          };
    /** FL903: What the rules have to know can be read. */
    readonly "firelens-not-analyzable"?:
        | EnforcementLevel
        | {
              readonly enforcementLevel?: EnforcementLevel;
              /** Whether to tell of what is only not known in a preview. */
              readonly preview?: boolean;
          };
}

/** Name of a rule. */
export type FireLensRuleName = keyof FireLensRules;
