import { destinationOf, destinationsIn, type DestinationName } from "../destinations";
import { error, type Finding } from "../finding";
import type { Path } from "../path";
import { firstHolding } from "../router/fluent-bit-images";
import type { RouterImage } from "../router/image";
import { isBefore, parseVersion } from "../version";
import type { Routing } from "./routing";

/** Something that a destination uses, and the version of Fluent Bit that it came with. */
interface Use {
    readonly path: Path;
    readonly since: string;
}

/** Checks that the image's Fluent Bit has what the destinations use of it. Of other images nobody knows. */
export function checkVersions(routings: Iterable<Routing>, { tag, facts }: RouterImage): Finding[] {
    const held = parseVersion(facts?.fluentBit);
    if (held === undefined) return [];
    const uses = [...routings].flatMap((routing) =>
        routing.driver === "awsfirelens"
            ? destinationsIn(routing.logging).flatMap((name) =>
                  usesOf(name, routing.logging[name] ?? {}, [...routing.path, name]),
              )
            : [],
    );
    // The task's default is that of many containers.
    const once = new Map(uses.map((use) => [JSON.stringify(use.path), use]));
    return [...once.values()]
        .filter(({ since }) => isBefore(held, parseVersion(since) ?? held))
        .map(({ path, since }) => {
            const image = tag?.version ?? "this image";
            const problem = `came with Fluent Bit ${since}, and AWS for Fluent Bit ${image} holds ${facts?.fluentBit ?? ""}`;
            return error("FL015", path, problem, `use version ${firstHolding(since)} or later`);
        });
}

function usesOf(name: DestinationName, args: object, path: Path): Use[] {
    const { since, rows } = destinationOf(name);
    const given = new Set(Object.keys(args));
    return [
        ...(since === undefined ? [] : [{ path, since }]),
        ...rows.flatMap((row) =>
            row.since === undefined || !given.has(row.property)
                ? []
                : [{ path: [...path, row.property], since: row.since }],
        ),
    ];
}
