import type { Finding } from "../finding";
import { checkConfig } from "./config";
import { checkDependencies } from "./dependencies";
import { checkExtras } from "./extras";
import { checkFargate } from "./fargate";
import { checkFluentd } from "./fluentd";
import { checkHealthChecks } from "./health-checks";
import { checkImages } from "./images";
import { checkLaunch } from "./launch";
import { checkLogging } from "./logging";
import { checkNames } from "./names";
import { checkOverrides } from "./overrides";
import { checkPatterns } from "./patterns";
import { checkPorts } from "./ports";
import { checkRefused } from "./refused";
import { checkRoles } from "./roles";
import { checkRouter } from "./router";
import { checkSecurityGroupIds } from "./security-groups";
import { checkSize } from "./size";
import { checkVariables } from "./variables";
import type { FireLensTaskArguments } from "./types";

/** What is wrong with the arguments themselves. What is wrong with the task that they describe, the rules find. */
export function checkArguments(args: FireLensTaskArguments): Finding[] {
    return [
        checkLaunch,
        checkNames,
        checkImages,
        checkVariables,
        checkSize,
        checkPorts,
        checkDependencies,
        checkHealthChecks,
        checkFargate,
        checkRefused,
        checkExtras,
        checkOverrides,
        checkLogging,
        checkPatterns,
        checkRouter,
        checkFluentd,
        checkConfig,
        checkRoles,
        checkSecurityGroupIds,
    ].flatMap((check) => check(args));
}
