import { UNKNOWN_OPTION } from "./well-formed";
import { known } from "../value";
import { containersOf } from "./parts";
import { example, app, routing } from "./examples";
import { PAGES } from "./pages";
import { foundIn, replaced } from "./remediate";
import type { Rule } from "./rule";

const FLAG = "enable-ecs-log-metadata";

export const metadataFlag: Rule = {
    code: "FL109",
    name: "firelens-metadata-flag",
    title: "`enable-ecs-log-metadata` is true or false.",
    severity: "low",
    level: "warning",
    source: "the ECS agent (agent/taskresource/firelens/firelens_unix.go): what it cannot read turns the metadata off",
    enforcement: "advisory",
    scope: "task",
    areas: ["definition"],
    quote: "If you do not want the metadata in your logs, set enable-ecs-log-metadata to false in the firelensConfiguration section of the task definition.",
    why: "What the agent cannot read turns the metadata off: records come without cluster, task and task definition.",
    remedy: { text: 'Write "true" or "false".', snippet: '"options": { "enable-ecs-log-metadata": "true" }' },
    examples: {
        bad: example([app(), routing({ "enable-ecs-log-metadata": "yes" })]),
        good: example([app(), routing({ "enable-ecs-log-metadata": "true" })]),
    },
    docs: PAGES.considerations,
    settings: {
        require: {
            schema: {
                type: "string",
                enum: ["any", "true", "false"],
                description: "What the flag has to be: any readable value, or one in particular",
            },
            default: "any",
        },
    },
    check: (model, { require = "any" } = {}) =>
        containersOf(model).flatMap(({ container, path }) => {
            const { firelensConfiguration } = container;
            const at = [...path, "firelensConfiguration", "options", FLAG];
            const flag = known<unknown>(firelensConfiguration?.options?.[FLAG]);
            const isReadable = flag === "true" || flag === "false";
            if (typeof flag === "string" && !isReadable) {
                return [{ path: at, problem: "is neither true nor false", fix: 'write "true" or "false"' }];
            }
            if (firelensConfiguration === undefined || (require !== "true" && require !== "false")) return [];
            const options = firelensConfiguration.options ?? {};
            // Without the option the agent adds the metadata.
            const isMet = FLAG in options ? flag === undefined || flag === require : require === "true";
            if (isMet || UNKNOWN_OPTION in options) return [];
            return [{ path: at, problem: `is not ${require}, as it has to be here`, fix: `write "${require}"` }];
        }),
    remediate: (task, settings) =>
        replaced(task, foundIn(metadataFlag, task, settings), (flag) => meantBy(flag, settings?.require)),
};

/** What was meant by what the agent cannot read; undefined where that is not evident. */
function meantBy(flag: unknown, required: unknown): string | undefined {
    if (required === "true" || required === "false") return required;
    const text = String(flag).trim().toLowerCase();
    if (["true", "t", "1", "yes", "on"].includes(text)) return "true";
    return ["false", "f", "0", "no", "off"].includes(text) ? "false" : undefined;
}
