import type { Command } from "commander";
import { Option } from "commander";
import { mermaidOf } from "../../core/routes/mermaid";
import { routesOfTask } from "../../core/routes/of-task";
import { svgOf } from "../../core/routes/svg";
import { textOfRoutes } from "../../core/routes/text";
import type { Route } from "../../core/plan";
import { wellFormed } from "../../core/rules/well-formed";
import { joinStack } from "../../core/stack/join";
import { routersOf } from "../../core/task";
import { EXIT, type Host } from "../host";
import { readStacks } from "../read/read-stacks";
import { printable, printableLines } from "../report/printable";
import { addReadingOptions, type ReadingOptions } from "./options";

interface RoutesOptions extends ReadingOptions {
    readonly format: string;
}

const FORMATS: Readonly<Record<string, (routes: readonly Route[]) => string>> = {
    text: textOfRoutes,
    mermaid: mermaidOf,
    svg: svgOf,
    json: (routes) => `${JSON.stringify(routes, undefined, 2)}\n`,
};

const NOTES = `
Says what the log options of the containers send where. What a configuration of the router's own adds to them is in no
task definition, and is not part of it.`;

/** Adds `firelens routes`: where the logs of every container of a task definition go. */
export function addRoutes(program: Command, host: Host, done: (code: number) => void): void {
    const command = program
        .command("routes")
        .description("print where the logs of every container go, as text or as a picture")
        .argument("<files...>", "what `firelens audit` takes; - is standard input")
        .addOption(new Option("--format <format>", "what to print").choices(Object.keys(FORMATS)).default("text"))
        .addHelpText("after", NOTES);
    addReadingOptions(command).action(async (names: readonly string[], options: RoutesOptions) => {
        done(await routesCommand(names, options, host));
    });
}

async function routesCommand(names: readonly string[], options: RoutesOptions, host: Host): Promise<number> {
    const { files, unreadable } = await readStacks(names, { stdin: host.stdin, mostBytes: options.maxSize });
    for (const { message } of unreadable) host.stderr(`${message}\n`);
    const routes = files
        .flatMap(({ graph }) => joinStack(graph).map(({ model }) => wellFormed(model).task))
        .filter((task) => routersOf(task).length > 0)
        .flatMap(routesOfTask)
        .map(printableRoute);
    if (routes.length > 0) host.stdout(printableLines(FORMATS[options.format]?.(routes) ?? ""));
    else if (files.length > 0) {
        host.stderr("No routes: no task definition has a container with a firelensConfiguration.\n");
    }
    return unreadable.length > 0 ? EXIT.unreadable : EXIT.clean;
}

function printableRoute({ container, include, exclude, destinations, ...rest }: Route): Route {
    return {
        ...rest,
        container: printable(container),
        ...(rest.match !== undefined && { match: printable(rest.match) }),
        ...(include !== undefined && { include: printable(include) }),
        ...(exclude !== undefined && { exclude: printable(exclude) }),
        destinations: destinations.map((one) => ({
            ...one,
            destination: printable(one.destination),
            plugin: printable(one.plugin),
            target: printable(one.target),
        })),
    };
}
