import { routerRequired } from "./fl101-router-required";
import { routerHasClients } from "./fl102-router-has-clients";
import { singleRouter } from "./fl103-single-router";
import { routerType } from "./fl104-router-type";
import { outputPluginKey } from "./fl105-output-plugin-key";
import { imageMatchesType } from "./fl106-image-matches-type";
import { configFilePair } from "./fl107-config-file-pair";
import { configFileReservedPath } from "./fl108-config-file-reserved-path";
import { metadataFlag } from "./fl109-metadata-flag";
import { stringOptions } from "./fl110-string-options";
import { unknownRouterOption } from "./fl111-unknown-router-option";
import { noForwardPortMapping } from "./fl201-no-24224-port-mapping";
import { noInboundForwardPort } from "./fl202-no-inbound-24224-awsvpc";
import { noInboundForwardPortOfHost } from "./fl203-no-inbound-24224-host";
import { noDefaultSecurityGroup } from "./fl204-default-security-group";
import { noForwardPortTarget } from "./fl205-no-24224-load-balancer";
import { reservedPort } from "./fl206-reserved-port-8877";
import { networkModeNone } from "./fl207-network-mode-none";
import { bridgeStartOrder } from "./fl301-bridge-start-order";
import { dependencyCondition } from "./fl302-dependency-condition";
import { healthyNeedsHealthCheck } from "./fl303-healthy-needs-health-check";
import { routerOwnDependencies } from "./fl304-router-own-dependencies";
import { noWindows } from "./fl401-no-windows";
import { bottlerocketMinVersion } from "./fl402-bottlerocket-min-version";
import { fargateNoS3Config } from "./fl403-fargate-no-s3-config";
import { fargatePlatformVersion } from "./fl404-fargate-platform-version";
import { bufferLimitDriver } from "./fl501-buffer-limit-driver";
import { bufferLimitRange } from "./fl502-buffer-limit-range";
import { bufferTotal } from "./fl503-buffer-total";
import { taskMemoryHeadroom } from "./fl504-task-memory-headroom";
import { taskRoleRequired } from "./fl601-task-role-required";
import { taskRolePermissions } from "./fl602-task-role-permissions";
import { executionRoleRequired } from "./fl603-execution-role-required";
import { executionRoleS3Config } from "./fl604-execution-role-s3-config";
import { executionRoleSecrets } from "./fl605-execution-role-secrets";
import { initImageS3 } from "./fl606-init-image-s3";
import { leastPrivilege } from "./fl607-least-privilege";
import { separateRoles } from "./fl608-separate-roles";
import { secretsInOptions } from "./fl701-secrets-in-options";
import { optionInjection } from "./fl702-option-injection";
import { imagePinned } from "./fl703-image-pinned";
import { routerUser } from "./fl704-router-user";
import { routerEssential } from "./fl801-router-essential";
import { routerLogLoop } from "./fl802-router-log-loop";
import { routerOwnLogs } from "./fl803-router-own-logs";
import { routerMemory } from "./fl804-router-memory";
import { dockerDriverOptions } from "./fl805-docker-driver-options";
import { matchOverride } from "./fl806-match-override";
import { destinationRequiredOptions } from "./fl807-destination-required-options";
import { destinationUnknownOptions } from "./fl808-destination-unknown-options";
import { readonlyRootFileSystem } from "./fl809-readonly-rootfs-buffer";
import { fluentVariables } from "./fl810-fluent-env";
import { containerDefinitionsValid } from "./fl901-container-definitions-valid";
import { suppressionHygiene } from "./fl902-suppression-hygiene";
import { notAnalyzable } from "./fl903-not-analyzable";
import type { Rule } from "./rule";

/** Every rule, by code. A new one is a file beside this one and a line here. */
export const RULES: readonly Rule[] = [
    routerRequired,
    routerHasClients,
    singleRouter,
    routerType,
    outputPluginKey,
    imageMatchesType,
    configFilePair,
    configFileReservedPath,
    metadataFlag,
    stringOptions,
    unknownRouterOption,
    noForwardPortMapping,
    noInboundForwardPort,
    noInboundForwardPortOfHost,
    noDefaultSecurityGroup,
    noForwardPortTarget,
    reservedPort,
    networkModeNone,
    bridgeStartOrder,
    dependencyCondition,
    healthyNeedsHealthCheck,
    routerOwnDependencies,
    noWindows,
    bottlerocketMinVersion,
    fargateNoS3Config,
    fargatePlatformVersion,
    bufferLimitDriver,
    bufferLimitRange,
    bufferTotal,
    taskMemoryHeadroom,
    taskRoleRequired,
    taskRolePermissions,
    executionRoleRequired,
    executionRoleS3Config,
    executionRoleSecrets,
    initImageS3,
    leastPrivilege,
    separateRoles,
    secretsInOptions,
    optionInjection,
    imagePinned,
    routerUser,
    routerEssential,
    routerLogLoop,
    routerOwnLogs,
    routerMemory,
    dockerDriverOptions,
    matchOverride,
    destinationRequiredOptions,
    destinationUnknownOptions,
    readonlyRootFileSystem,
    fluentVariables,
    containerDefinitionsValid,
    suppressionHygiene,
    notAnalyzable,
];
