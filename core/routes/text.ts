import type { Route } from "../plan";

/** The routes in words, a line for each destination of a container. */
export function textOfRoutes(routes: readonly Route[]): string {
    return routes.flatMap(linesOf).join("\n") + "\n";
}

function linesOf({ container, driver, include, exclude, destinations }: Route): string[] {
    if (driver !== "awsfirelens") return [`${container} -> ${driver}`];
    const filters = [
        ...(include === undefined ? [] : [`only ${include}`]),
        ...(exclude === undefined ? [] : [`without ${exclude}`]),
    ];
    const start = [container, ...filters].join(" -> ");
    if (destinations.length === 0) return [`${start} -> what the router's configuration says`];
    return destinations.map(
        ({ destination, target }) => `${start} -> ${target === "" ? destination : `${destination} ${target}`}`,
    );
}
