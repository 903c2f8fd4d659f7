import { known } from "../value";
import { containersOf, type Rule } from "./rule";

const TYPES: readonly string[] = ["fluentbit", "fluentd"];

export const routerType: Rule = {
    code: "FL104",
    name: "firelens-router-type",
    title: "A log router is of type fluentbit or fluentd.",
    severity: "high",
    level: "error",
    source: "firelens.md §3.1: the agent fails the task with `unsupported firelens config type`",
    check: (model) =>
        containersOf(model).flatMap(({ container, path }) => {
            const type = known(container.firelensConfiguration?.type);
            if (type === undefined || TYPES.includes(type)) return [];
            const meant = TYPES.find((candidate) => candidate === type.toLowerCase().replace(/[^a-z]/g, ""));
            return [
                {
                    path: [...path, "firelensConfiguration", "type"],
                    problem: `${JSON.stringify(type)} is not a type of log router`,
                    fix: `write ${meant ?? TYPES.join(" or ")}`,
                },
            ];
        }),
};
