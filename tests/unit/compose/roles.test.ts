import assert from "node:assert/strict";
import type { ContainerArguments, FireLensTaskArguments } from "../../../core/arguments/types";
import { composeTask } from "../../../core/compose";
import type { Environment } from "../../../core/environment";
import { policyDocument } from "../../../core/iam/statement";
import { args, environment, unknown } from "../support/builders";

type Granted = [actions: string, resources: string[]][];

function granted(
    role: "taskRole" | "executionRole",
    overrides: Partial<FireLensTaskArguments>,
    world: Partial<Environment> = {},
): Granted {
    const { plan } = composeTask(args(overrides), environment(world));
    return policyDocument(plan[role]?.statements ?? []).Statement.map(({ Action, Resource }) => [
        Action.join(" "),
        [...Resource],
    ]);
}

/** What the execution role is granted for a container, besides the router's log group. */
function forContainer(container: Partial<ContainerArguments>): Granted {
    const containers = { web: { image: "nginx:1", ...container } };
    return granted("executionRole", { containers }).filter(([actions]) => !actions.startsWith("logs:"));
}

const CHINA = "arn:aws-cn:secretsmanager:cn-north-1:123456789012:secret:db-AbCdEf";
const GOVCLOUD = "arn:aws-us-gov:secretsmanager:us-gov-west-1:123456789012:secret:db-AbCdEf";
const SECRET = "arn:aws:secretsmanager:eu-central-1:123456789012:secret:db-AbCdEf";

describe("the execution role", () => {
    it("pulls an image from Amazon ECR, and only this one", () => {
        assert.deepEqual(forContainer({ image: "111122223333.dkr.ecr.us-east-1.amazonaws.com/team/app:1" }), [
            [
                "ecr:BatchCheckLayerAvailability ecr:BatchGetImage ecr:GetDownloadUrlForLayer",
                ["arn:aws:ecr:us-east-1:111122223333:repository/team/app"],
            ],
            ["ecr:GetAuthorizationToken", ["*"]],
        ]);
    });

    it("pulls the router's image from the registry of the Region, in the partition's own words", () => {
        const pulled = (region: string, partition: string): Granted =>
            granted("executionRole", { logRouter: { registry: "regional" } }, { region, partition }).filter(
                ([actions]) => actions.startsWith("ecr:Batch"),
            );
        const actions = "ecr:BatchCheckLayerAvailability ecr:BatchGetImage ecr:GetDownloadUrlForLayer";
        assert.deepEqual(pulled("eu-south-2", "aws"), [
            [actions, ["arn:aws:ecr:eu-south-2:146576467002:repository/aws-for-fluent-bit"]],
        ]);
        assert.deepEqual(pulled("cn-north-1", "aws-cn"), [
            [actions, ["arn:aws-cn:ecr:cn-north-1:128054284489:repository/aws-for-fluent-bit"]],
        ]);
        assert.deepEqual(pulled("us-gov-east-1", "aws-us-gov"), [
            [actions, ["arn:aws-us-gov:ecr:us-gov-east-1:161423150738:repository/aws-for-fluent-bit"]],
        ]);
    });

    it("pulls an image that is not known yet as it stands, and none that is a secret", () => {
        const text = JSON.stringify(forContainer({ image: unknown() }));
        assert.match(text, /ecr:BatchGetImage/);
        assert.ok(text.includes(JSON.stringify(unknown()).slice(1, -1)));
        assert.deepEqual(forContainer({ image: unknown({ secret: true }) }), []);
    });

    const read = "secretsmanager:GetSecretValue";
    const parameter = "arn:aws:ssm:eu-central-1:123456789012:parameter";
    const references: readonly [string, string, string, string][] = [
        ["a secret by its ARN", SECRET, read, SECRET],
        ["a key of a secret without the key", `${SECRET}:password::`, read, SECRET],
        ["a version of a secret", `${SECRET}:password:AWSCURRENT:v1`, read, SECRET],
        ["a parameter by its ARN", `${parameter}/a/b`, "ssm:GetParameters", `${parameter}/a/b`],
        ["a parameter by its name", "/a/b", "ssm:GetParameters", `${parameter}/a/b`],
        ["a key of a secret in China", `${CHINA}:password::`, read, CHINA],
        ["a stage of a secret in GovCloud", `${GOVCLOUD}::AWSPREVIOUS:`, read, GOVCLOUD],
        [
            "a parameter in China",
            "arn:aws-cn:ssm:cn-north-1:123456789012:parameter/a",
            "ssm:GetParameters",
            "arn:aws-cn:ssm:cn-north-1:123456789012:parameter/a",
        ],
        ["a reference that is not known yet, as it stands", unknown(), read, unknown()],
    ];
    for (const [title, valueFrom, action, resource] of references) {
        it(`reads ${title}`, () => {
            assert.deepEqual(forContainer({ secrets: { A: valueFrom } }), [[action, [resource]]]);
        });
    }

    it("decrypts with exactly the keys that are given, whatever the partition", () => {
        const key = "arn:aws-cn:kms:cn-north-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab";
        const containers = { web: { image: "nginx:1", secrets: { A: CHINA } } };
        assert.deepEqual(
            granted("executionRole", { containers, secretsKmsKeyArns: [key] }).filter(([action]) =>
                action.includes("kms"),
            ),
            [["kms:Decrypt", [key]]],
        );
        assert.ok(!JSON.stringify(granted("executionRole", { containers })).includes("kms"));
    });

    it("reads the credentials of a registry", () => {
        assert.deepEqual(forContainer({ repositoryCredentials: { credentialsParameter: SECRET } }), [[read, [SECRET]]]);
    });

    it("reads the router's secrets", () => {
        assert.deepEqual(granted("executionRole", { logRouter: { secrets: { A: SECRET } } })[1], [read, [SECRET]]);
    });

    it("writes the logs of containers that leave FireLens", () => {
        const containers = { web: { image: "nginx:1", logging: { awslogs: { logGroup: "mine" } } } };
        const arn = "arn:aws:logs:eu-central-1:123456789012:log-group:mine";
        assert.ok(granted("executionRole", { containers })[0]![1].includes(`${arn}:*`));
    });
});

describe("the task role", () => {
    it("is of the provider's partition, Region and account", () => {
        const world = { partition: "aws-us-gov", region: "us-gov-west-1", accountId: "999999999999" };
        assert.deepEqual(granted("taskRole", { logging: { firehose: { deliveryStream: "s" } } }, world), [
            ["firehose:PutRecordBatch", ["arn:aws-us-gov:firehose:us-gov-west-1:999999999999:deliverystream/s"]],
        ]);
    });

    it("takes on the role that a destination names, and may do nothing itself", () => {
        const role = "arn:aws:iam::111122223333:role/logs";
        const logging = { firehose: { deliveryStream: "s", roleArn: role } };
        assert.deepEqual(granted("taskRole", { logging }), [["sts:AssumeRole", [role]]]);
    });

    it("may do for all containers together what each of them needs, once", () => {
        const containers = { a: { image: "a" }, b: { image: "b" } };
        assert.equal(granted("taskRole", { containers }).length, 1);
    });
});

describe("a role that is given", () => {
    const taskRoleArn = "arn:aws:iam::123456789012:role/apps/web";
    const firehose = { firehose: { deliveryStream: "s" } };

    it("is the task's, with the statements to attach", () => {
        const { plan } = composeTask(args({ taskRoleArn, logging: firehose }), environment());
        assert.equal(plan.task.taskRoleArn, taskRoleArn);
        assert.equal(plan.task.executionRoleArn, "execution-role-arn");
        assert.deepEqual([plan.taskRole?.arn, plan.taskRole?.attach], [taskRoleArn, true]);
        assert.equal(plan.taskRole?.statements[0]?.actions[0], "firehose:PutRecordBatch");
    });

    it("is the task's also when the component needs none, with nothing to attach", () => {
        const containers = { web: { image: "nginx:1", logging: { awslogs: {} } } };
        const { plan } = composeTask(args({ taskRoleArn, containers }), environment());
        assert.equal(plan.task.taskRoleArn, taskRoleArn);
        assert.deepEqual(plan.taskRole?.statements, []);
    });

    it("is left alone with attachPolicies: false, and one that is made is not", () => {
        const { plan } = composeTask(args({ taskRoleArn, attachPolicies: false }), environment());
        assert.deepEqual([plan.taskRole?.attach, plan.executionRole?.attach], [false, true]);
    });

    it("may be one that is not known yet", () => {
        const { plan } = composeTask(args({ taskRoleArn: unknown() }), environment());
        assert.equal(plan.task.taskRoleArn, unknown());
    });
});
