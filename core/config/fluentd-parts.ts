import type { FireLensTaskArguments } from "../arguments/types";
import type { Output } from "../destinations/destination";
import type { ConfigOutput } from "../plan";
import { renderElement, type Element } from "./element";
import { fluentdParseFilter, parsedMatches } from "./parse";
import type { ConfigParts } from "./parts";
import { sourcesOf } from "./sources";

/**
 * What is to be delivered to Fluentd: the level of its own log where that is asked for, the user's own texts, and the
 * outputs that no log options can express, in this order: a record goes through filters only until it finds its `<match>`.
 */
export function collectFluentdParts(args: FireLensTaskArguments, outputs: readonly ConfigOutput[]): ConfigParts {
    const sources = sourcesOf(args.config);
    const texts = sources.flatMap((source) => (source.kind === "text" ? [normalize(source.text)] : []));
    const parsed = parsedMatches(args);
    const { logLevel } = args.logRouter ?? {};
    const holds = [
        ...(texts.length > 0 ? ["a text"] : []),
        ...(parsed.length > 0 ? ["the filters of containers whose lines are parsed"] : []),
        ...(outputs.length > 0 ? ["the outputs of containers that no log options can express"] : []),
        ...(logLevel === undefined ? [] : ["logRouter.logLevel"]),
    ];
    const parts = [
        ...(logLevel === undefined ? [] : [renderElement({ tag: "system", entries: [["log_level", logLevel]] })]),
        ...parsed.map((match) => renderElement(fluentdParseFilter(match))),
        ...texts,
        ...byContainer(outputs).map((group) => renderElement(matchOf(group))),
    ];
    return {
        renderMain: () => parts.join("\n"),
        hasMain: holds.length > 0,
        parsers: "",
        objects: sources.filter((source) => source.kind === "object"),
        files: sources.filter((source) => source.kind === "file"),
        holds,
    };
}

/** Line breaks as Fluentd's own, and one at the end. */
function normalize(text: string): string {
    return `${text
        .replace(/^\ufeff/, "")
        .replaceAll("\r\n", "\n")
        .replace(/\n+$/, "")}\n`;
}

function byContainer(outputs: readonly ConfigOutput[]): ConfigOutput[][] {
    const groups = new Map<string, ConfigOutput[]>();
    for (const output of outputs) groups.set(output.match, [...(groups.get(output.match) ?? []), output]);
    return [...groups.values()];
}

/** A record goes to the first `<match>` only, so several outputs of a container are stores of one. */
function matchOf(group: readonly ConfigOutput[]): Element {
    const argument = group[0]?.match ?? "";
    const [only] = group;
    if (only !== undefined && group.length === 1) return elementOf("match", argument, only.output);
    return {
        tag: "match",
        argument,
        entries: [["@type", "copy"]],
        // Without ignore_error a store that cannot take a record keeps it from those after it.
        children: group.map(({ output }) => elementOf("store", "ignore_error", output)),
    };
}

function elementOf(tag: string, argument: string, { plugin, options, repeated = [], sections = [] }: Output): Element {
    return {
        tag,
        argument,
        entries: [
            ["@type", plugin],
            ...Object.entries(options),
            ...repeated.map(({ option, value }) => [option, value] as const),
        ],
        children: sections.map((section) => ({
            tag: section.name,
            ...(section.argument !== undefined && { argument: section.argument }),
            entries: Object.entries(section.entries),
        })),
    };
}
