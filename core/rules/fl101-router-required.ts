import { routersOf, usesFirelens } from "../task";
import { containersOf, type Rule } from "./rule";

/** ECS: "When awsfirelens log driver is specified in log configuration, a firelens configuration object must be …". */
export const routerRequired: Rule = {
    code: "FL101",
    name: "firelens-router-required",
    title: "A container that logs by awsfirelens needs a log router in its task.",
    severity: "high",
    level: "error",
    source: "firelens.md §3.2; ECS RegisterTaskDefinition",
    check: (model) => {
        if (routersOf(model.task).length > 0) return [];
        return containersOf(model)
            .filter(({ container }) => usesFirelens(container))
            .map(({ container, path }) => ({
                path: [...path, "logConfiguration", "logDriver"],
                problem: `container "${container.name}" logs by awsfirelens and no container has a firelensConfiguration`,
                fix: "add a log router to the task",
            }));
    },
};
