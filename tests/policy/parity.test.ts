import assert from "node:assert/strict";
import { RULES } from "../../core/rules";
import { linesOfAudit, linesOfPack } from "../support/policy/compare";
import { InProcessPack } from "../support/policy/in-process";
import { stackOfModel } from "../support/policy/stack-of-model";

describe("the pack and the audit", () => {
    const stacks = RULES.flatMap(({ code, examples: { bad, good } }) => [
        { name: `${code}'s bad example`, resources: stackOfModel(bad, "aws") },
        { name: `${code}'s bad example in aws-native`, resources: stackOfModel(bad, "aws-native") },
        { name: `${code}'s good example`, resources: stackOfModel(good, "aws") },
    ]);

    it("say the same of every example, with every rule on", async () => {
        const everything = { profile: "strict" } as const;
        const pack = new InProcessPack(everything);
        for (const { name, resources } of stacks) {
            const said = await pack.analyzeStack(resources);
            assert.deepEqual(linesOfPack(said), linesOfAudit(resources, everything.profile), name);
        }
    });

    it("say the same at the levels that the rules have by default", async () => {
        const pack = new InProcessPack();
        for (const { name, resources } of stacks) {
            const said = await pack.analyzeStack(resources);
            assert.deepEqual(linesOfPack(said), linesOfAudit(resources, "recommended"), name);
        }
    });
});
