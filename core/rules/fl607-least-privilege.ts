import { covers } from "../iam/glob";
import { hasToken } from "../value";
import { arn, example, role } from "./examples";
import { PAGES } from "./pages";
import { optionSetsOf } from "./parts";
import type { Rule } from "./rule";
import { actionsOf } from "./tables/destination-actions";

export const leastPrivilege: Rule = {
    code: "FL607",
    name: "firelens-least-privilege",
    title: "The task role may write to the task's own destinations only.",
    severity: "low",
    level: "warning",
    source: "IAM best practices; the FireLens page's own sample allows every resource",
    enforcement: "disabled",
    scope: "stack",
    areas: ["permissions", "security"],
    quote: "Apply least-privilege permissions.",
    why: "Every container of the task can write to every log group or stream of the account.",
    remedy: {
        text: "Name the log groups and streams that the task writes to.",
        snippet: '"Resource": ["arn:…:deliverystream/logs"]',
    },
    examples: {
        bad: example(undefined, {}, { taskRole: role(["firehose:PutRecordBatch"]) }),
        good: example(
            undefined,
            {},
            { taskRole: role(["firehose:PutRecordBatch"], [arn("firehose", "deliverystream/logs")]) },
        ),
    },
    docs: PAGES.policies,
    check: (model) => {
        if (model.taskRole === undefined) return [];
        const needed = [...new Set(optionSetsOf(model).flatMap((set) => actionsOf(set).map(({ action }) => action)))];
        const statements = model.taskRole.statements.filter(
            ({ effect, resources }) => effect === "Allow" && resources?.includes("*") === true,
        );
        const wide = needed.filter((action) =>
            statements.some(({ actions = [] }) =>
                actions.some((pattern) => !hasToken(pattern) && covers(pattern.toLowerCase(), action.toLowerCase())),
            ),
        );
        if (wide.length === 0) return [];
        return [
            {
                path: ["task", "taskRoleArn"],
                problem: `the task role allows ${wide.join(", ")} on every resource`,
                fix: "name the log groups and streams that the task writes to",
            },
        ];
    },
};
