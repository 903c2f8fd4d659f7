import assert from "node:assert/strict";
import { DRIFT_TASKS } from "../support/drift-tasks";
import { inventory } from "../support/inventory";
import { startMoto, type Moto } from "../support/moto";
import { task, withProgram, yamlProgram } from "../support/program";

describe("a task that is deployed has no change in a second preview, nor against what AWS says", () => {
    let moto: Moto;
    before(async () => {
        moto = await startMoto();
    });
    beforeEach(() => moto.reset());
    after(() => moto.stop());

    for (const { title, properties } of DRIFT_TASKS) {
        it(title, async () => {
            await withProgram(yamlProgram({ web: task(properties) }), { moto }, async (stack) => {
                await stack.up();
                await stack.expectNoChanges();
                await stack.refreshPreview();
                await stack.destroy();
                assert.deepEqual(await inventory(moto), []);
            });
        });
    }
});
