import assert from "node:assert/strict";
import { UNKNOWN, record, unknown, type Recording } from "../recorder";

const containers = { nginx: { image: "nginx:1.29" } };
const config = { text: "[FILTER]\n    Name stdout\n    Match *\n" };

interface Document {
    readonly Statement: readonly { readonly Action: readonly string[]; readonly Resource: readonly string[] }[];
}

/** What a role's policy allows: each action with each resource, sorted. */
function grants(recording: Recording, role: string): [string, string][] {
    const { Statement } = JSON.parse(recording.one("RolePolicy", role).inputs.policy as string) as Document;
    return Statement.flatMap(({ Action, Resource }) =>
        Action.flatMap((action) => Resource.map((resource): [string, string] => [action, resource])),
    ).sort();
}

describe("the roles", () => {
    it("can be assumed by ECS tasks only", async () => {
        const recording = await record({ containers });
        for (const name of ["web-task", "web-execution"]) {
            assert.deepEqual(JSON.parse(recording.one("Role", name).inputs.assumeRolePolicy as string), {
                Version: "2012-10-17",
                Statement: [
                    {
                        Effect: "Allow",
                        Principal: { Service: "ecs-tasks.amazonaws.com" },
                        Action: "sts:AssumeRole",
                    },
                ],
            });
        }
    });

    it("allow the task to fetch its configuration and to write its logs, and nothing else", async () => {
        const group = "arn:aws:logs:eu-central-1:123456789012:log-group:/ecs/shop-prod-web";
        assert.deepEqual(grants(await record({ containers, config }), "web-task"), [
            ["logs:CreateLogStream", group],
            ["logs:CreateLogStream", `${group}:*`],
            ["logs:PutLogEvents", group],
            ["logs:PutLogEvents", `${group}:*`],
            ["s3:GetBucketLocation", "arn:aws:s3:::web-config-1a2b"],
            ["s3:GetObject", "arn:aws:s3:::web-config-1a2b/firelens/shop-prod-web/*"],
        ]);
    });

    it("allow ECS to write the router's own logs, and nothing else", async () => {
        const group = "arn:aws:logs:eu-central-1:123456789012:log-group:/ecs/shop-prod-web/log_router";
        assert.deepEqual(grants(await record({ containers }), "web-execution"), [
            ["logs:CreateLogStream", group],
            ["logs:CreateLogStream", `${group}:*`],
            ["logs:PutLogEvents", group],
            ["logs:PutLogEvents", `${group}:*`],
        ]);
    });

    it("are both held by the permissions boundary, and by none when none is given", async () => {
        const permissionsBoundary = "arn:aws:iam::123456789012:policy/boundary";
        const bounded = await record({ containers, permissionsBoundary });
        const unbounded = await record({ containers });
        for (const name of ["web-task", "web-execution"]) {
            assert.equal(bounded.one("Role", name).inputs.permissionsBoundary, permissionsBoundary);
            assert.ok(!("permissionsBoundary" in unbounded.one("Role", name).inputs));
        }
    });
});

describe("roles that are given", () => {
    const taskRoleArn = "arn:aws:iam::123456789012:role/apps/web/their-task";
    const executionRoleArn = "arn:aws:iam::123456789012:role/their-execution";

    it("are made by nobody, and get one policy of the component's own each", async () => {
        const recording = await record({ containers, taskRoleArn, executionRoleArn });
        assert.ok(!recording.children.some((child) => child.includes(":Role ")));
        assert.equal(recording.one("RolePolicy", "web-task").inputs.role, "their-task");
        assert.equal(recording.one("RolePolicy", "web-execution").inputs.role, "their-execution");
        const { inputs, dependencies } = recording.one("TaskDefinition");
        assert.deepEqual([inputs.taskRoleArn, inputs.executionRoleArn], [taskRoleArn, executionRoleArn]);
        assert.ok(["RolePolicy web-execution", "RolePolicy web-task"].every((policy) => dependencies.includes(policy)));
        const { outputs } = recording;
        assert.deepEqual([outputs.taskRoleArn, outputs.taskRoleName], [taskRoleArn, "their-task"]);
        assert.deepEqual([outputs.executionRoleArn, outputs.executionRoleName], [executionRoleArn, "their-execution"]);
    });

    it("are left alone when the statements are only to be reported", async () => {
        const attached = await record({ containers, taskRoleArn });
        const reported = await record({ containers, taskRoleArn, attachPolicies: false });
        assert.deepEqual(
            reported.children.filter((child) => child.includes(":RolePolicy ")),
            ["aws:iam/rolePolicy:RolePolicy web-execution"],
        );
        assert.equal(reported.outputs.taskRolePolicy, attached.outputs.taskRolePolicy);
    });

    it("are the task's once their ARN is known, which no preview has to know", async () => {
        const previewed = await record({ containers, taskRoleArn: unknown() }, { preview: true });
        const deployed = await record({ containers, taskRoleArn });
        assert.deepEqual(previewed.children, deployed.children);
        assert.equal(previewed.one("RolePolicy", "web-task").inputs.role, UNKNOWN);
        assert.equal(previewed.one("TaskDefinition").inputs.taskRoleArn, UNKNOWN);
    });

    it("leave the boundary to the role that is made", async () => {
        const permissionsBoundary = "arn:aws:iam::123456789012:policy/boundary";
        const recording = await record({ containers, taskRoleArn, permissionsBoundary });
        assert.equal(recording.one("Role").inputs.permissionsBoundary, permissionsBoundary);
        assert.equal(recording.one("Role").name, "web-execution");
    });
});

describe("a role that the router takes on", () => {
    const roleArn = "arn:aws:iam::999999999999:role/logs";
    const logging = { firehose: { deliveryStream: "s", roleArn, externalId: "shop" } };

    it("has to trust the role of the task that was made", async () => {
        const { outputs } = await record({ containers, logging });
        const policies = outputs.trustPolicies as Record<string, string>;
        assert.deepEqual(Object.keys(policies), [roleArn]);
        assert.deepEqual(JSON.parse(policies[roleArn]!), {
            Version: "2012-10-17",
            Statement: [
                {
                    Effect: "Allow",
                    Principal: { AWS: outputs.taskRoleArn },
                    Action: "sts:AssumeRole",
                    Condition: { StringEquals: { "sts:ExternalId": "shop" } },
                },
            ],
        });
    });

    it("may be unknown in a preview", async () => {
        const firehose = { deliveryStream: "s", roleArn: unknown() };
        const { outputs } = await record({ containers, logging: { firehose } }, { preview: true });
        assert.equal(outputs.trustPolicies, UNKNOWN);
    });

    it("is none where the task writes itself", async () => {
        assert.deepEqual((await record({ containers })).outputs.trustPolicies, {});
    });
});
