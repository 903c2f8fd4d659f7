import type { StringMap } from "../../arguments/types";
import type { Path } from "../../path";
import type { LogOptions } from "../../task";
import type { Leaf } from "../../value";
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
export const SESSION_NAME = "fluentd";

/** Options and sections of an output, and the argument that each comes from. The user's own options come on top. */
export function gatherFluentdOptions(
    typed: readonly TypedOption[],
    sections: readonly TypedSection[],
    more: StringMap | undefined,
    context: FluentdContext,
): { options: LogOptions; sections: readonly OutputSection[]; sources: Record<string, Path> } {
    const own = given(typed);
    const users = Object.entries(more ?? {});
    const options = [...own.map(({ option, value }) => [option, value] as const), ...users];
    const asked = sections.flatMap((section) => {
        const entries = given(section.entries);
        return entries.length === 0 && section.argument === undefined ? [] : [{ ...section, entries }];
    });
    return {
        options: Object.fromEntries([...options].sort(([left], [right]) => (left < right ? -1 : 1))),
        sections: asked.map(({ name, argument, entries }) => ({
            name,
            ...(argument !== undefined && { argument }),
            entries: Object.fromEntries(entries.map(({ option, value }) => [option, value])),
        })),
        sources: Object.fromEntries([
            ...own.map(({ option, property }) => [option, pathOf(property, context)] as const),
            ...users.map(([option]) => [option, [...context.path, "options", option]] as const),
            ...asked.flatMap(({ name, entries }) =>
                entries.map(({ option, property }) => [`${name}.${option}`, pathOf(property, context)] as const),
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
    return property === RETRY_LIMIT ? [...path.slice(0, -1), RETRY_LIMIT] : [...path, property];
}

function given(typed: readonly TypedOption[]): { option: string; value: string; property: string }[] {
    return typed.flatMap(({ option, value, property }: { option: string; value: Leaf<string | number> | undefined; property: string }) =>
        value === undefined ? [] : [{ option, value: String(value), property }],
    );
}
