import type { Path } from "../path";
import { BUFFER_LIMIT_OPTION, PATTERN_OPTIONS, routersOf, usesFirelens, type ContainerDefinition } from "../task";
import { hasToken } from "../value";
import { containersOf, type Rule, type Violation } from "./rule";

const NOT_FOR_OUTPUT: readonly string[] = [BUFFER_LIMIT_OPTION, ...PATTERN_OPTIONS];

export const outputPluginKey: Rule = {
    code: "FL105",
    name: "firelens-output-plugin-key",
    title: "Log options name their output plugin by `Name` (Fluent Bit) or `@type` (Fluentd), in exactly this case.",
    severity: "high",
    level: "error",
    source: "firelens.md §1.7 and §1.8: else the agent fails the task with `missing output key`",
    check: (model) => {
        const type = routersOf(model.task)[0]?.firelensConfiguration?.type;
        if (hasToken(type)) return [];
        const key = type === "fluentd" ? "@type" : "Name";
        const hasRouter = routersOf(model.task).length > 0;
        return containersOf(model).flatMap(({ container, path }) => {
            if (!usesFirelens(container)) return hasRouter ? foreignSecrets(container, path) : [];
            const options = Object.keys(container.logConfiguration?.options ?? {});
            const secrets = container.logConfiguration?.secretOptions ?? [];
            const forOutput = options.filter((option) => !NOT_FOR_OUTPUT.includes(option));
            if (forOutput.includes(key) || forOutput.length + secrets.length === 0) return [];
            const wrong = forOutput.find((option) => ["name", "@type"].includes(option.toLowerCase()));
            return [
                {
                    path: [...path, "logConfiguration", "options", ...(wrong === undefined ? [] : [wrong])],
                    problem: "names no output plugin, and the agent then does not start the task",
                    fix: wrong === undefined ? `add ${key}` : `write ${key} instead of ${wrong}`,
                },
            ];
        });
    },
};

/** The agent hands the router the secrets of every container's log driver, and takes them for options of an output. */
function foreignSecrets({ logConfiguration }: ContainerDefinition, path: Path): Violation[] {
    if ((logConfiguration?.secretOptions ?? []).length === 0) return [];
    return [
        {
            path: [...path, "logConfiguration", "secretOptions"],
            problem:
                "the agent takes these secrets for those of an output without a plugin, and does not start the task",
            fix: "leave them out, or log through FireLens in this container too",
        },
    ];
}
