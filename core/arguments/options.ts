import { DESTINATION_NAMES, type DestinationName } from "../destinations";
import { error, type Finding } from "../finding";
import type { Path } from "../path";
import type { RouterType } from "../router/type";
import { optionName } from "../task";
import { checkFluentdOption } from "./fluentd-options";
import type { LoggingArguments } from "./types";

/** Options that a property of ours sets. Fluentd has names of its own for most, but what is written here is meant. */
const PROPERTY_OF_OPTION: ReadonlyMap<string, string> = new Map([
    ["retry_limit", "logging.retryLimit"],
    ["log-driver-buffer-limit", "logging.bufferLimit"],
    ["include-pattern", "logging.include"],
    ["exclude-pattern", "logging.exclude"],
    ["log_group_name", "logGroup"],
    ["log_stream_prefix", "logStreamPrefix"],
    ["log_key", "logKey"],
    ["log_format", "logFormat"],
    ["region", "region"],
    ["role_arn", "roleArn"],
    ["external_id", "externalId"],
    ["delivery_stream", "deliveryStream"],
    ["time_key", "timeKey"],
    ["time_key_format", "timeKeyFormat"],
]);

/** Options that cannot work beside what the component does: why, and what to do (firelens.md §7.2). */
const IMPOSSIBLE: ReadonlyMap<string, readonly [problem: string, fix: string]> = new Map([
    [
        "log_stream_name",
        ["Fluent Bit refuses it together with log_stream_prefix, which is always set", "set logStreamPrefix"],
    ],
    ["log_group_template", ["the role cannot be allowed groups that only the records name", "set logGroup"]],
    [
        "auto_create_group",
        ["the log group is made before the task starts", "leave it out; for a group that exists, set logGroup"],
    ],
    ["log_retention_days", ["it only means something to a group that Fluent Bit makes", "set retentionInDays"]],
]);

/** Checks the options that a destination is given by the plugin's own names. */
export function checkOptions(logging: LoggingArguments, path: Path, type: RouterType): Finding[] {
    return DESTINATION_NAMES.flatMap((destination) => {
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
    const property = PROPERTY_OF_OPTION.get(name);
    if (property !== undefined) return [error("FL011", path, "has a property of its own", `set ${property} instead`)];
    const [problem, fix] = IMPOSSIBLE.get(name) ?? [];
    if (problem !== undefined && fix !== undefined) return [error("FL011", path, problem, fix)];
    return [];
}
