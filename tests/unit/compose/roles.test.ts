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

    const read = "secretsmanager:GetSecretValue";
    const parameter = "arn:aws:ssm:eu-central-1:123456789012:parameter";
    const references: readonly [string, string, string, string][] = [
        ["a secret by its ARN", SECRET, read, SECRET],
        ["a key of a secret without the key", `${SECRET}:password::`, read, SECRET],
        ["a version of a secret", `${SECRET}:password:AWSCURRENT:v1`, read, SECRET],
        ["a parameter by its ARN", `${parameter}/a/b`, "ssm:GetParameters", `${parameter}/a/b`],
        ["a parameter by its name", "/a/b", "ssm:GetParameters", `${parameter}/a/b`],
        ["a reference that is not known yet, as it stands", unknown(), read, unknown()],
    ];
    for (const [title, valueFrom, action, resource] of references) {
        it(`reads ${title}`, () => {
            assert.deepEqual(forContainer({ secrets: { A: valueFrom } }), [[action, [resource]]]);
        });
    }

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

    it("takes on the role that an option names, and may do nothing itself", () => {
        const role = "arn:aws:iam::111122223333:role/logs";
        const logging = { firehose: { deliveryStream: "s", options: { Role_ARN: role } } };
        assert.deepEqual(granted("taskRole", { logging }), [["sts:AssumeRole", [role]]]);
    });

    it("may do for all containers together what each of them needs, once", () => {
        const containers = { a: { image: "a" }, b: { image: "b" } };
        assert.equal(granted("taskRole", { containers }).length, 1);
    });
});
