import { routersOf, usesFirelens } from "../task";
import { hasToken } from "../value";
import { containersOf, type Located } from "./parts";
import { example, router, logging } from "./examples";
import { PAGES } from "./pages";
import type { Rule } from "./rule";

/** ECS: "When a firelensConfiguration object is specified, at least one container has to be configured with …". */
export const routerHasClients: Rule = {
    code: "FL102",
    name: "firelens-router-has-clients",
    title: "A log router needs a container that logs by awsfirelens.",
    severity: "medium",
    level: "error",
    source: "the ECS agent (agent/api/task/task.go); what RegisterTaskDefinition answers",
    enforcement: "mandatory",
    scope: "task",
    areas: ["definition"],
    quote: "When a firelensConfiguration object is specified, at least one container has to be configured with the awsfirelens log driver.",
    why: "ECS refuses the task definition: the log router would have nothing to do.",
    remedy: {
        text: "Give at least one container the awsfirelens log driver, or leave the router out.",
        snippet: '"logConfiguration": { "logDriver": "awsfirelens", "options": { "Name": "…" } }',
    },
    examples: { bad: example([logging({}, "json-file"), router()]), good: example() },
    docs: PAGES.taskDefinition,
    check: (model) => {
        if (routersOf(model.task).length === 0) return [];
        const mayBeClient = ({ container }: Located): boolean =>
            usesFirelens(container) || hasToken(container.logConfiguration?.logDriver);
        if (containersOf(model).some(mayBeClient)) return [];
        return [
            {
                path: ["task", "containerDefinitions"],
                problem: "no container sends its logs through FireLens, and ECS refuses a log router without any",
                fix: "let at least one container log by awsfirelens, or do without FireLens",
            },
        ];
    },
};
