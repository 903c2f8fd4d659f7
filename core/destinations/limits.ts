import type { Limit } from "../arguments/limits";
import { DESTINATION_NAMES, destinationOf } from ".";

/** The limits of the destinations' numbers, by type and property of the schema: `S3.uploadTimeout`. */
export function destinationLimits(): Record<string, Limit> {
    return Object.fromEntries(
        DESTINATION_NAMES.map(destinationOf).flatMap(({ name, rows }) =>
            rows.flatMap(({ property, limit }) =>
                limit === undefined ? [] : [[`${typeNameOf(name)}.${String(property)}`, limit] as const],
            ),
        ),
    );
}

/** The type of a destination's arguments in the schema: its name in capitals. */
export function typeNameOf(destination: string): string {
    return destination.slice(0, 1).toUpperCase() + destination.slice(1);
}
