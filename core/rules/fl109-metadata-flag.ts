import { known } from "../value";
import { containersOf, type Rule } from "./rule";

export const metadataFlag: Rule = {
    code: "FL109",
    name: "firelens-metadata-flag",
    title: "`enable-ecs-log-metadata` is true or false.",
    severity: "low",
    level: "warning",
    source: "firelens.md §1.5: what the agent cannot read turns the metadata off",
    check: (model) =>
        containersOf(model).flatMap(({ container, path }) => {
            const flag = known(container.firelensConfiguration?.options?.["enable-ecs-log-metadata"]);
            if (flag === undefined || flag === "true" || flag === "false") return [];
            return [
                {
                    path: [...path, "firelensConfiguration", "options", "enable-ecs-log-metadata"],
                    problem: `${JSON.stringify(flag)} is neither true nor false`,
                    fix: 'write "true" or "false"',
                },
            ];
        }),
};
