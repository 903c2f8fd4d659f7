import { destinationOf, destinationsIn, type DestinationName } from "../destinations";
import { error, type Finding } from "../finding";
import type { Path } from "../path";
import type { RouterType } from "../router/type";
import { optionName } from "../task";
import { propertyOf } from "./destinations";
import { checkFluentdOption } from "./fluentd-options";
import type { LoggingArguments } from "./types";

/** Options that properties of `logging` itself set. */
const OF_LOGGING: ReadonlyMap<string, string> = new Map([
    ["retry_limit", "logging.retryLimit"],
    ["log-driver-buffer-limit", "logging.bufferLimit"],
    ["include-pattern", "logging.include"],
    ["exclude-pattern", "logging.exclude"],
]);

/** Checks the options that a destination is given by the plugin's own names. */
export function checkOptions(logging: LoggingArguments, path: Path, type: RouterType): Finding[] {
    return destinationsIn(logging).flatMap((destination) => {
        const names = new Set<string>();
        return Object.keys(logging[destination]?.options ?? {}).flatMap((option) => {
            const name = optionName(option);
            const at = [...path, destination, "options", option];
            const isRepeated = names.has(name);
            names.add(name);
            return isRepeated
                ? [error("FL011", at, "the option is given twice, in another case", "keep one of the two")]
                : checkOption(name, destination, at, type);
        });
    });
}

function checkOption(name: string, destination: DestinationName, path: Path, type: RouterType): Finding[] {
    if (name === "name" || name === "@type") {
        return [
            error("FL105", path, "the plugin is chosen by the destination", `leave it out: ${destination} sets it`),
        ];
    }
    const ofFluentd = type === "fluentd" ? checkFluentdOption(name, destination, path) : [];
    if (ofFluentd.length > 0) return ofFluentd;
    const property = OF_LOGGING.get(name) ?? propertyOf(destination, name);
    if (property !== undefined) return [error("FL011", path, "has a property of its own", `set ${property} instead`)];
    const { impossible = {} } = destinationOf(destination);
    const [problem, fix] = Object.hasOwn(impossible, name) ? (impossible[name] ?? []) : [];
    if (problem !== undefined && fix !== undefined) return [error("FL011", path, problem, fix)];
    return [];
}
