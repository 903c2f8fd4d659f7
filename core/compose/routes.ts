import type { FireLensTaskArguments } from "../arguments/types";
import { matchesContainer, matchRuleOf, type Matched } from "../config/match-tag";
import { entryValue, parseClassic, type ClassicSection } from "../config/parse-classic";
import { sourcesOf } from "../config/sources";
import { formatPath } from "../path";
import type { Route, RouteDestination, RouteFilter } from "../plan";
import type { RouterType } from "../router/type";
import { hasToken } from "../value";
import { matchOf, type Routing } from "./routing";

/** A section of the user's text, and where it is written. */
interface Written {
    readonly section: ClassicSection;
    readonly source: string;
}

/** What becomes of every container's logs: its own destinations, and what the texts for Fluent Bit do with its records. */
export function composeRoutes(
    routings: ReadonlyMap<string, Routing>,
    args: FireLensTaskArguments,
    type: RouterType,
): Route[] {
    const written = type === "fluentbit" ? sectionsOf(args) : [];
    return [...routings].map(([name, routing]) => routeOf(name, routing, type, written));
}

function sectionsOf({ config }: FireLensTaskArguments): Written[] {
    return sourcesOf(config).flatMap((source) =>
        source.kind === "text"
            ? parseClassic(source.text).sections.map((section) => ({
                  section,
                  source: `${formatPath(source.path)}, line ${String(section.line)}`,
              }))
            : [],
    );
}

function routeOf(container: string, routing: Routing, type: RouterType, written: readonly Written[]): Route {
    if (routing.driver !== "awsfirelens") return { container, driver: routing.driver, destinations: [] };
    const { include, exclude } = routing.logging;
    const reached = (kind: string): (Written & { readonly plugin: string; readonly matched: Matched })[] =>
        written
            .filter(({ section }) => section.kind === kind)
            .map((one) => ({
                ...one,
                plugin: entryValue(one.section, "name") ?? "",
                matched: matchedBy(one.section, container),
            }))
            .filter(({ plugin, matched }) => plugin !== "" && matched !== "no");
    const filters = reached("FILTER").map(({ plugin, source, matched }): RouteFilter => ({
        plugin,
        source,
        ...unsure(matched),
    }));
    const own = routing.outputs.map(({ destination, plugin, target }): RouteDestination => ({
        destination,
        plugin,
        target,
        via: routing.via,
    }));
    const texts = reached("OUTPUT").map(({ section, plugin, source, matched }): RouteDestination => ({
        destination: "custom",
        plugin,
        target: targetOf(section),
        via: "config",
        source,
        ...unsure(matched),
    }));
    return {
        container,
        driver: "awsfirelens",
        match: matchOf(container, type),
        ...(include !== undefined && { include }),
        ...(exclude !== undefined && { exclude }),
        ...(filters.length > 0 && { filters }),
        destinations: [...own, ...texts],
    };
}

function matchedBy(section: ClassicSection, container: string): Matched {
    const rule = matchRuleOf(section);
    // What may not be seen may hold the Match.
    if (rule.match === undefined && rule.regex === undefined && section.isPartial) return "unknown";
    return hasToken(container) ? "unknown" : matchesContainer(rule, container);
}

const unsure = (matched: Matched): { readonly isUncertain?: true } =>
    matched === "unknown" ? { isUncertain: true } : {};

/** What an output writes to, by the first of these options that it has. */
const TARGETS: readonly string[] = [
    "log_group_name",
    "delivery_stream",
    "stream",
    "bucket",
    "topics",
    "brokers",
    "host",
    "path",
];

function targetOf(section: ClassicSection): string {
    return TARGETS.map((name) => entryValue(section, name)).find((value) => value !== undefined) ?? "";
}
