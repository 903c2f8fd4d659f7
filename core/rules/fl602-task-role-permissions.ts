import { hasToken } from "../value";
import { example, role } from "./examples";
import { PAGES } from "./pages";
import { optionSetsOf } from "./parts";
import { missingActions } from "./permissions";
import type { Rule } from "./rule";
import { actionsOf } from "./tables/destination-actions";

export const taskRolePermissions: Rule = {
    code: "FL602",
    name: "firelens-task-role-permissions",
    title: "The task role may do what the destinations need.",
    severity: "high",
    level: "error",
    source: "the FireLens page: the role provides the permissions that the destinations require; the calls in Fluent Bit's output plugins (fluent/fluent-bit, plugins/out_*)",
    enforcement: "mandatory",
    scope: "stack",
    areas: ["permissions"],
    quote: "For example, if a container is routing logs to Kinesis Data Firehose, the task requires permission to call the firehose:PutRecordBatch API.",
    why: "The router starts, AWS denies every call, and the logs are lost after the retries.",
    remedy: {
        text: "Allow the actions of the destination to the task role.",
        snippet:
            '{ "Effect": "Allow", "Action": ["firehose:PutRecordBatch"], "Resource": ["arn:…:deliverystream/logs"] }',
    },
    examples: {
        bad: example(undefined, {}, { taskRole: role(["s3:GetObject"]) }),
        good: example(undefined, {}, { taskRole: role(["firehose:PutRecordBatch"]) }),
    },
    docs: PAGES.permissions,
    check: (model) =>
        (model.taskRole === undefined ? [] : optionSetsOf(model)).flatMap((set) => {
            const missing = missingActions(model.taskRole, actionsOf(set));
            if (missing.length === 0) return [];
            const whose = hasToken(set.container) ? "a container" : `"${set.container}"`;
            return [
                {
                    path: ["task", "taskRoleArn"],
                    problem: `the task role may not do what the destination of ${whose} needs: ${missing.join(", ")}`,
                    fix: "allow it to the role, on the resource that the destination names",
                },
            ];
        }),
};
