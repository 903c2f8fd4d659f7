import { DESTINATION_NAMES } from "../destinations";
import { error, type Finding } from "../finding";
import type { Path } from "../path";
import { routerTypeOf } from "../router/type";
import { known } from "../value";
import { checkLogGroup } from "./log-group";
import { loggingsOf } from "./loggings";
import { checkOptions } from "./options";
import { checkAssumedRoles } from "./assumed-roles";
import type { FireLensTaskArguments, LoggingArguments } from "./types";

const DELIVERY_STREAM = /^[A-Za-z0-9_.-]{1,64}$/;
const REGION = /^[a-z]{2,}(-[a-z0-9]+)+$/;

/** Checks that every `logging` says one thing, and that names in it can exist. */
export function checkLogging(args: FireLensTaskArguments): Finding[] {
    return loggingsOf(args).flatMap(({ logging, path }) => [
        ...checkWayOut(logging, path),
        ...checkCloudWatchLogs(logging, path),
        ...checkFirehose(logging, path),
        ...checkRegions(logging, path),
        ...checkAssumedRoles(logging, path),
        ...checkOptions(logging, path, routerTypeOf(args.logRouter)),
    ]);
}

/** A container either logs to destinations, or by awslogs, or nowhere. */
function checkWayOut(logging: LoggingArguments, path: Path): Finding[] {
    const destinations = DESTINATION_NAMES.filter((name) => logging[name] !== undefined);
    const ways = [
        ...destinations,
        ...(logging.awslogs === undefined ? [] : ["awslogs"]),
        ...(logging.none === true ? ["none"] : []),
    ];
    if (ways.length === 0) {
        const fix = `add one of ${DESTINATION_NAMES.join(", ")}, or none: true`;
        return [error("FL011", path, "says nowhere to send logs to", fix)];
    }
    if (ways.length === destinations.length || ways.length === 1) return checkUnused(logging, path, destinations);
    const problem = `${ways.join(" and ")} exclude each other`;
    return [error("FL011", path, problem, "keep the destinations, or awslogs, or none: true")];
}

/** Settings of FireLens mean nothing to a container that has left it. */
function checkUnused(logging: LoggingArguments, path: Path, destinations: readonly string[]): Finding[] {
    if (destinations.length > 0) return [];
    return (["include", "exclude", "bufferLimit", "retryLimit"] as const).flatMap((name) => {
        if (logging[name] === undefined) return [];
        const code = name === "bufferLimit" ? "FL501" : "FL011";
        const problem = "only means something to a container that logs through FireLens";
        return [error(code, [...path, name], problem, "leave it out, or send the logs to a destination")];
    });
}

/** Stream names hold neither (CreateLogStream). */
const STREAM_PREFIX = /^[^:*]*$/;
const STREAM_PREFIX_PROBLEM = "holds : or *, which no name of a log stream may hold";

function checkCloudWatchLogs({ cloudWatchLogs = {}, awslogs = {} }: LoggingArguments, path: Path): Finding[] {
    const findings = [
        ...checkLogGroup(cloudWatchLogs, [...path, "cloudWatchLogs"]),
        ...checkLogGroup(awslogs, [...path, "awslogs"]),
    ];
    const prefixes = [
        { prefix: cloudWatchLogs.logStreamPrefix, at: [...path, "cloudWatchLogs", "logStreamPrefix"] },
        { prefix: awslogs.streamPrefix, at: [...path, "awslogs", "streamPrefix"] },
    ];
    for (const { prefix, at } of prefixes) {
        if (STREAM_PREFIX.test(known(prefix) ?? "")) continue;
        findings.push(error("FL011", at, STREAM_PREFIX_PROBLEM, "take it out"));
    }
    if (cloudWatchLogs.region !== undefined && cloudWatchLogs.logGroup === undefined) {
        const problem = "the new log group is made in the Region of the provider";
        const fix = "give the logGroup that exists in this Region, or leave region out";
        findings.push(error("FL011", [...path, "cloudWatchLogs", "region"], problem, fix));
    }
    return findings;
}

function checkFirehose({ firehose }: LoggingArguments, path: Path): Finding[] {
    const findings: Finding[] = [];
    const stream = known(firehose?.deliveryStream);
    if (stream !== undefined && !DELIVERY_STREAM.test(stream)) {
        const fix = "give its name, not its ARN: 1 to 64 letters, digits, dots, _ and -";
        findings.push(
            error("FL011", [...path, "firehose", "deliveryStream"], "is not a valid name of a delivery stream", fix),
        );
    }
    if (firehose?.logKey !== undefined && firehose.timeKey !== undefined) {
        const problem =
            "a record that is only the value of logKey has no place for a time, and the router refuses both";
        findings.push(error("FL011", [...path, "firehose", "timeKey"], problem, "leave one of the two out"));
    }
    return findings;
}

function checkRegions(logging: LoggingArguments, path: Path): Finding[] {
    return DESTINATION_NAMES.flatMap((name) => {
        const region = known(logging[name]?.region);
        if (region === undefined || REGION.test(region)) return [];
        return [error("FL011", [...path, name, "region"], "is not a Region", "write one such as eu-central-1")];
    });
}
