import assert from "node:assert/strict";
import { record, type Recording } from "../recorder";

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
