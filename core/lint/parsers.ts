import { entryValue, type ClassicConfig, type ClassicEntry, type ClassicSection } from "../config/parse-classic";
import { hasToken } from "../value";
import { broken, called, doubtful, hasVariable, type Check, type Mistake } from "./context";
import { BUILT_IN_MULTILINE_PARSERS, IMAGE_PARSERS } from "./tables/sections";

/** The file of parsers in AWS for Fluent Bit, and the one of its configurations that names it (firelens.md §6.3). */
const IMAGE_PARSERS_FILE = "/fluent-bit/parsers/parsers.conf";
const PARSERS_INCLUDED_BY = "/fluent-bit/configs/parse-json.conf";
/** Configurations of the image that define no parsers. */
const IMAGE_CONFIGS = /^\/fluent-bit\/configs\/(?:minimize-log-loss|output-metrics-healthcheck)\.conf$/;

/** The parsers that texts define or load; undefined where one of them loads what is not known. */
export function parsersIn(configs: readonly ClassicConfig[]): ReadonlySet<string> | undefined {
    const parsers = new Set<string>();
    for (const { sections, commands } of configs) {
        for (const { name, value } of commands) {
            if (name !== "INCLUDE" || IMAGE_CONFIGS.test(value)) continue;
            if (value !== PARSERS_INCLUDED_BY) return undefined;
            for (const parser of IMAGE_PARSERS) parsers.add(parser);
        }
        for (const section of sections) {
            if (section.isPartial) return undefined;
            for (const { key, value } of section.entries) {
                if (section.kind !== "SERVICE" || key.toLowerCase() !== "parsers_file") continue;
                if (value !== IMAGE_PARSERS_FILE) return undefined;
                for (const parser of IMAGE_PARSERS) parsers.add(parser);
            }
            if (!/^(?:MULTILINE_)?PARSER$/.test(section.kind)) continue;
            const name = entryValue(section, "name") ?? "";
            if (hasToken(name) || hasVariable(name)) return undefined;
            parsers.add(name);
        }
    }
    return parsers;
}

/** Filters and inputs that name a parser which nobody defines. A filter does not start without; an input goes on. */
export const checkParsers: Check = ({ config }, { parsers }) => {
    if (parsers === undefined) return [];
    return config.sections.flatMap((section) => {
        const plugin = entryValue(section, "name")?.toLowerCase() ?? "";
        return section.entries
            .flatMap((entry) => namesIn(section, plugin, entry).map((name) => ({ name, line: entry.line })))
            .filter(({ name }) => !parsers.has(name) && !hasToken(name) && !hasVariable(name))
            .map(({ line }) => mistake(section, plugin, line));
    });
};

function mistake(section: ClassicSection, plugin: string, line: number): Mistake {
    const problem = `${called(section)} names a parser in line ${String(line)} that is not defined`;
    const fix = `define it in config.parsers, or load those of the image by Parsers_File ${IMAGE_PARSERS_FILE} in [SERVICE]`;
    const onlyOne = section.entries.filter(({ key }) => key.toLowerCase() === "parser").length === 1;
    const cannotStart = section.kind === "FILTER" && (plugin === "multiline" || onlyOne);
    return (cannotStart ? broken : doubtful)(line, problem, fix);
}

/** The parsers that an entry names and that somebody has to define. */
function namesIn({ kind }: ClassicSection, plugin: string, { key, value }: ClassicEntry): string[] {
    const option = key.toLowerCase();
    const isFilter = kind === "FILTER" && plugin === "parser" && option === "parser";
    const isInput =
        kind === "INPUT" && ["tail", "syslog", "tcp", "exec", "stdin"].includes(plugin) && option === "parser";
    if (isFilter || isInput) return [value];
    const isMultiline =
        option === "multiline.parser" && (kind === "FILTER" ? plugin === "multiline" : kind === "INPUT");
    if (!isMultiline) return [];
    return value
        .split(",")
        .map((name) => name.trim())
        .filter((name) => name !== "" && !BUILT_IN_MULTILINE_PARSERS.has(name));
}
