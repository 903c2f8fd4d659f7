import assert from "node:assert/strict";
import type { PolicyStatement } from "../../../../core/rules/model";
import type { StackResource } from "../../../../core/stack/graph";
import { statementsOf } from "../../../../core/stack/join/roles";
import { unknownLeaf } from "../../../../core/value";
import { joinOne, resource, webTask } from "../../support/stack";

const UNKNOWN = unknownLeaf("preview");
const ARN = "arn:aws:iam::123456789012:role/app/web";
const MANAGED = "arn:aws:iam::aws:policy/AdministratorAccess";
const DOCUMENT = { Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: "s3:PutObject", Resource: "*" }] };
const JSON_DOCUMENT = JSON.stringify(DOCUMENT);
const STATEMENT: PolicyStatement = {
    effect: "Allow",
    actions: ["s3:PutObject"],
    resources: ["*"],
    isConditional: false,
};

const role = (properties: object = {}, type: "role" | "nativeRole" = "role") =>
    resource(type, "role", { name: "web", ...properties }, { outputs: { arn: ARN } });
const policy = (more: object = {}) =>
    resource("policy", "p", { policy: JSON_DOCUMENT }, { outputs: { arn: "arn:p" }, ...more });

/** What the task role of a stack may do. */
function roleOf(...resources: StackResource[]) {
    const managedPolicy = (arn: string) => (arn === MANAGED ? [STATEMENT] : undefined);
    return joinOne([webTask({ taskRoleArn: ARN }), ...resources], { managedPolicy }).model.taskRole;
}

describe("roles of a task", () => {
    for (const [title, resources] of [
        ["an inline policy", [role({ inlinePolicies: [{ name: "a", policy: JSON_DOCUMENT }] })]],
        [
            "an inline policy of aws-native",
            [role({ Policies: [{ PolicyName: "a", PolicyDocument: DOCUMENT }] }, "nativeRole")],
        ],
        ["a policy that AWS manages", [role({ managedPolicyArns: [MANAGED] })]],
        ["a policy of the stack, by its ARN", [role({ managedPolicyArns: ["arn:p"] }), policy()]],
        ["RolePolicy", [role(), resource("rolePolicy", "p", { role: "web", policy: JSON_DOCUMENT })]],
        [
            "RolePolicy of aws-native",
            [role(), resource("nativeRolePolicy", "p", { roleName: "web", policyDocument: DOCUMENT })],
        ],
        [
            "RolePolicy, by what its role comes from",
            [
                role(),
                resource(
                    "rolePolicy",
                    "p",
                    { role: UNKNOWN, policy: JSON_DOCUMENT },
                    { references: { role: ["role"] } },
                ),
            ],
        ],
        ["RolePolicyAttachment", [role(), policy(), resource("attachment", "a", { role: "web", policyArn: "arn:p" })]],
        [
            "RolePolicyAttachment, by what it comes from",
            [
                role(),
                policy({ outputs: {} }),
                resource(
                    "attachment",
                    "a",
                    { role: UNKNOWN, policyArn: UNKNOWN },
                    { references: { role: ["role"], policyArn: ["p"] } },
                ),
            ],
        ],
        ["PolicyAttachment", [role(), resource("policyAttachment", "a", { roles: ["web"], policyArn: MANAGED })]],
        [
            "RolePolicyAttachmentsExclusive",
            [role(), resource("exclusiveAttachments", "a", { roleName: "web", policyArns: [MANAGED] })],
        ],
        [
            "ManagedPolicy of aws-native",
            [role(), resource("nativePolicy", "p", { roles: ["web"], policyDocument: DOCUMENT })],
        ],
        [
            "the same policy, attached twice",
            [role({ managedPolicyArns: [MANAGED] }), resource("attachment", "a", { role: "web", policyArn: MANAGED })],
        ],
    ] as const) {
        it(`may do what is said by ${title}`, () => {
            assert.deepEqual(roleOf(...resources), { name: "web", statements: [STATEMENT], unread: [] });
        });
    }

    for (const [title, resources, unread] of [
        [
            "a policy outside the stack",
            [role({ managedPolicyArns: ["arn:x"] })],
            ["policy arn:x, which is not part of this stack"],
        ],
        [
            "a document that is not known",
            [role(), resource("rolePolicy", "p", { role: "web", policy: UNKNOWN })],
            ["policy p, whose document is not known"],
        ],
        [
            "inline policies that are not known",
            [role({ inlinePolicies: UNKNOWN })],
            ["the inline policies of role web"],
        ],
        [
            "an ARN that is not known",
            [role(), resource("attachment", "a", { role: "web", policyArn: UNKNOWN })],
            ["a policy of a whose ARN is not known"],
        ],
        [
            "a policy of which nobody knows the role",
            [role(), resource("rolePolicy", "p", { role: UNKNOWN, policy: JSON_DOCUMENT })],
            ["policy p, whose role is not known"],
        ],
        [
            "an inline policy that is only named",
            [role(), resource("exclusivePolicies", "e", { roleName: "web", policyNames: ["a"] })],
            ["inline policy a, which is not part of this stack"],
        ],
        [
            "a role that is only read",
            [{ ...role(), isExternal: true }],
            ["the policies of role web, which this stack only reads"],
        ],
    ] as const) {
        it(`say what could not be read: ${title}`, () => {
            assert.deepEqual(roleOf(...resources)?.unread, unread);
        });
    }

    it("are found by ARN, by name, and by what the ARN comes from", () => {
        const found = (taskRoleArn: string, references = {}) =>
            joinOne([webTask({ taskRoleArn }, { references }), role()]).model.taskRole?.name;
        assert.equal(found(ARN), "web");
        assert.equal(found("arn:aws:iam::123456789012:role/web"), "web");
        assert.equal(found(UNKNOWN, { taskRoleArn: ["role"] }), "web");
        assert.equal(found("arn:aws:iam::123456789012:role/other", { taskRoleArn: ["role"] }), undefined);
    });

    it("are nowhere to be seen when they are not of this stack", () => {
        const { model } = joinOne([webTask({ taskRoleArn: "arn:aws:iam::1:role/x", executionRoleArn: UNKNOWN })]);
        assert.equal(model.taskRole, undefined);
        assert.deepEqual(
            model.unread?.map(({ path, reason }) => [...path, reason].join(" ")),
            ["taskRole external", "executionRole preview"],
        );
        assert.deepEqual(joinOne([webTask()]).model.unread, []);
    });

    for (const [title, document, statements] of [
        ["one statement", { Statement: DOCUMENT.Statement[0] }, [STATEMENT]],
        [
            "a denial of all but some",
            { Statement: { Effect: "Deny", NotAction: ["a:*"], NotResource: "r" } },
            [{ effect: "Deny", notActions: ["a:*"], notResources: ["r"], isConditional: false }],
        ],
        [
            "a condition",
            { Statement: { Effect: "Allow", Action: "*", Resource: "*", Condition: { Bool: {} } } },
            [{ effect: "Allow", actions: ["*"], resources: ["*"], isConditional: true }],
        ],
        ["JSON", JSON_DOCUMENT, [STATEMENT]],
        ["no JSON", "{", undefined],
        ["nothing", undefined, undefined],
        ["a document without statements", {}, undefined],
        ["an effect that is not known", { Statement: [{ Effect: UNKNOWN, Action: "*" }] }, undefined],
        [
            "a resource that is not known",
            { Statement: { Effect: "Allow", Action: "*", Resource: [UNKNOWN] } },
            [{ effect: "Allow", actions: ["*"], resources: [UNKNOWN], isConditional: false }],
        ],
    ] as const) {
        it(`have statements of ${title}`, () => {
            assert.deepEqual(statementsOf(document), statements);
        });
    }
});
