import type { Route } from "../plan";

/** A box of the picture. */
export interface RouteNode {
    readonly id: string;
    readonly kind: "container" | "filter" | "destination";
    /** Lines of text: what it is, then what it is called. */
    readonly lines: readonly string[];
}

/** An arrow between two boxes. */
export interface RouteEdge {
    readonly from: string;
    readonly to: string;
}

/** Containers, what stands between, and where the logs go: in the order in which they are drawn. */
export interface RouteGraph {
    readonly nodes: readonly RouteNode[];
    readonly edges: readonly RouteEdge[];
}

/** What the destinations are called in a picture. Another one has its own name. */
const TITLES: Readonly<Record<string, string>> = {
    cloudWatchLogs: "CloudWatch Logs",
    firehose: "Amazon Data Firehose",
    awslogs: "CloudWatch Logs (awslogs)",
    none: "not collected",
};

/** The routes as a graph. A destination that several containers send to is one box. */
export function graphOf(routes: readonly Route[]): RouteGraph {
    const destinations = new Map<string, RouteNode>();
    const destination = (name: string, target: string): string => {
        const key = JSON.stringify([name, target]);
        const lines = [TITLES[name] ?? name, ...(target === "" ? [] : [target])];
        const node = destinations.get(key) ?? { id: `d${destinations.size}`, kind: "destination", lines };
        destinations.set(key, node);
        return node.id;
    };
    const drawn = routes.map((route, index) => {
        const filters = filtersOf(route).map((lines, place): RouteNode => {
            return { id: `f${index}_${place}`, kind: "filter", lines };
        });
        const path = [`c${index}`, ...filters.map(({ id }) => id)];
        const ends =
            route.driver === "awsfirelens"
                ? route.destinations.map(({ destination: name, target }) => destination(name, target))
                : [destination(route.driver, "")];
        const last = path.at(-1) ?? "";
        const container: RouteNode = { id: `c${index}`, kind: "container", lines: [route.container] };
        const along = path.slice(1).map((to, place) => ({ from: path[place] ?? "", to }));
        return { nodes: [container, ...filters], edges: [...along, ...ends.map((to) => ({ from: last, to }))] };
    });
    return {
        nodes: [...drawn.flatMap(({ nodes }) => nodes), ...destinations.values()],
        edges: drawn.flatMap(({ edges }) => edges),
    };
}

/** What a record has to pass, in the order in which the agent writes it. */
function filtersOf({ include, exclude }: Route): string[][] {
    return [
        ...(include === undefined ? [] : [["only", include]]),
        ...(exclude === undefined ? [] : [["without", exclude]]),
    ];
}
