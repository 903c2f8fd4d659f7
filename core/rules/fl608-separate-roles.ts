import { known } from "../value";
import { example, arn } from "./examples";
import { PAGES } from "./pages";
import type { Rule } from "./rule";

export const separateRoles: Rule = {
    code: "FL608",
    name: "firelens-separate-roles",
    title: "The task role and the execution role are two roles.",
    severity: "low",
    level: "warning",
    source: "the FireLens page: the task role is what containers can use, the execution role what ECS uses for them",
    enforcement: "advisory",
    scope: "task",
    areas: ["permissions", "security"],
    why: "Every container of the task can read the secrets and pull the images that only ECS has to.",
    remedy: { text: "Use one role for the task and another for ECS." },
    examples: { bad: example(undefined, { executionRoleArn: arn("iam", "role/task") }), good: example() },
    docs: PAGES.taskRole,
    check: ({ task }) => {
        const role = known(task.executionRoleArn);
        if (role === undefined || role !== known(task.taskRoleArn)) return [];
        return [
            {
                path: ["task", "executionRoleArn"],
                problem: "is the task role too, so every container can read the secrets and pull the images of all",
                fix: "give the task and ECS a role each",
            },
        ];
    },
};
