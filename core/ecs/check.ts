import { checkInitProcess } from "../config/init-process";
import type { Finding } from "../finding";
import type { TaskDefinition } from "../task";
import { checkChoices } from "./choices";
import { checkDependencies } from "./dependencies";
import { checkFargate } from "./fargate";
import { checkHealthChecks } from "./health-checks";
import { checkImages } from "./images";
import { checkKernel } from "./kernel";
import { checkNumbers } from "./numbers";
import { checkPlaces } from "./places";
import { checkPorts } from "./ports";
import { checkQuotas } from "./quotas";
import { checkReferences } from "./references";
import { checkShares } from "./shares";
import { checkVariables } from "./variables";
import { checkVolumes } from "./volumes";

/**
 * What ECS refuses of a task definition, whatever it logs. It is read as it will be deployed, so what an override or a
 * default has put there is checked like anything else. Paths are those of the model: `task.containerDefinitions[0]`.
 */
export function checkTaskDefinition(task: TaskDefinition): Finding[] {
    return [
        checkQuotas,
        checkChoices,
        checkNumbers,
        checkPlaces,
        checkFargate,
        checkShares,
        checkPorts,
        checkVolumes,
        checkReferences,
        checkDependencies,
        checkHealthChecks,
        checkVariables,
        checkImages,
        checkKernel,
        checkInitProcess,
    ].flatMap((check) => check(task));
}
