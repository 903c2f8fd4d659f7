import { DEFAULT_GRACE } from "../arguments/router";
import type { FireLensTaskArguments } from "../arguments/types";
import type { ConfigOutput } from "../plan";
import { mergeTexts } from "./merge";
import { JSON_PARSER, parsedMatches, parseFilter } from "./parse";
import { renderSection } from "./section";
import { renderService } from "./service";
import { sourcesOf, type ConfigSource } from "./sources";

/** What is to be delivered, before it is known how. */
export interface ConfigParts {
    /** The component's own text, or an empty one. The service section names the parsers where nobody else does. */
    readonly renderMain: (parsersFile?: string) => string;
    readonly hasMain: boolean;
    readonly parsers: string;
    readonly objects: readonly Extract<ConfigSource, { kind: "object" }>[];
    readonly files: readonly Extract<ConfigSource, { kind: "file" }>[];
    /** What the component's own text holds, in words. */
    readonly holds: readonly string[];
}

/** What the router's health check needs of the configuration. */
export interface ServerNeeds {
    /** Whether the HTTP server has to be opened. */
    readonly opensServer: boolean;
    /** Whether a file of the image would open it. */
    readonly hasServerFile: boolean;
}

/**
 * One text of what the component decides, the user's own texts, and the outputs that no log options can express, in this
 * order: the init process includes several files in random order.
 */
export function collectParts(
    args: FireLensTaskArguments,
    outputs: readonly ConfigOutput[],
    server: ServerNeeds = { opensServer: false, hasServerFile: false },
): ConfigParts {
    const sources = sourcesOf(args.config);
    const texts = sources.flatMap((source) => (source.kind === "text" ? [source.text] : []));
    const { main, parsers: ofUser, indent } = mergeTexts(texts, args.config?.parsers);
    const parsed = parsedMatches(args);
    const parsers = [...(parsed.length === 0 ? [] : [renderSection(JSON_PARSER, indent)]), ofUser]
        .filter((text) => text !== "")
        .join("\n");
    const { grace } = args.logRouter ?? {};
    // Asked for beside files that the component does not write, the grace is set where it can be.
    const setsGrace =
        String(grace ?? DEFAULT_GRACE) !== String(DEFAULT_GRACE) || (grace !== undefined && sources.length > 0);
    // Where there is nothing else to deliver, a file of the image opens it (core/compose/router.ts).
    const isPlain = sources.length === 0 && outputs.length === 0 && !setsGrace && parsers === "";
    const opensServer = server.opensServer && !(isPlain && server.hasServerFile);
    const holds = [
        ...(texts.length > 0 ? ["a text"] : []),
        ...(parsed.length > 0 ? ["the filters of containers whose lines are parsed"] : []),
        ...(outputs.length > 0 ? ["the outputs of containers with more than one destination"] : []),
        ...(setsGrace ? ["logRouter.grace"] : []),
        ...(opensServer ? ["the HTTP server that the router's health check asks"] : []),
    ];
    const hasMain = holds.length > 0 || parsers !== "";
    // Before the user's filters, which then see the fields.
    const sections = [
        ...parsed.map((match) => renderSection(parseFilter(match), indent)),
        ...(main === "" ? [] : [main]),
        ...outputs.map((output) => renderOutput(output, indent)),
    ];
    return {
        renderMain: (parsersFile) =>
            hasMain
                ? [renderService(grace ?? DEFAULT_GRACE, indent, parsersFile, opensServer), ...sections].join("\n")
                : "",
        hasMain,
        parsers,
        objects: sources.filter((source) => source.kind === "object"),
        files: sources.filter((source) => source.kind === "file"),
        holds,
    };
}

function renderOutput({ match, output }: ConfigOutput, indent: string): string {
    const options: Record<string, string> = { Name: output.plugin, Match: match, ...output.options };
    const repeated = (output.repeated ?? []).map(({ option, value }) => [option, value] as const);
    return renderSection({ name: "OUTPUT", entries: [...Object.entries(options), ...repeated] }, indent);
}
