import assert from "node:assert/strict";
import { fromPolicyResources } from "../../../core/stack/from-policy-resources";
import { joinStack } from "../../../core/stack/join";
import { unknownLeaf } from "../../../core/value";
import { CONTAINERS, graphOf } from "../support/stack";

const TASK = "urn:pulumi:dev::shop::aws:ecs/taskDefinition:TaskDefinition::web";
const ROLE = "urn:pulumi:dev::shop::aws:iam/role:Role::web";

describe("resources of the policy SDK", () => {
    it("are read with the tokens that stand for what is not known, and joined by what properties come from", () => {
        const [web] = joinStack(
            graphOf(
                fromPolicyResources([
                    {
                        urn: TASK,
                        type: "aws:ecs/taskDefinition:TaskDefinition",
                        name: "web",
                        props: {
                            family: "web",
                            containerDefinitions: JSON.stringify(CONTAINERS),
                            taskRoleArn: unknownLeaf("preview"),
                        },
                        propertyDependencies: { taskRoleArn: [ROLE] },
                        parent: "urn:pulumi:dev::shop::shop:index:Web::web",
                        region: "eu-central-1",
                    },
                    { urn: ROLE, type: "aws:iam/role:Role", props: { name: "web-1" } },
                ]),
            ),
        );
        assert.equal(web?.model.taskRole?.name, "web-1");
        assert.equal(web.resource.parent, "urn:pulumi:dev::shop::shop:index:Web::web");
        assert.equal(web.resource.region, "eu-central-1");
        assert.deepEqual(web.model.unread, []);
    });

    it("are skipped when they are none", () => {
        const odd = [null, 1, {}, { urn: TASK }, { type: "x" }] as unknown as Parameters<typeof fromPolicyResources>[0];
        assert.deepEqual(graphOf(fromPolicyResources(odd)).resources, []);
    });
});
