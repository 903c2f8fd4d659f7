import { DESTINATION_NAMES } from "../destinations";
import { error, type Finding } from "../finding";
import type { Path } from "../path";
import { known } from "../value";
import { loggingsOf } from "./loggings";
import type { FireLensTaskArguments, LoggingArguments, StringMap } from "./types";

const DELIVERY_STREAM = /^[A-Za-z0-9_.-]{1,64}$/;
const LOG_GROUP = /^[A-Za-z0-9_/.#-]{1,512}$/;

/** Checks that every `logging` says one thing, and that names in it can exist. */
export function checkLogging(args: FireLensTaskArguments): Finding[] {
    return loggingsOf(args).flatMap(({ logging, path }) => [
        ...checkWayOut(logging, path),
        ...checkCloudWatchLogs(logging, path),
        ...checkTargets(logging, path),
        ...checkOptions(logging, path),
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

function checkCloudWatchLogs(logging: LoggingArguments, path: Path): Finding[] {
    const findings: Finding[] = [];
    for (const name of ["cloudWatchLogs", "awslogs"] as const) {
        const given = logging[name];
        if (given?.logGroup !== undefined && given.retentionInDays !== undefined) {
            const problem = "belongs to whoever made the log group, and logGroup names an existing one";
            findings.push(error("FL011", [...path, name, "retentionInDays"], problem, "leave one of the two out"));
        }
    }
    const { region, logGroup } = logging.cloudWatchLogs ?? {};
    if (region !== undefined && logGroup === undefined) {
        const problem = "the new log group is made in the Region of the provider";
        const fix = "give the logGroup that exists in this Region, or leave region out";
        findings.push(error("FL011", [...path, "cloudWatchLogs", "region"], problem, fix));
    }
    return findings;
}

function checkTargets(logging: LoggingArguments, path: Path): Finding[] {
    const findings: Finding[] = [];
    const stream = known(logging.firehose?.deliveryStream);
    if (stream !== undefined && !DELIVERY_STREAM.test(stream)) {
        const fix = "give its name, not its ARN: 1 to 64 letters, digits, _, - and .";
        findings.push(error("FL011", [...path, "firehose", "deliveryStream"], "is no name of a delivery stream", fix));
    }
    for (const name of ["cloudWatchLogs", "awslogs"] as const) {
        const group = known(logging[name]?.logGroup);
        if (group === undefined || LOG_GROUP.test(group)) continue;
        const fix = "give its name, not its ARN: letters, digits, _, -, /, . and #, at most 512";
        findings.push(error("FL011", [...path, name, "logGroup"], "is no name of a log group", fix));
    }
    return findings;
}

/** Options that a property of ours, or FireLens itself, sets. */
const PROPERTY_OF_OPTION: Readonly<Record<string, string>> = {
    retry_limit: "logging.retryLimit",
    "log-driver-buffer-limit": "logging.bufferLimit",
    "include-pattern": "logging.include",
    "exclude-pattern": "logging.exclude",
    log_group_name: "logGroup",
    log_stream_prefix: "logStreamPrefix",
    log_key: "logKey",
    log_format: "logFormat",
    region: "region",
    delivery_stream: "deliveryStream",
    time_key: "timeKey",
    time_key_format: "timeKeyFormat",
};

function checkOptions(logging: LoggingArguments, path: Path): Finding[] {
    return DESTINATION_NAMES.flatMap((name) =>
        Object.keys(optionsOf(logging, name)).flatMap((option) => {
            const at = [...path, name, "options", option];
            if (option === "") return [error("FL009", at, "the option has no name", "give it one")];
            if (["name", "@type"].includes(option.toLowerCase())) {
                const problem = "the plugin is chosen by the destination";
                return [error("FL105", at, problem, `leave it out: ${name} sets it`)];
            }
            const property = PROPERTY_OF_OPTION[option.toLowerCase()];
            if (property === undefined) return [];
            return [error("FL011", at, "has a property of its own", `set ${property} instead`)];
        }),
    );
}

function optionsOf(logging: LoggingArguments, name: (typeof DESTINATION_NAMES)[number]): StringMap {
    return logging[name]?.options ?? {};
}
