import { optionName, type ContainerDefinition, type LogOptions, type Secret } from "../task";
import type { Output, RepeatedOption } from "../destinations/destination";
import type { Path } from "../path";
import type { RouterType } from "../router/type";
import { oncePer } from "../memo";
import { hasToken, known } from "../value";
import type { Model } from "./model";
import { UNKNOWN_OPTION } from "./well-formed";

/** A container and its path in the model. */
export interface Located {
    readonly container: ContainerDefinition;
    readonly path: Path;
}

/** The containers of the task with their paths. */
export const containersOf: (model: Pick<Model, "task">) => readonly Located[] = oncePer(({ task }) =>
    task.containerDefinitions.map((container, index) => ({ container, path: ["task", "containerDefinitions", index] })),
);

/** What a container is called in a message. */
export function called({ name }: Pick<ContainerDefinition, "name">): string {
    return hasToken(name) ? "a container" : `container "${name}"`;
}

/** Whether the task runs on Fargate: it says so, or whoever runs it does. */
export function runsOnFargate({ task, runners = [] }: Model): boolean {
    const isFargate = (text: string): boolean => text.startsWith("FARGATE");
    return (
        task.requiresCompatibilities?.includes("FARGATE") === true ||
        runners.some(({ launchType, capacityProviders }) => {
            const providers = Array.isArray(capacityProviders) ? capacityProviders : [];
            return isFargate(known(launchType) ?? "") || providers.some(isFargate);
        })
    );
}

/** Options that become an output of the log router, wherever they are written. */
export interface OptionSet {
    readonly options: LogOptions;
    readonly secretOptions: readonly Secret[];
    /** Options that the configuration gives more than once. */
    readonly repeated?: readonly RepeatedOption[] | undefined;
    readonly path: Path;
    /** Name of the container whose records they are for. */
    readonly container: string;
    /** Whether Fluent Bit or Fluentd reads them; undefined when that is not known. */
    readonly program: RouterType | undefined;
    /** The output plugin in lower case, as both programs compare it; undefined when it is missing or not known. */
    readonly plugin: string | undefined;
}

/** An option's value and where it stands. */
export interface LocatedValue {
    readonly option: string;
    readonly value: unknown;
    readonly path: Path;
}

/** Every value of a set, also of options that are given more than once. */
export function valuesOf({ options, repeated = [], path }: OptionSet): LocatedValue[] {
    const single = Object.entries<unknown>(options).map(([option, value]) => ({
        option,
        value,
        path: [...path, option],
    }));
    const more = repeated.map(({ option, value }, index) => ({
        option,
        value,
        path: [...path.slice(0, -1), "repeated", index],
    }));
    return [...single, ...more];
}

/** Every set of options that becomes an output: log options of containers, and outputs of the configuration. */
export const optionSetsOf: (model: Model) => readonly OptionSet[] = oncePer((model) => {
    const ofTask = programOf(model);
    const native = containersOf(model).flatMap(({ container, path }) => {
        const { logDriver, options = {}, secretOptions = [] } = container.logConfiguration ?? {};
        if (logDriver !== "awsfirelens") return [];
        // Where the type is not known, the plugin's key tells it.
        const program = ofTask ?? ("Name" in options ? "fluentbit" : "@type" in options ? "fluentd" : undefined);
        return [
            {
                options,
                secretOptions,
                path: [...path, "logConfiguration", "options"],
                container: container.name,
                program,
                plugin: pluginName(program === "fluentd" ? options["@type"] : options.Name),
            },
        ];
    });
    const configured = model.configOutputs.map(({ container, output }, index) => ({
        options: withSections(output),
        secretOptions: [],
        repeated: output.repeated,
        path: ["configOutputs", index, "options"],
        container,
        program: ofTask ?? ("fluentbit" as const),
        plugin: pluginName(output.plugin),
    }));
    return [...native, ...configured];
});

/** The program of the task's log router; undefined when it is not known. */
export function programOf({ task }: Model): RouterType | undefined {
    const type = task.containerDefinitions.find(({ firelensConfiguration }) => firelensConfiguration !== undefined)
        ?.firelensConfiguration?.type;
    return type === "fluentbit" || type === "fluentd" ? type : undefined;
}

/** The same; Fluent Bit where that cannot be told. */
export function routerTypeIn(model: Model): RouterType {
    return programOf(model) ?? "fluentbit";
}

/** All that an output is told; what stands in a section of Fluentd's is called `<section>.<option>`. */
function withSections({ options, sections = [] }: Output): LogOptions {
    const nested = sections.flatMap(({ name, entries }) =>
        Object.entries(entries).map(([option, value]) => [`${name}.${option}`, value] as const),
    );
    return { ...options, ...Object.fromEntries(nested) };
}

function pluginName(name: unknown): string | undefined {
    return typeof name === "string" ? known(name)?.toLowerCase() : undefined;
}

/** The value of an option by its name in any case: a token when it is secret or unknown, undefined when it is not set. */
export function optionOf({ options, secretOptions }: OptionSet, name: string): string | undefined {
    for (const option of Object.keys(options)) {
        if (optionName(option) !== name) continue;
        const value: unknown = options[option];
        return typeof value === "string" ? value : String(value);
    }
    if (UNKNOWN_OPTION in options) return UNKNOWN_OPTION;
    const isSet = secretOptions.some((secret) => hasToken(secret.name) || optionName(secret.name) === name);
    return isSet ? UNKNOWN_OPTION : undefined;
}

/** Whether an option is a switch that is on, as Fluent Bit reads it. */
export function isOn(value: string | undefined): boolean {
    return /^(?:on|true|yes)$/i.test(known(value)?.trim() ?? "");
}
