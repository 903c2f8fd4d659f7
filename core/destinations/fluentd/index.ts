import type { LoggingArguments } from "../../arguments/types";
import type { Output } from "../destination";
import { DESTINATION_NAMES, type DestinationName } from "../index";
import { cloudWatchLogs } from "./cloudwatch-logs";
import { customOutput } from "../custom";
import { firehose } from "./firehose";
import { kinesisStream } from "./kinesis-stream";
import { bufferSection, gatherFluentdOptions } from "./options";
import type { FluentdContext, FluentdDestination } from "./fluentd-destination";

/** How Fluentd sends to each destination that it can send to. A new one is a file beside this one and a line here. */
const FLUENTD_DESTINATIONS = {
    cloudWatchLogs,
    firehose,
    kinesisStream,
} as const;

/** How Fluentd sends to a destination, or undefined when it is not known how. */
export function fluentdDestination(name: DestinationName): FluentdDestination<never> | undefined {
    const table: Readonly<Partial<Record<DestinationName, FluentdDestination<never>>>> = FLUENTD_DESTINATIONS;
    return table[name];
}

/** The outputs that a container's logging asks Fluentd for, in the order of the destinations. */
export function fluentdOutputsOf(logging: LoggingArguments, context: FluentdContext): Output[] {
    const typed = DESTINATION_NAMES.flatMap((name) => {
        const args = logging[name];
        // TypeScript does not see that the arguments and the destination belong to the same name.
        const destination = fluentdDestination(name) as FluentdDestination<typeof args> | undefined;
        if (args === undefined || destination === undefined) return [];
        return [destination.compose(args, { ...context, path: [...context.path, name] })];
    });
    return [...typed, ...customOutputsOf(logging, context)];
}

/** Outputs by any plugin: parameters of a `<buffer>` among their options go into one. */
function customOutputsOf({ custom = [] }: LoggingArguments, context: FluentdContext): Output[] {
    return custom.map((args, index) => {
        const path = [...context.path, "custom", index];
        const { options = {}, ...rest } = args;
        const gathered = gatherFluentdOptions([], [bufferSection(context)], options, { ...context, path });
        const output = customOutput(rest, [], { ...context, path });
        return { ...output, ...gathered, sources: { ...output.sources, ...gathered.sources } };
    });
}
