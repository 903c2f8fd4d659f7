import { destinationsIn } from "../destinations";
import { STREAM_PREFIX } from "../destinations/cloudwatch-logs";
import { error, type Finding } from "../finding";
import type { Path } from "../path";
import { routerTypeOf } from "../router/type";
import { known } from "../value";
import { checkCustom } from "./custom";
import { checkDestinations } from "./destinations";
import { checkLogGroup } from "./log-group";
import { loggingsOf } from "./loggings";
import { checkOptions } from "./options";
import type { FireLensTaskArguments, LoggingArguments } from "./types";

/** Checks that every `logging` says one thing, and that names in it can exist. */
export function checkLogging(args: FireLensTaskArguments): Finding[] {
    return loggingsOf(args).flatMap(({ logging, path }) => [
        ...checkWayOut(logging, path),
        ...checkParse(logging, path),
        ...checkAwslogs(logging, path),
        ...checkDestinations(logging, path),
        ...checkCustom(logging, path, routerTypeOf(args.logRouter)),
        ...checkOptions(logging, path, routerTypeOf(args.logRouter)),
    ]);
}

/** A container either logs to destinations, or by awslogs, or nowhere. */
function checkWayOut(logging: LoggingArguments, path: Path): Finding[] {
    const destinations = [...destinationsIn(logging), ...(logging.custom === undefined ? [] : ["custom"])];
    const ways = [
        ...destinations,
        ...(logging.awslogs === undefined ? [] : ["awslogs"]),
        ...(logging.none === true ? ["none"] : []),
    ];
    if (ways.length === 0) {
        const fix = "add a destination such as cloudWatchLogs, or none: true";
        return [error("FL011", path, "says nowhere to send logs to", fix)];
    }
    if (ways.length === destinations.length || ways.length === 1) return checkUnused(logging, path, destinations);
    const problem = `${ways.join(" and ")} exclude each other`;
    return [error("FL011", path, problem, "keep the destinations, or awslogs, or none: true")];
}

/** Settings of FireLens mean nothing to a container that has left it. */
function checkUnused(logging: LoggingArguments, path: Path, destinations: readonly string[]): Finding[] {
    if (destinations.length > 0) return [];
    return (["include", "exclude", "parse", "bufferLimit", "retryLimit"] as const).flatMap((name) => {
        if (logging[name] === undefined) return [];
        const code = name === "bufferLimit" ? "FL501" : "FL011";
        const problem = "only means something to a container that logs through FireLens";
        return [error(code, [...path, name], problem, "leave it out, or send the logs to a destination")];
    });
}

function checkParse({ parse }: LoggingArguments, path: Path): Finding[] {
    if ((known(parse) ?? "json") === "json") return [];
    return [error("FL004", [...path, "parse"], "is not one of the possible values", "write json, or leave it out")];
}

function checkAwslogs({ awslogs = {} }: LoggingArguments, path: Path): Finding[] {
    const at = [...path, "awslogs"];
    const { pattern, problem, fix } = STREAM_PREFIX;
    return [
        ...checkLogGroup(awslogs, at),
        ...(pattern.test(known(awslogs.streamPrefix) ?? "")
            ? []
            : [error("FL011", [...at, "streamPrefix"], problem, fix)]),
    ];
}
