import { entryOf, type ClassicSection } from "../config/parse-classic";
import { isKnownOption, PLUGINS, SHARED_OPTIONS } from "../rules/tables/plugins";
import { hasToken } from "../value";
import { broken, called, doubtful, hasVariable, meantBy, type Check, type LintContext, type Mistake } from "./context";
import {
    FILTERS,
    INPUTS,
    MULTILINE_PARSER_OPTIONS,
    NOT_BEFORE_2,
    OTHER_OUTPUTS,
    PARSER_OPTIONS,
    SECTIONS,
    SERVICE_OPTIONS,
    SHARED_FILTER_OPTIONS,
    SHARED_INPUT_OPTIONS,
    type OptionTable,
} from "./tables/sections";

const OUTPUTS: OptionTable = new Map([
    ...OTHER_OUTPUTS.map((name) => [name, undefined] as const),
    ...Object.entries(PLUGINS).map(([name, { known }]) => [name, known] as const),
]);

interface Kind {
    readonly plugins: OptionTable;
    readonly shared: readonly string[];
}

/** Sections that name a plugin. */
const KINDS: ReadonlyMap<string, Kind> = new Map([
    ["INPUT", { plugins: INPUTS, shared: SHARED_INPUT_OPTIONS }],
    ["FILTER", { plugins: FILTERS, shared: SHARED_FILTER_OPTIONS }],
    ["OUTPUT", { plugins: OUTPUTS, shared: SHARED_OPTIONS }],
]);

/** Sections without a plugin, and what they take. Fluent Bit passes over what it does not know there. */
const PLAIN_KINDS: ReadonlyMap<string, readonly string[]> = new Map([
    ["SERVICE", SERVICE_OPTIONS],
    ["PARSER", PARSER_OPTIONS],
    ["MULTILINE_PARSER", MULTILINE_PARSER_OPTIONS],
]);

/**
 * Sections, plugins and options that Fluent Bit does not have. A table may be behind a new version, so what it does not
 * have is an error only where it is a slip of a name that it has; else it is a warning.
 */
export const checkPlugins: Check = ({ config }, context) =>
    config.sections.flatMap((section) => {
        if (section.name === "") return [];
        const kind = KINDS.get(section.kind);
        if (kind !== undefined) return checkPlugin(section, kind, context);
        const known = PLAIN_KINDS.get(section.kind);
        if (known !== undefined) return checkPlainOptions(section, known);
        if (SECTIONS.includes(section.kind)) return [];
        const problem = `the section in line ${String(section.line)} is none of Fluent Bit's, which passes over it`;
        return [
            doubtful(section.line, problem, suggestion(section.kind, SECTIONS, "write [FILTER], [OUTPUT] or [INPUT]")),
        ];
    });

function checkPlugin(section: ClassicSection, kind: Kind, context: LintContext): Mistake[] {
    const name = entryOf(section, "name");
    if (name === undefined) {
        if (section.isPartial) return [];
        return [broken(section.line, `${called(section)} names no plugin`, "add Name")];
    }
    const plugin = name.value.toLowerCase();
    if (plugin === "" || hasToken(plugin) || hasVariable(plugin)) return [];
    if (!kind.plugins.has(plugin)) {
        const names = [...kind.plugins.keys()];
        const isSlip = context.isAws && meantBy(plugin, names) !== undefined;
        const problem = `${called(section)} names a plugin that Fluent Bit does not have`;
        const fix = suggestion(plugin, names, "name one of its own, or take an image that holds it");
        return [(isSlip ? broken : doubtful)(name.line, problem, fix)];
    }
    const own = kind.plugins.get(plugin);
    if (own === undefined) return [];
    const known = [...own, ...kind.shared];
    return section.entries.flatMap(({ key, line }) => {
        const option = key.toLowerCase();
        if (hasVariable(option)) return [];
        if (isKnownOption(option, known)) {
            return section.kind === "OUTPUT" ? checkVersion(plugin, option, line, context) : [];
        }
        const meant = meantBy(option, known.filter(isWhole));
        const problem = `line ${String(line)} is no option of ${plugin}`;
        const fix = meant === undefined ? "use the plugin's own names" : `did you mean "${meant}"?`;
        return [(meant === undefined ? doubtful : broken)(line, problem, fix)];
    });
}

function checkVersion(plugin: string, option: string, line: number, { fluentBit }: LintContext): Mistake[] {
    if (fluentBit?.startsWith("1.") !== true) return [];
    const later = [
        ...(NOT_BEFORE_2["*"] ?? []),
        ...(Object.hasOwn(NOT_BEFORE_2, plugin) ? (NOT_BEFORE_2[plugin] ?? []) : []),
    ];
    if (!isKnownOption(option, later)) return [];
    const problem = `line ${String(line)} is an option that Fluent Bit ${fluentBit}, which the image holds, does not have yet`;
    return [broken(line, problem, "take it out, or take a 3.x of AWS for Fluent Bit")];
}

function checkPlainOptions({ kind, entries }: ClassicSection, known: readonly string[]): Mistake[] {
    const seen = new Set<string>();
    return entries.flatMap(({ key, line }) => {
        const option = key.toLowerCase();
        const isTwice = kind === "SERVICE" && seen.has(option) && !option.endsWith("_file");
        seen.add(option);
        if (isTwice) {
            const problem = `line ${String(line)} sets a key of [SERVICE] once more, and the last one counts`;
            return [doubtful(line, problem, "keep one of them")];
        }
        if (hasVariable(option) || isKnownOption(option, known)) return [];
        const problem = `line ${String(line)} is no key of [${kind}], and Fluent Bit passes over it`;
        return [doubtful(line, problem, suggestion(option, known.filter(isWhole), "use the section's own names"))];
    });
}

const isWhole = (name: string): boolean => !name.endsWith("*");

function suggestion(given: string, names: readonly string[], otherwise: string): string {
    const meant = meantBy(given, names);
    return meant === undefined ? otherwise : `did you mean "${meant}"?`;
}
