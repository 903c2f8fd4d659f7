import assert from "node:assert/strict";
import { isSecretArn, isSecretReference } from "../../../core/iam/secrets";
import { unknown } from "../support/builders";

const SECRET = "arn:aws:secretsmanager:eu-central-1:123456789012:secret:prod/db+x=1.y@z-AbCdEf";
const PARAMETER = "arn:aws-cn:ssm:cn-north-1:123456789012:parameter/a.b/c_d-e";

describe("a reference to a secret", () => {
    for (const reference of [SECRET, `${SECRET}:key::`, `${SECRET}:key:stage:version`, PARAMETER, "/a/b", unknown()]) {
        it(`is ${JSON.stringify(reference)}`, () => {
            assert.ok(isSecretReference(reference));
        });
    }

    const literals = [
        "hunter2",
        "pa ss",
        "",
        "/",
        "//a",
        "/a/*",
        "arn:aws:s3:::bucket/key",
        "arn:aws:ssm:eu-central-1:123456789012:parameter/*",
        "arn:aws:secretsmanager:eu-central-1:123456789012:secret:a*",
        "arn:aws:secretsmanager:*:123456789012:secret:a",
        "arn:aws:secretsmanager:eu-central-1:123456789012:secret:",
        unknown({ secret: true }),
    ];
    for (const literal of literals) {
        it(`is not ${JSON.stringify(literal)}`, () => {
            assert.ok(!isSecretReference(literal));
        });
    }

    it("is an ARN of Secrets Manager only where nothing else will do", () => {
        assert.ok(isSecretArn(SECRET));
        assert.ok(isSecretArn(unknown()));
        assert.ok(!isSecretArn(PARAMETER));
        assert.ok(!isSecretArn("/a/b"));
    });
});
