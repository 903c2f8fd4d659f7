import { networkModeOf, usesFirelens } from "../task";
import { containersOf, type Rule } from "./rule";

const VARIABLES: readonly string[] = ["FLUENT_HOST", "FLUENT_PORT"];

export const fluentVariables: Rule = {
    code: "FL810",
    name: "firelens-fluent-env",
    title: "FLUENT_HOST and FLUENT_PORT are the agent's to set.",
    severity: "low",
    level: "warning",
    source: "firelens.md §2: the agent overwrites both in containers that log through FireLens",
    check: (model) =>
        containersOf(model).flatMap(({ container, path }) => {
            const { environment = [] } = container;
            if (!usesFirelens(container) || networkModeOf(model.task) === "host" || typeof environment === "string") {
                return [];
            }
            return environment.flatMap(({ name }, index) =>
                VARIABLES.includes(name)
                    ? [
                          {
                              path: [...path, "environment", index],
                              problem: "the agent sets this variable to the log router's address, whatever it is here",
                              fix: "leave it out, or call it otherwise",
                          },
                      ]
                    : [],
            );
        }),
};
