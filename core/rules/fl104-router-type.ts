import { known } from "../value";
import { containersOf } from "./parts";
import { example, app, router } from "./examples";
import { PAGES } from "./pages";
import { foundIn, replaced } from "./remediate";
import type { Rule } from "./rule";

const TYPES: readonly string[] = ["fluentbit", "fluentd"];

export const routerType: Rule = {
    code: "FL104",
    name: "firelens-router-type",
    title: "A log router is of type fluentbit or fluentd.",
    severity: "high",
    level: "error",
    source: "the ECS agent (agent/taskresource/firelens/firelens_unix.go): any other ends in `unsupported firelens config type`",
    enforcement: "mandatory",
    scope: "task",
    areas: ["definition"],
    quote: "The log router to use. The valid values are fluentd or fluentbit.",
    why: "The agent cannot write a configuration and the task does not start.",
    remedy: {
        text: "Write the type as fluentbit or fluentd, in lower case.",
        snippet: '"firelensConfiguration": { "type": "fluentbit" }',
    },
    examples: { bad: example([app(), router({ firelensConfiguration: { type: "fluent-bit" } })]), good: example() },
    docs: PAGES.firelensConfiguration,
    remediate: (task) => replaced(task, foundIn(routerType, task), (type) => meantBy(String(type))),
    check: (model) =>
        containersOf(model).flatMap(({ container, path }) => {
            const type = known(container.firelensConfiguration?.type);
            if (type === undefined || TYPES.includes(type)) return [];
            const meant = meantBy(type);
            return [
                {
                    path: [...path, "firelensConfiguration", "type"],
                    problem: `${JSON.stringify(type)} is not a type of log router`,
                    fix: `write ${meant ?? TYPES.join(" or ")}`,
                },
            ];
        }),
};

/** The type of which another spelling is written. */
function meantBy(type: string): string | undefined {
    return TYPES.find((candidate) => candidate === type.toLowerCase().replace(/[^a-z]/g, ""));
}
