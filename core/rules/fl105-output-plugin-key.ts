import { isRecord } from "../json";
import type { Path } from "../path";
import { UNKNOWN_OPTION } from "./well-formed";
import { BUFFER_LIMIT_OPTION, PATTERN_OPTIONS, routersOf, usesFirelens, type ContainerDefinition } from "../task";
import { hasToken } from "../value";
import { containersOf } from "./parts";
import { example, router, logging } from "./examples";
import { PAGES } from "./pages";
import { foundIn, replaced } from "./remediate";
import type { Rule, Violation } from "./rule";

const NOT_FOR_OUTPUT: readonly string[] = [BUFFER_LIMIT_OPTION, ...PATTERN_OPTIONS];

export const outputPluginKey: Rule = {
    code: "FL105",
    name: "firelens-output-plugin-key",
    title: "Log options name their output plugin by `Name` (Fluent Bit) or `@type` (Fluentd), in exactly this case.",
    severity: "high",
    level: "error",
    source: "the ECS agent (agent/taskresource/firelens/firelensconfig_unix.go): without it the task fails with `missing output key`",
    enforcement: "mandatory",
    scope: "task",
    areas: ["definition", "destinations"],
    why: "The agent does not start the task: it stops with `missing output key Name which is required`.",
    remedy: {
        text: "Name the plugin by Name for Fluent Bit, by @type for Fluentd. The key is case-sensitive.",
        snippet: '"options": { "Name": "kinesis_firehose", … }',
    },
    examples: {
        bad: example([
            logging({ name: "kinesis_firehose", region: "eu-central-1", delivery_stream: "logs" }),
            router(),
        ]),
        good: example(),
    },
    docs: PAGES.agent,
    remediate: (task) =>
        replaced(task, foundIn(outputPluginKey, task).map(toOptions), (options) =>
            isRecord(options) ? withPluginKey(options, routersOf(task)[0]?.firelensConfiguration?.type) : undefined,
        ),
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
            if (forOutput.includes(key) || forOutput.includes(UNKNOWN_OPTION)) return [];
            if (forOutput.length + secrets.filter(({ name }) => !hasToken(name)).length === 0) return [];
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
    const { logDriver, secretOptions = [] } = logConfiguration ?? {};
    if (hasToken(logDriver) || !secretOptions.some(({ name }) => !hasToken(name))) return [];
    return [
        {
            path: [...path, "logConfiguration", "secretOptions"],
            problem:
                "the agent takes these secrets for those of an output without a plugin, and does not start the task",
            fix: "leave them out, or log through FireLens in this container too",
        },
    ];
}

/** The path of the options in which a key is wrong, or missing. */
function toOptions(path: Path): Path {
    return path.slice(0, path.lastIndexOf("options") + 1);
}

/** The options with the plugin's key as the agent wants it, where only its case is another. */
function withPluginKey(
    options: Readonly<Record<string, unknown>>,
    type: string | undefined,
): Readonly<Record<string, unknown>> | undefined {
    const key = type === "fluentd" ? "@type" : "Name";
    const wrong = Object.keys(options).filter((option) => option.toLowerCase() === key.toLowerCase());
    if (wrong.length !== 1) return undefined;
    return Object.fromEntries(
        Object.entries(options).map(([option, value]) => [option === wrong[0] ? key : option, value]),
    );
}
