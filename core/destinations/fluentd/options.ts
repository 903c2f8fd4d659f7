import type { StringMap } from "../../arguments/types";
import type { Path } from "../../path";
import type { LogOptions } from "../../task";
import type { OutputSection } from "../destination";
import type { TypedOption } from "../options";
import type { FluentdContext } from "./fluentd-destination";

/** A section that a property asks for. Options of a log driver cannot express one. */
export interface TypedSection {
    readonly name: string;
    readonly argument?: string;
    readonly entries: readonly TypedOption[];
}

/** The session's name when the router takes on a role: that of the program, as the plugins themselves have it. */
const SESSION_NAME = "fluentd";

/** What fluent-plugin-kinesis itself writes for a time; said because `time_format` is Fluentd's own default otherwise. */
const DEFAULT_TIME_FORMAT = "%Y-%m-%dT%H:%M:%S";

/** The section of fluent-plugin-kinesis by which it takes on a role. */
export function assumeRoleSection({
    roleArn,
    externalId,
}: {
    readonly roleArn?: string;
    readonly externalId?: string;
}): TypedSection {
    const name = "assume_role_credentials";
    if (roleArn === undefined) return { name, entries: [] };
    return {
        name,
        entries: [
            { option: "role_arn", value: roleArn, property: "roleArn" },
            { option: "role_session_name", value: SESSION_NAME, property: "roleArn" },
            { option: "external_id", value: externalId, property: "externalId" },
        ],
    };
}

/** The section that adds the record's time under a key. */
export function injectSection({
    timeKey,
    timeKeyFormat,
}: {
    readonly timeKey?: string;
    readonly timeKeyFormat?: string;
}): TypedSection {
    if (timeKey === undefined) return { name: "inject", entries: [] };
    return {
        name: "inject",
        entries: [
            { option: "time_key", value: timeKey, property: "timeKey" },
            { option: "time_type", value: "string", property: "timeKey" },
            { option: "time_format", value: timeKeyFormat ?? DEFAULT_TIME_FORMAT, property: "timeKeyFormat" },
        ],
    };
}

/**
 * Parameters of a `<buffer>`, where Fluentd looks for them; only some plugins take them as options.
 * Source: docs.fluentd.org, "Config: Buffer Section".
 */
const BUFFER =
    /^(?:flush_.*|retry_.*|delayed_commit_timeout|overflow_action|chunk_limit_.*|total_limit_size|queue_limit_length|queued_chunks_limit_size|chunk_full_threshold|compress)$/;

/** Options and sections of an output, and the argument that each comes from. The user's own options come on top. */
export function gatherFluentdOptions(
    typed: readonly TypedOption[],
    sections: readonly TypedSection[],
    more: StringMap | undefined,
    context: FluentdContext,
): { options: LogOptions; sections: readonly OutputSection[]; sources: Record<string, Path> } {
    const at = (property: string): Path => pathOf(property, context);
    const own = given(typed, at);
    const users = Object.entries(more ?? {}).map(([option, value]) => {
        return { option, value, path: [...context.path, "options", option] };
    });
    const options = [...own, ...users.filter(({ option }) => !BUFFER.test(option))];
    const asked = sections.flatMap(({ name, argument, entries }) => {
        const all = [
            ...given(entries, at),
            ...(name === "buffer" ? users.filter(({ option }) => BUFFER.test(option)) : []),
        ];
        return all.length === 0 && argument === undefined ? [] : [{ name, argument, entries: all }];
    });
    return {
        options: Object.fromEntries(options.map(({ option, value }) => [option, value] as const).sort(byName)),
        sections: asked.map(({ name, argument, entries }) => ({
            name,
            ...(argument !== undefined && { argument }),
            entries: Object.fromEntries(entries.map(({ option, value }) => [option, value] as const).sort(byName)),
        })),
        sources: Object.fromEntries([
            ...options.map(({ option, path }) => [option, path] as const),
            ...asked.flatMap(({ name, entries }) =>
                entries.map(({ option, path }) => [`${name}.${option}`, path] as const),
            ),
        ]),
    };
}

/** How often a chunk is sent again, where that is said, and what else a buffer is told. */
export function bufferSection({ retryLimit }: FluentdContext, argument?: string): TypedSection {
    return {
        name: "buffer",
        ...(argument !== undefined && { argument }),
        entries: [{ option: "retry_max_times", value: retryLimit, property: RETRY_LIMIT }],
    };
}

const RETRY_LIMIT = "retryLimit";

/** `retryLimit` is a property of the container's logging, all others are the destination's. */
function pathOf(property: string, { path }: FluentdContext): Path {
    if (property !== RETRY_LIMIT) return [...path, property];
    return [...path.slice(0, typeof path.at(-1) === "number" ? -2 : -1), RETRY_LIMIT];
}

/** A value and the argument that it comes from. */
interface Given {
    readonly option: string;
    readonly value: string;
    readonly path: Path;
}

function given(typed: readonly TypedOption[], at: (property: string) => Path): Given[] {
    return typed.flatMap(({ option, value, property }) =>
        value === undefined ? [] : [{ option, value: String(value), path: at(property) }],
    );
}

function byName([left]: readonly [string, string], [right]: readonly [string, string]): number {
    return left < right ? -1 : 1;
}
