import assert from "node:assert/strict";
import { audit } from "../../core/audit/audit";
import { readConfig } from "../../core/audit/config";
import { RULES } from "../../core/rules";
import { fromPulumiState } from "../../core/stack/from-pulumi-state";
import { InProcessPack, type EngineResource, type Said } from "../support/policy/in-process";
import { stackOfModel } from "../support/policy/stack-of-model";

const TODAY = new Date().toISOString().slice(0, 10);

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

function linesOfPack(said: readonly Said[]): string[] {
    return said.map(({ policy, level, severity, message }) => line(policy, level, severity, keyIn(message))).sort();
}

function linesOfAudit(resources: readonly EngineResource[], profile: "strict" | "recommended"): string[] {
    const { graph } = fromPulumiState({ deployment: { resources: resources.map(stateOf) } });
    assert.ok(graph !== undefined);
    const found = audit(graph, { settings: readConfig(undefined, profile), today: TODAY });
    return found
        .filter(({ suppressed }) => suppressed === undefined)
        .map(({ rule, level, severity, key }) => line(rule.name, level, severity, key))
        .sort();
}

function line(...parts: readonly string[]): string {
    return parts.join(" ");
}

function keyIn(message: string): string {
    return /^ {2}Key: {2}(.*)$/m.exec(message)?.[1] ?? "";
}

function stateOf(resource: EngineResource): object {
    return { ...resource, id: resource.outputs?.id, outputs: resource.outputs ?? resource.inputs };
}
