import assert from "node:assert/strict";
import { readStack } from "../../../core/stack/detect";

// Objects that cannot be turned into text: a template may call a property as JavaScript's own are called.
const ODD = { toString: 1, valueOf: 1 };

describe("what is no text where one is expected", () => {
    const documents: Readonly<Record<string, object>> = {
        "the type of a parameter": { Parameters: { P: { Type: ODD } }, Resources: {} },
        "what a function names": {
            Resources: { T: { Type: "AWS::ECS::TaskDefinition", Properties: { Family: { "Fn::GetAtt": ODD } } } },
        },
        "the operation of a step": { steps: [{ op: ODD, newState: {} }] },
        "the type and the address of a planned resource": {
            format_version: "1.2",
            planned_values: { root_module: { resources: [{ mode: "managed", type: ODD, address: ODD, values: {} }] } },
            configuration: { root_module: { resources: [{ address: ODD }] } },
        },
    };
    for (const [what, document] of Object.entries(documents)) {
        it(`is read over: ${what}`, () => {
            assert.doesNotThrow(() => readStack(document));
        });
    }
});
