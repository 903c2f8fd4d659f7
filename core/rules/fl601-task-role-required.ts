import type { ContainerDefinition, KeyValue } from "../task";
import { actionsOf } from "./tables/destination-actions";
import { containersOf, optionSetsOf } from "./parts";
import { example } from "./examples";
import { PAGES } from "./pages";
import type { Rule } from "./rule";

const INIT_S3_VARIABLE = /aws_fluent_bit_init_[sS]3/;

export const taskRoleRequired: Rule = {
    code: "FL601",
    name: "firelens-task-role-required",
    title: "A task whose router calls AWS has a task role.",
    severity: "high",
    level: "error",
    source: "the FireLens page: you must create an IAM role for your tasks that provides the permissions",
    enforcement: "mandatory",
    scope: "task",
    areas: ["permissions"],
    quote: "To use this feature, you must create an IAM role for your tasks that provides the permissions necessary to use any AWS services that the tasks require.",
    why: "The router has no credentials: it starts, and delivers nothing.",
    remedy: {
        text: "Give the task a role that may write to the destination.",
        snippet: '"taskRoleArn": "arn:…:iam::…:role/…"',
    },
    examples: { bad: example(undefined, { taskRoleArn: undefined }), good: example() },
    docs: PAGES.permissions,
    check: (model) => {
        if (model.task.taskRoleArn !== undefined) return [];
        const routers = containersOf(model).flatMap(({ container }) =>
            container.firelensConfiguration === undefined ? [] : [container],
        );
        if (routers.some(hasOwnKeys)) return [];
        const sends = optionSetsOf(model).some((set) => actionsOf(set).length > 0);
        const fetches = routers.some((router) => variablesOf(router).some((name) => INIT_S3_VARIABLE.test(name)));
        if (!sends && !fetches) return [];
        return [
            {
                path: ["task", "taskRoleArn"],
                problem: `the log router ${sends ? "sends logs to AWS" : "fetches its configuration from S3"} and the task has no task role`,
                fix: "give the task a task role with the permissions",
            },
        ];
    },
};

/** Whether the router is given keys of a user, or may be: it then needs no role. */
function hasOwnKeys(router: ContainerDefinition): boolean {
    return variablesOf(router).some((name) => name === "AWS_ACCESS_KEY_ID");
}

function variablesOf({ environment, secrets = [] }: ContainerDefinition): string[] {
    return [...(Array.isArray(environment) ? (environment as KeyValue[]) : []), ...secrets].map(({ name }) => name);
}
