import assert from "node:assert/strict";
import type { FireLensTaskArguments } from "../../../core/arguments/types";
import { composeTask } from "../../../core/compose";
import { canonicalJson } from "../../../core/json";
import { networkModeOf } from "../../../core/task";
import { TASKS } from "../../plugin/whole-tasks";
import { asEcsReturns } from "../../support/aws-plugin/resources/container-definitions";
import { DRIFT_TASKS } from "../../support/drift-tasks";
import type { Value } from "../../support/aws-plugin/values";
import { environment } from "../support/builders";

const EVERY_ARGUMENT = TASKS.map((properties, index) => ({
    title: `with every argument (${index + 1} of ${TASKS.length})`,
    properties,
}));

describe("the containers of a task", () => {
    for (const { title, properties: task } of [...DRIFT_TASKS, ...EVERY_ARGUMENT]) {
        it(`${title} are written as ECS returns them`, () => {
            const { plan } = composeTask(task as unknown as FireLensTaskArguments, environment());
            const written = canonicalJson(plan.task.containerDefinitions);
            const returned = asEcsReturns(JSON.parse(written) as Value[], networkModeOf(plan.task));
            assert.deepEqual(JSON.parse(written), JSON.parse(returned));
        });
    }
});
