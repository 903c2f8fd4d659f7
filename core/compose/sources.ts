import type { FireLensTaskArguments } from "../arguments/types";
import { startsWith, type Path } from "../path";
import type { ConfigOutput, Source } from "../plan";
import type { ContainerDefinition } from "../task";
import type { Routing } from "./routing";

/** For every part of the model that the rules read, the argument that it comes from. */
export function composeSources(
    args: FireLensTaskArguments,
    containers: readonly ContainerDefinition[],
    routings: ReadonlyMap<string, Routing>,
    outputs: readonly ConfigOutput[],
): Source[] {
    return [
        { model: ["task"], argument: [] },
        { model: ["task", "containerDefinitions"], argument: ["containers"] },
        { model: ["securityGroups", 0], argument: ["securityGroup"] },
        ...containers.flatMap((container, index) => containerSources(args, container, routings, index)),
        ...outputs.flatMap(({ output }, index) => optionSources(["configOutputs", index, "options"], output.sources)),
    ];
}

/** The path of the argument behind a path of the model: the longest part of it that is known decides. */
export function traceToArgument(path: Path, sources: readonly Source[]): Path {
    let best: Source | undefined;
    for (const source of sources) {
        if (startsWith(path, source.model) && source.model.length > (best?.model.length ?? -1)) best = source;
    }
    return best === undefined ? path : [...best.argument, ...path.slice(best.model.length)];
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
                  argument: [...argument, list, name],
              }))
            : [];
    };
    return [
        { model, argument },
        ...(routing === undefined ? [{ model: [...model, "firelensConfiguration"], argument }] : []),
        ...keys("environment"),
        ...keys("secrets"),
        ...(routing?.driver === "awsfirelens" ? loggingSources(model, routing, args, container.name) : []),
    ];
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
            ? routing.outputs.flatMap((output) => optionSources(options, output.sources))
            : []),
    ];
}

function optionSources(options: Path, sources: Readonly<Record<string, Path>>): Source[] {
    return Object.entries(sources).map(([option, argument]) => ({ model: [...options, option], argument }));
}
