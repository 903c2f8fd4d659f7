import type { LoggingArguments } from "../arguments/types";
import { cloudWatchLogs } from "./cloudwatch-logs";
import type { Destination, DestinationContext, Output } from "./destination";
import { firehose } from "./firehose";

/** Every destination by its name in `Logging`. A new one is a file beside this one and a line here. */
const DESTINATIONS = { cloudWatchLogs, firehose } as const;

/** Names of the destinations, as properties of `Logging`. */
export const DESTINATION_NAMES = Object.keys(DESTINATIONS) as readonly (keyof typeof DESTINATIONS)[];

export type DestinationName = (typeof DESTINATION_NAMES)[number];

/** The outputs that a container's logging asks for, in the order of the table above. */
export function outputsOf(logging: LoggingArguments, context: DestinationContext): Output[] {
    return DESTINATION_NAMES.flatMap((name) => {
        const args = logging[name];
        // TypeScript does not see that the arguments and the function belong to the same name.
        const destination = DESTINATIONS[name] as Destination<typeof args>;
        return args === undefined ? [] : [destination(args, { ...context, path: [...context.path, name] })];
    });
}
