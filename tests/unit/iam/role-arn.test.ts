import assert from "node:assert/strict";
import { isRoleArn, roleNameOf } from "../../../core/iam/role-arn";

describe("the ARN of a role", () => {
    const valid: readonly [string, string][] = [
        ["arn:aws:iam::123456789012:role/web", "web"],
        ["arn:aws-cn:iam::123456789012:role/web", "web"],
        ["arn:aws-us-gov:iam::123456789012:role/web", "web"],
        ["arn:aws:iam::123456789012:role/apps/web/Web+Task=1,2.3@x_-", "Web+Task=1,2.3@x_-"],
    ];
    for (const [arn, name] of valid) {
        it(`is ${arn}, whose name is ${name}`, () => {
            assert.ok(isRoleArn(arn));
            assert.equal(roleNameOf(arn), name);
        });
    }

    const invalid = [
        "web",
        "",
        "*",
        "arn:aws:iam::123456789012:role/*",
        "arn:aws:iam::123456789012:role/",
        "arn:aws:iam::123456789012:role/apps/",
        "arn:aws:iam::*:role/web",
        "arn:aws:iam::123456789012:user/web",
        "arn:aws:sts::123456789012:assumed-role/web/session",
        "arn:other:iam::123456789012:role/web",
        " arn:aws:iam::123456789012:role/web",
        `arn:aws:iam::123456789012:role/${"w".repeat(65)}`,
    ];
    for (const text of invalid) {
        it(`is not ${JSON.stringify(text)}`, () => {
            assert.ok(!isRoleArn(text));
        });
    }
});
