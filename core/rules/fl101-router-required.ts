import { routersOf, usesFirelens } from "../task";
import { called, containersOf } from "./parts";
import { example, app } from "./examples";
import { PAGES } from "./pages";
import type { Rule } from "./rule";

/** ECS: "When awsfirelens log driver is specified in log configuration, a firelens configuration object must be …". */
export const routerRequired: Rule = {
    code: "FL101",
    name: "firelens-router-required",
    title: "A container that logs by awsfirelens needs a log router in its task.",
    severity: "high",
    level: "error",
    source: "the ECS agent (agent/api/task/task.go); what RegisterTaskDefinition answers",
    enforcement: "mandatory",
    scope: "task",
    areas: ["definition"],
    quote: "When awsfirelens log driver is specified in log configuration, a firelens configuration object must be configured in one of the containers.",
    why: "ECS refuses the task definition: nothing would take the logs.",
    remedy: {
        text: "Add a container with a firelensConfiguration to the task, or log by another driver.",
        snippet:
            '{ "name": "log_router", "essential": true, "image": "…/aws-for-fluent-bit:3.4.15", "firelensConfiguration": { "type": "fluentbit" } }',
    },
    examples: { bad: example([app()]), good: example() },
    docs: PAGES.taskDefinition,
    check: (model) => {
        if (routersOf(model.task).length > 0) return [];
        return containersOf(model)
            .filter(({ container }) => usesFirelens(container))
            .map(({ container, path }) => ({
                path: [...path, "logConfiguration", "logDriver"],
                problem: `${called(container)} logs by awsfirelens and no container has a firelensConfiguration`,
                fix: "add a log router to the task",
            }));
    },
};
