import type { LoggingArguments } from "../arguments/types";
import { cloudWatchLogs } from "./cloudwatch-logs";
import { composeOutput } from "./compose";
import { customOutputs } from "./custom";
import { datadog } from "./datadog";
import type { Destination, DestinationContext, Output } from "./destination";
import { firehose } from "./firehose";
import { forward } from "./forward";
import { http } from "./http";
import { kafka } from "./kafka";
import { kinesisStream } from "./kinesis-stream";
import { loki } from "./loki";
import { newRelic } from "./new-relic";
import { openSearch } from "./open-search";
import { openTelemetry } from "./open-telemetry";
import { s3 } from "./s3";
import { splunk } from "./splunk";

/** Every destination by its name in `Logging`. A new one is a file beside this one and a line here. */
const DESTINATIONS = {
    cloudWatchLogs,
    firehose,
    kinesisStream,
    s3,
    openSearch,
    http,
    forward,
    datadog,
    splunk,
    newRelic,
    loki,
    openTelemetry,
    kafka,
} as const;

/** Names of the destinations, as properties of `Logging`. */
export const DESTINATION_NAMES = Object.keys(DESTINATIONS) as readonly (keyof typeof DESTINATIONS)[];

export type DestinationName = (typeof DESTINATION_NAMES)[number];

/** What is known of a destination. Its arguments are those of the same name: TypeScript does not follow that. */
export function destinationOf(name: DestinationName): Destination<object> {
    return DESTINATIONS[name] as unknown as Destination<object>;
}

/** The destinations that a container's logging asks for, in the order of the table above. */
export function destinationsIn(logging: LoggingArguments): DestinationName[] {
    return DESTINATION_NAMES.filter((name) => logging[name] !== undefined);
}

/** Whether a container's logs are to go anywhere through FireLens. */
export function hasDestination(logging: LoggingArguments): boolean {
    return destinationsIn(logging).length > 0 || (logging.custom ?? []).length > 0;
}

/** The outputs that a container's logging asks for, in the same order, and then those of `custom`. */
export function outputsOf(logging: LoggingArguments, context: DestinationContext): Output[] {
    const typed = destinationsIn(logging).map((name) =>
        composeOutput(destinationOf(name), logging[name] ?? {}, { ...context, path: [...context.path, name] }),
    );
    return [...typed, ...customOutputs(logging.custom ?? [], { ...context, path: [...context.path, "custom"] })];
}
