import assert from "node:assert/strict";
import { RULES } from "../../core/rules";
import { example } from "../../core/rules/examples";
import type { Rule } from "../../core/rules/rule";
import { runCli } from "../support/cli";
import { InProcessPack } from "../support/policy/in-process";
import { stackOfModel } from "../support/policy/stack-of-model";

/** What no message may quote. */
const CANARY = "canary-7f3a";

const rule = RULES.find(({ code }) => code === "FL201")! as { -readonly [Key in keyof Rule]: Rule[Key] };
const sound = rule.check;
const resources = stackOfModel(example(), "aws");

describe("a rule that throws", () => {
    beforeEach(() => {
        rule.check = () => {
            throw new Error(CANARY);
        };
    });
    afterEach(() => {
        rule.check = sound;
    });

    it("is a finding of FL903 in the pack, and ends nothing", async () => {
        const said = await new InProcessPack().analyzeStack(resources);
        const told = said.filter(({ message }) => /^FL903 .*rule FL201 could not read this task/m.test(message));
        assert.deepEqual(
            told.map(({ policy, level }) => [policy, level]),
            [["firelens-not-analyzable", "advisory"]],
        );
        assert.ok(!JSON.stringify(said).includes(CANARY));
    });

    it("is a finding of FL903 on the command line, which still checks all the rest", async () => {
        const deployment = { resources: resources.map((one) => ({ ...one, outputs: one.outputs ?? one.inputs })) };
        const input = JSON.stringify({ version: 3, deployment });
        const { code, stdout, stderr } = await runCli(["audit", "-", "--format", "json"], { input });
        assert.deepEqual([code, stderr], [0, ""]);
        const { findings } = JSON.parse(stdout) as { findings: { code: string; problem: string }[] };
        const told = findings.filter(({ problem }) => problem === "rule FL201 could not read this task");
        assert.deepEqual(
            told.map(({ code: found }) => found),
            ["FL903"],
        );
        assert.ok(findings.length > told.length);
        assert.ok(!stdout.includes(CANARY));
    });
});
