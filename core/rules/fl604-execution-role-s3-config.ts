import { known } from "../value";
import { app, arn, ec2, example, role, routing } from "./examples";
import { PAGES } from "./pages";
import { containersOf } from "./parts";
import { missingActions, readingObject } from "./permissions";
import type { Rule } from "./rule";

export const executionRoleS3Config: Rule = {
    code: "FL604",
    name: "firelens-execution-role-s3-config",
    title: "The execution role may fetch the configuration that comes from S3.",
    severity: "high",
    level: "error",
    source: "the FireLens page; the ECS agent (agent/taskresource/firelens/firelens_unix.go): it fetches the file with the execution role",
    enforcement: "mandatory",
    scope: "stack",
    areas: ["permissions"],
    quote: "Your task execution IAM role must include the s3:GetObject permission for the configuration file and the s3:GetBucketLocation permission on the Amazon S3 bucket that the file is in.",
    why: "The agent cannot fetch the configuration, and the task does not start.",
    remedy: {
        text: "Allow s3:GetObject on the object and s3:GetBucketLocation on its bucket to the execution role.",
        snippet: '{ "Effect": "Allow", "Action": ["s3:GetObject"], "Resource": ["arn:…:s3:::bucket/extra.conf"] }',
    },
    examples: {
        bad: example(
            [app(), routing({ "config-file-type": "s3", "config-file-value": arn("s3", "logs/extra.conf") })],
            ec2(),
            { executionRole: role(["s3:GetObject"]) },
        ),
        good: example(
            [app(), routing({ "config-file-type": "s3", "config-file-value": arn("s3", "logs/extra.conf") })],
            ec2(),
            { executionRole: role(["s3:GetObject", "s3:GetBucketLocation"]) },
        ),
    },
    docs: PAGES.permissions,
    check: (model) =>
        containersOf(model).flatMap(({ container: { firelensConfiguration } }) => {
            const { "config-file-type": type, "config-file-value": value } = firelensConfiguration?.options ?? {};
            if (type !== "s3") return [];
            const missing = missingActions(model.executionRole, readingObject(known(value)));
            if (missing.length === 0) return [];
            return [
                {
                    path: ["task", "executionRoleArn"],
                    problem: `the execution role may not fetch the router's configuration: it lacks ${missing.join(", ")}`,
                    fix: "allow s3:GetObject on the object and s3:GetBucketLocation on its bucket",
                },
            ];
        }),
};
