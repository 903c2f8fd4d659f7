import { networkModeOf, usesFirelens, type KeyValue } from "../task";
import { app, example, router } from "./examples";
import { PAGES } from "./pages";
import { containersOf } from "./parts";
import { foundIn, without } from "./remediate";
import type { Rule } from "./rule";

export const fluentVariables: Rule = {
    code: "FL810",
    name: "firelens-fluent-env",
    title: "FLUENT_HOST and FLUENT_PORT are FireLens' own variables.",
    severity: "low",
    level: "warning",
    source: "the ECS agent (agent/engine/docker_task_engine.go): with awsvpc and bridge it sets them for every container that logs by awsfirelens",
    enforcement: "advisory",
    scope: "task",
    areas: ["definition"],
    quote: "The FLUENT_HOST and FLUENT_PORT environment variables are injected.",
    why: "The agent overwrites the variable: what is written is never what the app sees.",
    remedy: { text: "Leave FLUENT_HOST and FLUENT_PORT out." },
    examples: {
        bad: example([app({ environment: [{ name: "FLUENT_HOST", value: "10.0.0.1" }] }), router()]),
        good: example(),
    },
    docs: PAGES.taskDefinition,
    remediate: (task) => without(task, foundIn(fluentVariables, task)),
    check: (model) => {
        const mode = networkModeOf(model.task);
        // In host mode the agent sets none.
        if (mode !== "awsvpc" && mode !== "bridge") return [];
        return containersOf(model)
            .filter(({ container }) => usesFirelens(container))
            .flatMap(({ container: { environment }, path }) =>
                (Array.isArray(environment) ? (environment as KeyValue[]) : []).flatMap(({ name }, index) => {
                    if (name !== "FLUENT_HOST" && name !== "FLUENT_PORT") return [];
                    return [
                        {
                            path: [...path, "environment", index],
                            problem: `the agent sets ${name} itself, so this value is never seen`,
                            fix: "leave it out",
                        },
                    ];
                }),
            );
    },
};
