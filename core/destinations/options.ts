import type { StringMap } from "../arguments/types";
import type { Path } from "../path";
import type { LogOptions } from "../task";
import type { Leaf } from "../value";
import type { DestinationContext } from "./destination";

/** An option of a plugin and the property that sets it, where it is one of the destination's own. */
export interface TypedOption {
    readonly option: string;
    readonly value: Leaf<string | number> | undefined;
    /** Name of the property; absent for what the component decides alone. */
    readonly property?: string;
}

/** Options of an output, sorted, and the argument that each comes from. The user's own options come on top. */
export function gatherOptions(
    typed: readonly TypedOption[],
    more: StringMap | undefined,
    context: DestinationContext,
): { options: LogOptions; sources: Record<string, Path> } {
    const options: Record<string, string> = {};
    const sources: Record<string, Path> = {};
    for (const { option, value, property } of typed) {
        if (value === undefined) continue;
        options[option] = String(value);
        sources[option] = property === undefined ? context.path : [...context.path, property];
    }
    for (const [option, value] of Object.entries(more ?? {})) {
        options[option] = value;
        sources[option] = [...context.path, "options", option];
    }
    return { options: sortKeys(options), sources };
}

/** The option that every output has, from the container's logging. */
export function retryOption(context: DestinationContext): TypedOption {
    return { option: "retry_limit", value: context.retryLimit };
}

function sortKeys(record: Record<string, string>): Record<string, string> {
    return Object.fromEntries(Object.entries(record).sort(([left], [right]) => (left < right ? -1 : 1)));
}
