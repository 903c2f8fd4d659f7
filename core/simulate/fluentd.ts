import { addsMetadata } from "../config/agent-options";
import { metadataOf } from "../config/render-files";
import type { Plan } from "../plan";
import { PATTERN_OPTIONS, routersOf, type ContainerDefinition } from "../task";
import { matchOf } from "../compose/routing";
import { CannotTell } from "./cannot-tell";
import type { Tagged } from "./filters/filter";
import { compilePattern } from "./pattern";
import { append, runtimeValue, showRecord, showText, textOf, type LogRecord } from "./record";
import type { DeliveredRecord } from "./simulate";

/**
 * What Fluentd does with a record, as far as the component decides it: patterns, metadata and the outputs of the container.
 * A text of the user's may hold any plugin, so with one nobody can tell.
 */
export function deliverByFluentd(
    plan: Pick<Plan, "task" | "config" | "configOutputs">,
    container: string,
    { tag, record }: Tagged,
): DeliveredRecord[] {
    refuseTexts(plan);
    const definition = plan.task.containerDefinitions.find(({ name }) => name === container);
    if (definition === undefined || !passes(definition, record)) return [];
    const options = routersOf(plan.task)[0]?.firelensConfiguration?.options ?? {};
    const metadata = addsMetadata(options) ? metadataOf(plan.task) : [];
    const fields = metadata.map(([name, value]) => {
        const shown = value.replace(/<([a-zA-Z ]+)>/g, (_, placeholder: string) => runtimeValue(placeholder));
        return [name, shown] as const;
    });
    const shown = { tag: showText(tag), record: showRecord(append(record, fields)) };
    const { "@type": plugin, ...others } = definition.logConfiguration?.options ?? {};
    const notForOutput: readonly string[] = ["log-driver-buffer-limit", ...PATTERN_OPTIONS];
    const own = Object.entries(others).filter(([name]) => !notForOutput.includes(name));
    return [
        // The first <match> gets it: those of the configuration stand before those of log options.
        ...plan.configOutputs
            .filter((one) => one.container === container)
            .map(({ output }) => ({
                plugin: output.plugin,
                options: shownOptions(Object.entries(output.options)),
                ...shown,
            })),
        ...(plugin === undefined ? [] : [{ plugin, options: shownOptions(own), ...shown }]),
    ];
}

function shownOptions(options: readonly (readonly [string, string])[]): Readonly<Record<string, string>> {
    return Object.fromEntries(options.map(([name, value]) => [name, showText(value)]));
}

function passes({ logConfiguration }: ContainerDefinition, record: LogRecord): boolean {
    const text = textOf(record.get("log")) ?? "";
    return PATTERN_OPTIONS.every((option) => {
        const pattern = logConfiguration?.options?.[option];
        if (pattern === undefined) return true;
        return (compilePattern(pattern)(text) !== undefined) === (option === "include-pattern");
    });
}

/** Whether the delivered files hold more than the component's own outputs and the level of Fluentd's own log. */
function refuseTexts({ config, configOutputs }: Pick<Plan, "config" | "configOutputs">): void {
    const own = new Set(configOutputs.map(({ container }) => `<match ${matchOf(container, "fluentd")}>`));
    for (const { path, text } of config?.files ?? []) {
        if (text === undefined) throw new CannotTell(`what is in ${path} cannot be read here`);
        const opening = text.split("\n").filter((line) => line.startsWith("<") && !line.startsWith("</"));
        const matches = opening.filter((line) => line !== "<system>");
        if (matches.length !== own.size || matches.some((line) => !own.has(line)) || /^\s*@include/m.test(text)) {
            throw new CannotTell("what a text of Fluentd's does is not simulated");
        }
    }
}
