import assert from "node:assert/strict";
import { detect, readStack, SOURCES } from "../../../core/stack/detect";

const DOCUMENTS = {
    "pulumi-state": { version: 3, deployment: { manifest: {}, resources: [] } },
    "pulumi-preview": { steps: [], changeSummary: {} },
    cloudformation: { Resources: { A: { Type: "AWS::S3::Bucket" } } },
    "terraform-plan": { planned_values: { root_module: {} } },
    ecs: { taskDefinition: { family: "a", containerDefinitions: [] } },
};

describe("what a document is", () => {
    it("is told of every source", () => {
        assert.deepEqual(Object.keys(DOCUMENTS), Object.keys(SOURCES));
        for (const [kind, document] of Object.entries(DOCUMENTS)) {
            assert.deepEqual(detect(document), { kind });
            assert.equal(readStack(document).problem, undefined);
        }
    });

    for (const [title, document, sentence] of [
        ["nothing", undefined, /^the document is empty: it is none of an exported Pulumi stack, a Pulumi preview,/],
        ["an empty object", {}, /^the document is empty: /],
        ["an empty list", [], /^the list is empty: /],
        ["a text", "hunter2", /^the document is a string and no object: /],
        ["a list of something else", [1, 2], /^the list cannot be read: /],
        ["something else", { a: 1 }, /^the document cannot be read: it is none of .* and JSON of Amazon ECS$/],
        [
            "two at once",
            { ...DOCUMENTS.cloudformation, ...DOCUMENTS.ecs },
            /^the document mixes a CloudFormation template and JSON of Amazon ECS: give each a file of its own$/,
        ],
        [
            "three at once",
            { ...DOCUMENTS.cloudformation, ...DOCUMENTS.ecs, ...DOCUMENTS["pulumi-state"] },
            /^the document mixes an exported Pulumi stack, a CloudFormation template and JSON of Amazon ECS: /,
        ],
    ] as const) {
        it(`is said in one sentence when it is ${title}`, () => {
            const { problem } = readStack(document);
            assert.match(problem ?? "", sentence);
            assert.doesNotMatch(problem ?? "", /hunter2|undefined|\.$/);
        });
    }
});
