import { loggingsOf } from "../arguments/loggings";
import type { FireLensTaskArguments } from "../arguments/types";
import { destinationOf, destinationsIn } from "../destinations";
import type { Destination } from "../destinations/destination";
import { error, type Finding } from "../finding";
import type { Path } from "../path";
import { DEFAULT_VERSION, type RouterImage } from "../router/image";
import { isBefore, parseVersion } from "../version";

/** What of the destinations the Fluent Bit in the router's image does not have yet. Of other images nothing is known. */
export function checkDestinationVersions(args: FireLensTaskArguments, { facts }: RouterImage): Finding[] {
    if (facts === undefined) return [];
    return loggingsOf(args).flatMap(({ logging, path }) =>
        destinationsIn(logging).flatMap((name) =>
            checkVersion(destinationOf(name), logging[name] ?? {}, [...path, name], facts.fluentBit),
        ),
    );
}

/** The same of one destination's arguments. */
export function checkVersion(
    { plugin, rows, since }: Pick<Destination<object>, "plugin" | "rows" | "since">,
    args: object,
    path: Path,
    fluentBit: string,
): Finding[] {
    const values: Readonly<Record<string, unknown>> = { ...args };
    const needs = [
        { what: plugin, since, path },
        ...rows
            .filter(({ property }) => values[property] !== undefined)
            .map((row) => ({ what: row.option, since: row.since, path: [...path, row.property] })),
    ];
    return needs.flatMap((need) => {
        const first = parseVersion(need.since);
        const given = parseVersion(fluentBit);
        if (first === undefined || given === undefined || !isBefore(given, first)) return [];
        const problem = `${need.what} needs Fluent Bit ${need.since ?? ""}, and the router's image holds ${fluentBit}`;
        return [error("FL015", need.path, problem, `use version ${DEFAULT_VERSION} of the image`)];
    });
}
