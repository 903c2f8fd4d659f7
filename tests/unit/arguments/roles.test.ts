import assert from "node:assert/strict";
import { found, unknown } from "../support/builders";

const web = { containers: { web: { image: "nginx:1.29" } } };
const role = "arn:aws:iam::123456789012:role/web";
const key = "arn:aws:kms:eu-central-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab";
const secrets = { A: "/a/b" };

describe("roles that are given", () => {
    it("may both be given, in any partition and behind a path", () => {
        const taskRoleArn = "arn:aws-cn:iam::123456789012:role/apps/web";
        assert.deepEqual(found({ ...web, taskRoleArn, executionRoleArn: role, attachPolicies: false }), []);
    });

    it("may not be known yet", () => {
        assert.deepEqual(found({ ...web, taskRoleArn: unknown(), executionRoleArn: unknown() }), []);
    });

    it("leave the boundary to the role that is made", () => {
        const permissionsBoundary = "arn:aws-us-gov:iam::123456789012:policy/b";
        assert.deepEqual(found({ ...web, taskRoleArn: role, permissionsBoundary }), []);
    });
});

describe("keys that encrypt secrets", () => {
    const credentialsParameter = "arn:aws:secretsmanager:eu-central-1:123456789012:secret:r-AbCdEf";
    const valid: readonly [string, object][] = [
        ["those of a container", { containers: { web: { image: "nginx:1.29", secrets } } }],
        ["those of the router", { ...web, logRouter: { secrets } }],
        [
            "the credentials of a registry",
            { containers: { web: { image: "nginx:1.29", repositoryCredentials: { credentialsParameter } } } },
        ],
    ];
    for (const [title, args] of valid) {
        it(`are accepted for ${title}`, () => {
            assert.deepEqual(found({ ...args, secretsKmsKeyArns: [key, unknown()] }), []);
        });
    }
});
