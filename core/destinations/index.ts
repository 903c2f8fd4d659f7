import type { LoggingArguments } from "../arguments/types";
import { cloudWatchLogs } from "./cloudwatch-logs";
import type { DestinationContext, Output } from "./destination";
import { firehose } from "./firehose";

/** Every destination by its name in `Logging`. A new one is a file beside this one and a line here. */
const DESTINATIONS = { cloudWatchLogs, firehose } as const;

/** Names of the destinations, as properties of `Logging`. */
export const DESTINATION_NAMES = Object.keys(DESTINATIONS) as readonly (keyof typeof DESTINATIONS)[];

/** The outputs that a container's logging asks for, in the order of the table above. */
export function outputsOf(logging: LoggingArguments, context: DestinationContext): Output[] {
    const outputs: Output[] = [];
    for (const name of DESTINATION_NAMES) {
        const output = outputOf(name, logging, { ...context, path: [...context.path, name] });
        if (output !== undefined) outputs.push(output);
    }
    return outputs;
}

function outputOf<Name extends keyof typeof DESTINATIONS>(
    name: Name,
    logging: LoggingArguments,
    context: DestinationContext,
): Output | undefined {
    const args = logging[name];
    // TypeScript does not see that the argument's type and the function's belong to the same name.
    const destination = DESTINATIONS[name] as (args: unknown, context: DestinationContext) => Output;
    return args === undefined ? undefined : destination(args, context);
}
