import type { FireLensTaskArguments } from "../arguments/types";
import { isRecord } from "../json";
import { withParents, type Path } from "../path";
import type { Source } from "../plan";
import type { ContainerDefinition } from "../task";

/** Properties by ECS's own names, of any shape that ECS takes. */
export type Overrides = Readonly<Record<string, unknown>>;

/** An override, and whether it stands in place of all that was there before. */
interface Overridden extends Source {
    readonly replaces: boolean;
}

/** The properties with the overrides over them: objects are merged, anything else is replaced. */
export function override<T extends object>(properties: T, overrides: unknown): T {
    return isRecord(overrides) ? (merge(properties, overrides) as T) : properties;
}

/** For whatever is replaced in a part of the model, the override that it comes from. */
function overrideSources(overrides: unknown, model: Path, argument: Path): Overridden[] {
    if (!isRecord(overrides)) return [];
    return Object.entries(overrides).flatMap(([name, value]) => {
        const at = { model: [...model, name], argument: [...argument, name] };
        if (!isRecord(value)) return [{ ...at, replaces: true }];
        return [{ ...at, replaces: false }, ...overrideSources(value, at.model, at.argument)];
    });
}

/** The sources of a part of the model, where an override stands in place of what was there before. */
export function withOverrides(sources: readonly Source[], overridden: readonly Overridden[]): Source[] {
    const replaced = new Set(overridden.filter(({ replaces }) => replaces).map(({ model }) => JSON.stringify(model)));
    const isBelow = ({ model }: Source): boolean =>
        withParents(model).some((above) => replaced.has(JSON.stringify(above)));
    const own = overridden.map(({ model, argument }) => ({ model, argument }));
    return [...sources.filter((source) => !isBelow(source)), ...own];
}

function merge(under: unknown, over: unknown): unknown {
    if (!isRecord(under) || !isRecord(over)) return over;
    const merged = Object.entries(over).map(([name, value]): [string, unknown] => [
        name,
        Object.hasOwn(under, name) ? merge(under[name], value) : value,
    ]);
    return Object.fromEntries([...Object.entries(under), ...merged]);
}

/** The overrides of a container, or, where the program has none of that name, of the log router. */
export function overridesOf(args: FireLensTaskArguments, container: string): unknown {
    return (Object.hasOwn(args.containers, container) ? args.containers[container] : args.logRouter)?.overrides;
}

/** For whatever is overridden in the whole model, the override that it comes from. */
export function sourcesOfOverrides(
    args: FireLensTaskArguments,
    containers: readonly ContainerDefinition[],
): Overridden[] {
    return [
        ...overrideSources(args.overrides, ["task"], ["overrides"]),
        ...containers.flatMap((container, index) => {
            const { name } = container;
            const holder = Object.hasOwn(args.containers, name) ? ["containers", name] : ["logRouter"];
            const [model, argument] = [
                ["task", "containerDefinitions", index],
                [...holder, "overrides"],
            ];
            const overrides = overridesOf(args, name);
            return [
                ...overrideSources(overrides, model, argument),
                ...sortedSources(overrides, container, model, argument),
            ];
        }),
    ];
}

/** For the items of lists that ECS sorts, where the override has them. */
function sortedSources(overrides: unknown, container: ContainerDefinition, model: Path, argument: Path): Overridden[] {
    if (!isRecord(overrides)) return [];
    return (["environment", "secrets"] as const).flatMap((list) => {
        const [given, sorted] = [overrides[list], container[list]];
        if (!Array.isArray(given) || !Array.isArray(sorted)) return [];
        return sorted.map((item: unknown, index) => ({
            model: [...model, list, index],
            argument: [...argument, list, given.indexOf(item)],
            replaces: false,
        }));
    });
}

/** The arguments without any overrides. */
export function withoutOverrides({ overrides: _overrides, ...args }: FireLensTaskArguments): FireLensTaskArguments {
    const containers = Object.entries(args.containers).map(([name, { overrides: _own, ...container }]) => [
        name,
        container,
    ]);
    const { overrides: _router, ...logRouter } = args.logRouter ?? {};
    return {
        ...args,
        containers: Object.fromEntries(containers) as FireLensTaskArguments["containers"],
        ...(args.logRouter !== undefined && { logRouter }),
    };
}
