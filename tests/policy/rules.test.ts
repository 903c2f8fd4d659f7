import assert from "node:assert/strict";
import { RULES } from "../../core/rules";
import type { Rule } from "../../core/rules/rule";
import { InProcessPack, secret, UNKNOWN, type EngineResource, type Said } from "../support/policy/in-process";
import { stackOfModel, taskOfModel, type Shape } from "../support/policy/stack-of-model";

const SHAPES: readonly Shape[] = ["aws", "aws-native"];

/** Rules about how a stack is written down, which no model that has been read can show: see traps.test.ts. */
const NOT_IN_A_MODEL: ReadonlySet<string> = new Set(["FL901", "FL902", "FL903"]);

describe("each rule, as a policy,", () => {
    for (const rule of RULES.filter(({ code }) => !NOT_IN_A_MODEL.has(code))) {
        describe(`${rule.code} ${rule.name}`, () => {
            const pack = new InProcessPack({ rules: { [rule.name]: "mandatory" } });
            const told = async (resources: readonly EngineResource[]): Promise<Said[]> =>
                (await pack.analyzeStack(resources)).filter(({ policy }) => policy === rule.name);

            for (const shape of SHAPES) {
                it(`finds its bad example (${shape})`, async () => {
                    const stack = stackOfModel(rule.examples.bad, shape);
                    const found = await told(stack);
                    assert.notEqual(found.length, 0);
                    for (const { message, urn } of found) {
                        assert.ok(
                            stack.some((resource) => resource.urn === urn),
                            urn,
                        );
                        assert.match(message, messageFormat(rule));
                    }
                });

                it(`finds nothing in its good example (${shape})`, async () => {
                    assert.deepEqual(await told(stackOfModel(rule.examples.good, shape)), []);
                });
            }

            it("finds nothing in a task of which nothing is known yet", async () => {
                const stack = stackOfModel(rule.examples.bad, "aws");
                assert.deepEqual(await told(stack.map(unknownTask)), []);
            });

            it("finds the same in a task that is a secret", async () => {
                const stack = stackOfModel(rule.examples.bad, "aws");
                const places = (found: readonly Said[]): string[] =>
                    found.map(({ message }) => placeIn(message)).sort();
                assert.deepEqual(places(await told(stack.map(secretTask))), places(await told(stack)));
            });

            it("finds nothing in a task that is empty", async () => {
                const stack = stackOfModel(rule.examples.bad, "aws");
                assert.deepEqual(await told(stack.map(emptyTask)), []);
            });
        });
    }

    for (const rule of RULES.filter((each) => each.remediate !== undefined)) {
        for (const shape of SHAPES) {
            it(`${rule.code} mends its bad example (${shape}), and nothing else in it`, async () => {
                const pack = new InProcessPack({ rules: { [rule.name]: "remediate" } });
                const broken = taskOfModel(rule.examples.bad, shape);
                const mended = await pack.remediate(broken);
                assert.ok(mended !== undefined);
                const found = await pack.analyze({ ...broken, inputs: mended });
                assert.deepEqual(
                    found.filter(({ policy }) => policy === rule.name),
                    [],
                );
                assert.deepEqual(Object.keys(mended).sort(), Object.keys(broken.inputs).sort());
            });
        }
    }
});

function messageFormat({ code, docs }: Rule): RegExp {
    const escaped = docs.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    return new RegExp(
        `^[^\\n]+\\n${code} [^\\n]+\\n  At: {3}[^\\n]+\\n  Fix: {2}[^\\n]+\\n  Docs: ${escaped}\\n  Key: {2}${code}\\[`,
    );
}

function placeIn(message: string): string {
    return /^ {2}At: .*$/m.exec(message)?.[0] ?? "";
}

function isTask({ type }: EngineResource): boolean {
    return type.endsWith(":TaskDefinition");
}

function withContainers(resource: EngineResource, containerDefinitions: unknown): EngineResource {
    const inputs = { ...resource.inputs, containerDefinitions };
    return isTask(resource) ? { ...resource, inputs, outputs: { ...resource.outputs, ...inputs } } : resource;
}

const unknownTask = (resource: EngineResource): EngineResource => withContainers(resource, UNKNOWN);
const secretTask = (resource: EngineResource): EngineResource =>
    withContainers(resource, secret(resource.inputs.containerDefinitions));
const emptyTask = (resource: EngineResource): EngineResource => withContainers(resource, "[]");
