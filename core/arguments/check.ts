import type { Finding } from "../finding";
import { checkConfig } from "./config";
import { checkEcsMetadata } from "./ecs-metadata";
import { checkFluentd } from "./fluentd";
import { checkLaunch } from "./launch";
import { checkLogging } from "./logging";
import { checkNames } from "./names";
import { checkOverrides } from "./overrides";
import { checkPatterns } from "./patterns";
import { checkRoles } from "./roles";
import { checkRouter } from "./router";
import { checkSecurityGroupRules } from "./security-group-rules";
import { checkSecurityGroupIds } from "./security-groups";
import { checkSize } from "./size";
import { checkVariables } from "./variables";
import type { FireLensTaskArguments } from "./types";

/**
 * What is wrong with the arguments themselves. What is wrong with the task that they describe is found in the task, with
 * whatever overrides have made of it: by core/ecs what ECS refuses, by core/rules what FireLens does.
 */
export function checkArguments(args: FireLensTaskArguments): Finding[] {
    return [
        checkLaunch,
        checkNames,
        checkVariables,
        checkSize,
        checkOverrides,
        checkLogging,
        checkPatterns,
        checkRouter,
        checkFluentd,
        checkEcsMetadata,
        checkConfig,
        checkRoles,
        checkSecurityGroupRules,
        checkSecurityGroupIds,
    ].flatMap((check) => check(args));
}
