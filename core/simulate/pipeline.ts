import { entryValue, parseClassic, type ClassicConfig, type ClassicSection } from "../config/parse-classic";
import { renderAgentConfig } from "../config/render-fluent-bit";
import type { Plan } from "../plan";
import { routersOf } from "../task";
import { hasToken } from "../value";
import { CannotTell } from "./cannot-tell";
import type { Parsers } from "./filters/filter";
import { IMAGE_FILES } from "./image-files";
import { runtimeValue } from "./record";

/** What Fluent Bit has read: its filters and outputs in their order, and the parsers. */
export interface Pipeline {
    readonly sections: readonly ClassicSection[];
    readonly parsers: Parsers;
}

/** Puts together what the router reads, as it reads it: the agent's file with what it includes, then what the init process adds. */
export function readPipeline(plan: Pick<Plan, "task" | "config">): Pipeline {
    const files = plan.config?.files ?? [];
    const texts = new Map<string, string | undefined>([
        ...Object.entries(IMAGE_FILES),
        ...files.map(({ path, text }) => [path, text ?? IMAGE_FILES[path]] as const),
    ]);
    const agent = readAgentConfig(plan);
    const added =
        plan.config?.delivery === "init" ? files.filter(({ isParsers }) => !isParsers).map(({ path }) => path) : [];
    const read = [...include(agent, texts), ...added.flatMap((path) => include(readFile(path, texts), texts))];
    const environment = environmentOf(plan);
    const sections = read.map((section) => withVariables(section, environment));
    const parserFiles = [
        ...files.filter(({ isParsers }) => isParsers).map(({ path }) => path),
        ...sections
            .filter(({ kind }) => kind === "SERVICE")
            .flatMap(({ entries }) => entries.filter(({ key }) => key.toLowerCase() === "parsers_file"))
            .map(({ value }) => value),
    ];
    const parsers = [...new Set(parserFiles)]
        .flatMap((path) => parseClassic(texts.get(path) ?? "").sections)
        .filter(({ kind }) => kind === "PARSER");
    return {
        sections: sections.filter(({ kind }) => kind === "FILTER" || kind === "OUTPUT"),
        parsers: new Map(parsers.map((parser) => [entryValue(parser, "name") ?? "", parser])),
    };
}

/** The agent's file, in which what is known only when the task runs cannot be compared. */
function readAgentConfig({ task }: Pick<Plan, "task">): ClassicConfig {
    const config = parseClassic(renderAgentConfig(task));
    const isMetadata = (section: ClassicSection): boolean => entryValue(section, "name") === "record_modifier";
    const sections = config.sections.map((section) =>
        isMetadata(section)
            ? mapValues(section, (value) => value.replace(/<([a-zA-Z ]+)>/g, (_, name: string) => runtimeValue(name)))
            : section,
    );
    return { ...config, sections };
}

function readFile(path: string, texts: ReadonlyMap<string, string | undefined>): ClassicConfig {
    const text = texts.get(path);
    if (text === undefined) throw new CannotTell(`what is in ${path} cannot be read here`);
    return parseClassic(text);
}

/** The sections of a file with those that it includes, in their order. */
function include(
    config: ClassicConfig,
    texts: ReadonlyMap<string, string | undefined>,
    within: readonly string[] = [],
): ClassicSection[] {
    if (config.sections.some(({ isPartial }) => isPartial)) {
        throw new CannotTell("a part of the configuration is not known yet");
    }
    const included = config.commands
        .filter(({ name }) => name === "INCLUDE")
        .map(({ value, line }) => {
            if (within.includes(value)) throw new CannotTell(`${value} includes itself`);
            return { line, sections: include(readFile(value, texts), texts, [...within, value]) };
        });
    return [...config.sections.map((section) => ({ line: section.line, sections: [section] })), ...included]
        .sort((left, right) => left.line - right.line)
        .flatMap(({ sections }) => sections);
}

/** The router's own variables that are known. */
function environmentOf({ task }: Pick<Plan, "task">): ReadonlyMap<string, string> {
    const environment = routersOf(task)[0]?.environment;
    if (environment === undefined || typeof environment === "string") return new Map();
    return new Map(environment.filter(({ value }) => !hasToken(value)).map(({ name, value }) => [name, value]));
}

/** Fluent Bit puts variables in their place when it reads a value. Those of an output are for its plugin alone. */
function withVariables(section: ClassicSection, environment: ReadonlyMap<string, string>): ClassicSection {
    if (section.kind === "OUTPUT") return section;
    return mapValues(section, (value) =>
        value.replace(/\$\{([^}]+)\}/g, (_, name: string) => environment.get(name) ?? runtimeValue(name)),
    );
}

function mapValues(section: ClassicSection, change: (value: string) => string): ClassicSection {
    return { ...section, entries: section.entries.map((entry) => ({ ...entry, value: change(entry.value) })) };
}
