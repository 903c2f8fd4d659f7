import type { FireLensTaskArguments } from "../arguments/types";
import type { Output } from "../destinations/destination";
import { withParents, type Path } from "../path";
import type { ConfigOutput, DeliveredConfig, Source } from "../plan";
import type { ContainerDefinition } from "../task";
import type { Routing } from "./routing";
import { scratchMounts } from "./volumes";

/** For every part of the model that the rules read, the argument that it comes from. */
export function composeSources(
    args: FireLensTaskArguments,
    containers: readonly ContainerDefinition[],
    routings: ReadonlyMap<string, Routing>,
    outputs: readonly ConfigOutput[],
    config: DeliveredConfig | undefined,
): Source[] {
    return [
        { model: ["task"], argument: [] },
        { model: ["task", "containerDefinitions"], argument: ["containers"] },
        ...volumeSources(args),
        { model: ["securityGroups", 0], argument: ["securityGroup"] },
        ...containers.flatMap((container, index) => containerSources(args, container, routings, index)),
        ...containers.flatMap((container, index) => configSources(container, config, index)),
        ...outputs.flatMap(({ output }, index) => [
            ...pathSources(["configOutputs", index, "options"], output),
            ...optionSources(["configOutputs", index, "options"], output.sources),
            ...(output.repeated ?? []).map(({ path }, at) => ({
                model: ["configOutputs", index, "repeated", at],
                argument: path,
            })),
        ]),
    ];
}

/** A function from a path of the model to that of the argument behind it: the longest part that is known decides. */
export function tracer(sources: readonly Source[]): (path: Path) => Path {
    const argumentOf = new Map(sources.map(({ model, argument }) => [JSON.stringify(model), argument]));
    return (path) => {
        const model = withParents(path).find((above) => argumentOf.has(JSON.stringify(above)));
        if (model === undefined) return path;
        return [...(argumentOf.get(JSON.stringify(model)) ?? []), ...path.slice(model.length)];
    };
}

function containerSources(
    args: FireLensTaskArguments,
    container: ContainerDefinition,
    routings: ReadonlyMap<string, Routing>,
    index: number,
): Source[] {
    const model: Path = ["task", "containerDefinitions", index];
    const routing = routings.get(container.name);
    const argument: Path = routing === undefined ? ["logRouter"] : ["containers", container.name];
    const keys = (list: "environment" | "secrets"): Source[] => {
        const items = container[list];
        return Array.isArray(items)
            ? items.map(({ name }: { name: string }, at) => ({
                  model: [...model, list, at],
                  argument: (list === "secrets" ? ofOutputs.get(name) : undefined) ?? [...argument, list, name],
              }))
            : [];
    };
    const ofOutputs = new Map(
        [...(routing === undefined ? routings.values() : [])].flatMap((one) =>
            one.driver === "awsfirelens"
                ? one.routerSecrets.map(({ variable, path }) => [variable, path] as const)
                : [],
        ),
    );
    return [
        { model, argument },
        ...(routing === undefined ? routerSources(model, args) : []),
        ...keys("environment"),
        ...keys("secrets"),
        ...(routing?.driver === "awsfirelens" ? loggingSources(model, routing, args, container.name) : []),
    ];
}

function routerSources(model: Path, { logRouter = {} }: FireLensTaskArguments): Source[] {
    const chosen = (["image", "ssmParameter", "version", "registry"] as const).find(
        (name) => logRouter[name] !== undefined,
    );
    return [
        { model: [...model, "firelensConfiguration"], argument: ["logRouter"] },
        { model: [...model, "image"], argument: ["logRouter", chosen ?? "image"] },
        ...scratchMounts(logRouter).map((_, index) => ({
            model: [...model, "mountPoints", (logRouter.mountPoints?.length ?? 0) + index],
            argument: ["logRouter", "readonlyRootFilesystem"],
        })),
    ];
}

function volumeSources({ volumes = [] }: FireLensTaskArguments): Source[] {
    return volumes.map((_, index) => ({
        model: ["task", "volumes", index, "host", "sourcePath"],
        argument: ["volumes", index, "hostPath"],
    }));
}

/** What the configuration adds to the router is the configuration's. */
function configSources(container: ContainerDefinition, config: DeliveredConfig | undefined, index: number): Source[] {
    if (container.firelensConfiguration === undefined || config === undefined) return [];
    const model: Path = ["task", "containerDefinitions", index];
    const { environment = [] } = container;
    return Object.entries(config.sources).map(([name, argument]) => {
        const at = Array.isArray(environment)
            ? environment.findIndex((variable: { readonly name: string }) => variable.name === name)
            : -1;
        const part: Path = at < 0 ? ["firelensConfiguration", "options", name] : ["environment", at];
        return { model: [...model, ...part], argument };
    });
}

function loggingSources(
    model: Path,
    routing: Extract<Routing, { driver: "awsfirelens" }>,
    args: FireLensTaskArguments,
    container: string,
): Source[] {
    const options: Path = [...model, "logConfiguration", "options"];
    // Without any `logging` in the arguments there is nothing to point at but the container.
    const written = args.logging !== undefined || args.containers[container]?.logging !== undefined;
    return [
        { model: [...model, "logConfiguration"], argument: written ? routing.path : ["containers", container] },
        { model: [...options, "include-pattern"], argument: [...routing.path, "include"] },
        { model: [...options, "exclude-pattern"], argument: [...routing.path, "exclude"] },
        { model: [...options, "log-driver-buffer-limit"], argument: [...routing.path, "bufferLimit"] },
        ...(routing.via === "options"
            ? routing.outputs.flatMap((output) => [
                  ...pathSources(options, output),
                  ...optionSources(options, output.sources),
              ])
            : []),
        ...[...routing.secretOptions]
            .sort((left, right) => (left.option < right.option ? -1 : 1))
            .map(({ path }, index) => ({
                model: [...model, "logConfiguration", "secretOptions", index],
                argument: path,
            })),
    ];
}

function pathSources(model: Path, { path }: Output): Source[] {
    return path === undefined ? [] : [{ model, argument: path }];
}

function optionSources(options: Path, sources: Readonly<Record<string, Path>>): Source[] {
    const sorted = Object.entries(sources).sort(([left], [right]) => (left < right ? -1 : 1));
    return sorted.map(([option, argument]) => ({ model: [...options, option], argument }));
}
