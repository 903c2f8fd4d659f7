import { BUFFER_LIMIT_OPTION, PATTERN_OPTIONS, usesFirelens, type ContainerDefinition, type LogOptions } from "../task";
import { hasToken } from "../value";

/** What the agent makes of a container's log options. */
export interface AgentOptions {
    /** By `include-pattern` and `exclude-pattern`. */
    readonly patterns: LogOptions;
    /** Undefined where there is no output. */
    readonly plugin: string | undefined;
    /** Options of the output in byte order. */
    readonly entries: readonly (readonly [key: string, value: string])[];
}

/**
 * A container's options as the agent writes them: one map with the secret options, each by the variable that the router is
 * given for it, so that a secret option takes the place of a plain one of the same name (firelens.md §1.7, §1.8).
 */
export function agentOptionsOf(
    container: ContainerDefinition,
    index: number,
    pluginKey: string,
    variable: (name: string) => string,
): AgentOptions {
    if (!usesFirelens(container)) return { patterns: {}, plugin: undefined, entries: [] };
    const { options = {}, secretOptions = [] } = container.logConfiguration ?? {};
    const secrets = secretOptions.map(({ name }) => [name, variable(`${name}_${String(index)}`)] as const);
    const all = new Map([...Object.entries(options), ...secrets]);
    const patterns = PATTERN_OPTIONS.flatMap((option) => {
        const pattern = all.get(option);
        return pattern === undefined ? [] : [[option, pattern] as const];
    });
    const notForOutput: readonly string[] = [pluginKey, BUFFER_LIMIT_OPTION, ...PATTERN_OPTIONS];
    return {
        patterns: Object.fromEntries(patterns),
        plugin: all.get(pluginKey),
        entries: [...all]
            .filter(([key]) => !notForOutput.includes(key))
            .sort(([left], [right]) => (left < right ? -1 : 1)),
    };
}

/** What Go's strconv.ParseBool takes for true. */
const TRUE: readonly string[] = ["1", "t", "T", "true", "TRUE", "True"];

/** Whether the agent adds metadata: unless told otherwise, and not where it cannot read what it is told (firelens.md §1.5). */
export function addsMetadata(options: LogOptions): boolean {
    const flag = options["enable-ecs-log-metadata"];
    return flag === undefined || hasToken(flag) || TRUE.includes(flag);
}

/** Where the agent includes a custom configuration from: it looks at the value only where there is a type. */
export function includedPath(options: LogOptions, externalConfig: string): string | undefined {
    const { "config-file-type": type, "config-file-value": value } = options;
    if (type === undefined || value === undefined) return undefined;
    return type === "s3" ? externalConfig : value;
}
