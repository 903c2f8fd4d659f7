import assert from "node:assert/strict";
import { found, unknown } from "../support/builders";
import { describeRows, type Row } from "../support/rows";

const web = { containers: { web: { image: "nginx:1.29" } } };
const role = "arn:aws:iam::123456789012:role/web";
const key = "arn:aws:kms:eu-central-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab";
const secrets = { A: "/a/b" };

const ROWS: readonly Row[] = [
    {
        title: "the name of a task role",
        input: { ...web, taskRoleArn: "web" },
        code: "FL005",
        path: "taskRoleArn",
        sentence: /is not the ARN of a role; write it as arn:<partition>:iam::<account>:role\/<name>/,
    },
    {
        title: "an execution role of any name",
        input: { ...web, executionRoleArn: "arn:aws:iam::123456789012:role/*" },
        code: "FL005",
        path: "executionRoleArn",
        sentence: /without wildcards/,
    },
    {
        title: "one role for both",
        input: { ...web, taskRoleArn: role, executionRoleArn: role },
        code: "FL608",
        path: "executionRoleArn",
        sentence: /give the task and ECS a role each/,
    },
    {
        title: "a boundary of no role",
        input: {
            ...web,
            taskRoleArn: role,
            executionRoleArn: `${role}-2`,
            permissionsBoundary: "arn:aws:iam::123456789012:policy/b",
        },
        code: "FL609",
        path: "permissionsBoundary",
        sentence: /no role is made that it could bound.*set the boundary at the roles themselves/,
    },
    {
        title: "new roles without policies",
        input: { ...web, attachPolicies: false },
        code: "FL609",
        path: "attachPolicies",
        sentence: /a new role without its policy can do nothing; leave it out, or give taskRoleArn/,
    },
    {
        title: "a choice that no preview knows",
        input: { ...web, taskRoleArn: role, attachPolicies: unknown({ type: "boolean" }) },
        code: "FL003",
        path: "attachPolicies",
        sentence: /has to be known while the program is previewed/,
    },
    {
        title: "the alias of a key",
        input: {
            containers: { web: { image: "nginx:1.29", secrets } },
            secretsKmsKeyArns: ["arn:aws:kms:eu-central-1:123456789012:alias/web"],
        },
        code: "FL005",
        path: "secretsKmsKeyArns[0]",
        sentence: /is not the ARN of a KMS key.*an alias grants nothing/,
    },
    {
        title: "all keys",
        input: {
            containers: { web: { image: "nginx:1.29", secrets } },
            secretsKmsKeyArns: [key, "arn:aws:kms:eu-central-1:123456789012:key/*"],
        },
        code: "FL005",
        path: "secretsKmsKeyArns[1]",
        sentence: /is not the ARN of a KMS key/,
    },
    {
        title: "a key of no secret",
        input: { ...web, secretsKmsKeyArns: [key] },
        code: "FL609",
        path: "secretsKmsKeyArns",
        sentence: /no container has secrets or repositoryCredentials.*add the secrets/,
    },
];

describeRows("roles", ROWS);

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
