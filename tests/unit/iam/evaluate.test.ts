import assert from "node:assert/strict";
import { allows, type Answer } from "../../../core/iam/evaluate";
import { covers, overlap } from "../../../core/iam/glob";
import { managedPolicy } from "../../../core/iam/managed-policies";
import type { PolicyStatement } from "../../../core/rules/model";
import { unknown } from "../support/builders";
import { may } from "../support/roles";

const STREAM = "arn:*:firehose:*:*:deliverystream/logs";
const PUT = "firehose:PutRecordBatch";
const allow = (more: Partial<PolicyStatement>): PolicyStatement => ({ effect: "Allow", isConditional: false, ...more });
const deny = (more: Partial<PolicyStatement>): PolicyStatement => ({ ...allow(more), effect: "Deny" });
const all = { actions: ["*"], resources: ["*"] };

describe("whether a role may do something", () => {
    const cases: Readonly<Record<string, readonly [Answer, readonly PolicyStatement[]]>> = {
        "the action itself": ["yes", [allow({ actions: [PUT], resources: ["*"] })]],
        "in any case, with wildcards": ["yes", [allow({ actions: ["FIREHOSE:put?ecord*"], resources: ["*"] })]],
        "another action": ["no", [allow({ actions: ["firehose:PutRecord"], resources: ["*"] })]],
        "on the resource": ["yes", [allow({ actions: [PUT], resources: ["arn:aws:firehose:r:1:deliverystream/l*"] })]],
        "on another": ["no", [allow({ actions: [PUT], resources: ["arn:aws:firehose:r:1:deliverystream/other"] })]],
        "in another case of the resource": [
            "no",
            [allow({ actions: [PUT], resources: ["arn:aws:firehose:r:1:deliverystream/LOGS"] })],
        ],
        "with a variable": [
            "yes",
            [allow({ actions: [PUT], resources: ["arn:aws:firehose:r:1:deliverystream/${aws:PrincipalTag/s}"] })],
        ],
        "with a condition": ["yes", [allow({ ...all, isConditional: true })]],
        "all but others": ["yes", [allow({ notActions: ["iam:*"], resources: ["*"] })]],
        "all but this": ["no", [allow({ notActions: ["firehose:*"], resources: ["*"] })]],
        "everywhere but elsewhere": ["yes", [allow({ actions: ["*"], notResources: ["arn:aws:s3:::*"] })]],
        "everywhere but here": ["no", [allow({ actions: ["*"], notResources: ["arn:*:firehose:*"] })]],
        denied: ["no", [allow(all), deny({ actions: [PUT], resources: ["*"] })]],
        "denied with a condition": ["unknown", [allow(all), deny({ ...all, isConditional: true })]],
        "denied in one Region": [
            "unknown",
            [allow(all), deny({ actions: [PUT], resources: ["arn:aws:firehose:r:*"] })],
        ],
        "another action denied": ["yes", [allow(all), deny({ actions: ["s3:*"], resources: ["*"] })]],
        "all but this denied": ["yes", [allow(all), deny({ notActions: [PUT], resources: ["*"] })]],
        "all but another denied": ["no", [allow(all), deny({ notActions: ["s3:*"], resources: ["*"] })]],
        "actions that are not known": ["unknown", [allow({ actions: [unknown()], resources: ["*"] })]],
        "resources that are not known": ["unknown", [allow({ actions: ["*"], resources: [unknown()] })]],
        "an effect that is not known": ["unknown", [{ ...allow(all), effect: unknown() as "Allow" }]],
        "a statement without actions": ["unknown", [allow({ resources: ["*"] })]],
        nothing: ["no", []],
    };
    for (const [title, [answer, statements]] of Object.entries(cases)) {
        it(`is ${answer}: ${title}`, () => {
            assert.equal(allows({ name: "role", statements, unread: [] }, PUT, STREAM), answer);
        });
    }

    it("is never no where a policy could not be read, or the role is not known", () => {
        assert.equal(allows({ name: "role", statements: [], unread: ["a policy"] }, PUT, STREAM), "unknown");
        assert.equal(allows(undefined, PUT, STREAM), "unknown");
    });

    it("is yes for what is allowed, whatever else could not be read", () => {
        assert.equal(allows({ ...may([PUT]), unread: ["a policy"] }, PUT, STREAM), "yes");
    });
});

describe("patterns", () => {
    it("cover what they match, and no more", () => {
        const pairs = [
            ["*", "", true],
            ["a*c", "abbc", true],
            ["a?c", "abc", true],
            ["a?c", "a*c", false],
            ["a*", "a*b", true],
            ["ab*", "a*", false],
            ["", "a", false],
            ["a", "", false],
        ] as const;
        for (const [pattern, text, expected] of pairs) {
            assert.equal(covers(pattern, text), expected, `${pattern} ${text}`);
        }
    });

    it("overlap where some text matches both", () => {
        const pairs = [
            ["a*", "*b", true],
            ["a?", "*b", true],
            ["a*c", "b*", false],
            ["arn:*:x", "arn:aws:y", false],
            ["", "*", true],
        ] as const;
        for (const [left, right, expected] of pairs) {
            assert.equal(overlap(left, right), expected, `${left} ${right}`);
            assert.equal(overlap(right, left), expected, `${right} ${left}`);
        }
    });

    it("are read in a time that grows with their length, however many stars they have", () => {
        const stars = "*a".repeat(500);
        assert.equal(covers(stars, "b".repeat(500)), false);
        assert.equal(overlap(stars, "b".repeat(500)), false);
    });
});

describe("AWS's own policies", () => {
    const may = (name: string, action: string): Answer =>
        allows(
            { name, statements: managedPolicy(`arn:aws:iam::aws:policy/${name}`) ?? [], unread: [] },
            action,
            "arn:aws:x:::y",
        );

    it("are known by the ends of their ARNs, in every partition", () => {
        assert.equal(managedPolicy("arn:aws-cn:iam::aws:policy/AmazonS3FullAccess")?.length, 1);
        for (const other of [
            "arn:aws:iam::aws:policy/SomethingNew",
            "arn:aws:iam::1:policy/AmazonS3FullAccess",
            "constructor",
        ]) {
            assert.equal(managedPolicy(other), undefined);
        }
    });

    it("allow what they are known to allow", () => {
        assert.equal(may("AdministratorAccess", PUT), "yes");
        assert.equal(may("PowerUserAccess", PUT), "yes");
        assert.equal(may("PowerUserAccess", "iam:PassRole"), "no");
        assert.equal(may("service-role/AmazonECSTaskExecutionRolePolicy", "logs:PutLogEvents"), "yes");
        assert.equal(may("service-role/AmazonECSTaskExecutionRolePolicy", "s3:GetObject"), "no");
        assert.equal(may("CloudWatchAgentServerPolicy", "logs:CreateLogGroup"), "yes");
    });
});
