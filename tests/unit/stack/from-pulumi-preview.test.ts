import assert from "node:assert/strict";
import { fromPulumiPreview } from "../../../core/stack/from-pulumi-preview";
import { joinStack } from "../../../core/stack/join";
import { unknownReason } from "../../../core/value";
import { CONTAINERS, graphOf } from "../support/stack";

const UNKNOWN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

function urn(type: string, name: string, parents = ""): string {
    return `urn:pulumi:dev::shop::${parents}${type}::${name}`;
}

function step(op: string, type: string, name: string, inputs: object, more: object = {}): object {
    const newState = { urn: urn(type, name), type, custom: true, inputs, ...more };
    return { op, urn: newState.urn, newState };
}

const TASK = "aws:ecs/taskDefinition:TaskDefinition";
const SERVICE = "aws:ecs/service:Service";
const GROUP = "aws:ec2/securityGroup:SecurityGroup";
const COMPONENT = urn("shop:index:Web", "web");

const task = (op: string, more = {}) =>
    step(op, TASK, "web", { family: "web", containerDefinitions: JSON.stringify(CONTAINERS) }, more);
const read = (...steps: object[]) => joinStack(graphOf(fromPulumiPreview({ steps, changeSummary: {} })));

describe("a Pulumi preview", () => {
    for (const op of ["create", "update", "same", "replace", "create-replacement", "import"]) {
        it(`has what will be there after "${op}"`, () => {
            assert.equal(read(task(op)).length, 1);
        });
    }

    for (const op of ["delete", "delete-replaced", "discard"]) {
        it(`has nothing after "${op}"`, () => {
            assert.deepEqual(read(task(op)), []);
        });
    }

    it("has a resource once that is replaced in several steps", () => {
        assert.equal(read(task("create-replacement"), task("replace"), task("delete-replaced")).length, 1);
    });

    it("is refused in one sentence without steps", () => {
        for (const document of [undefined, null, 1, [], {}, { steps: {} }]) {
            assert.equal(fromPulumiPreview(document).problem, "this is no Pulumi preview: it has no list of steps");
        }
    });

    for (const [type, sentinel] of Object.entries({
        boolean: "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7",
        number: "3eeb2bf0-c639-47a8-9e75-3b44932eb421",
        string: UNKNOWN,
        array: "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2",
        object: "dd056dcd-154b-4c76-9bd3-c8f88648b5ff",
    })) {
        it(`takes Pulumi's mark of an unknown ${type} for what is not known`, () => {
            const [web] = read(step("create", TASK, "web", { containerDefinitions: CONTAINERS, memory: sentinel }));
            assert.equal(unknownReason(web?.model.task.memory), "preview");
        });
    }

    it("joins by what properties come from, also where that is a component", () => {
        const [web] = read(
            task("create", { parent: COMPONENT }),
            step("create", GROUP, "web", { ingress: [{ protocol: "-1" }] }, { parent: COMPONENT }),
            step(
                "create",
                SERVICE,
                "web",
                { taskDefinition: UNKNOWN, networkConfiguration: { securityGroups: [UNKNOWN], subnets: ["subnet-1"] } },
                { propertyDependencies: { taskDefinition: [COMPONENT], networkConfiguration: [COMPONENT] } },
            ),
        );
        assert.equal(web?.model.runners?.length, 1);
        assert.deepEqual(web.model.securityGroups, [{ name: "web", ingress: [{ protocol: "-1" }] }]);
    });
});
