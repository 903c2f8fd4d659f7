import { known } from "../value";
import { containersOf, type Rule } from "./rule";

export const routerEssential: Rule = {
    code: "FL801",
    name: "firelens-router-essential",
    title: "The log router is essential.",
    severity: "medium",
    level: "warning",
    source: "AWS, firelens-taskdef: we recommend that the container be marked as essential",
    check: (model) =>
        containersOf(model)
            .filter(({ container }) => container.firelensConfiguration !== undefined)
            .filter(({ container }) => known(container.essential) === false)
            .map(({ path }) => ({
                path: [...path, "essential"],
                problem: "when the log router stops, the task runs on and its logs are lost without a trace",
                fix: "leave essential at true",
            })),
};
