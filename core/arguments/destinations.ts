import { destinationOf, destinationsIn, type DestinationName } from "../destinations";
import type { CommonArguments } from "../destinations/compose";
import type { Destination, Form, OptionRow } from "../destinations/destination";
import { error, type Finding } from "../finding";
import type { Path } from "../path";
import { known } from "../value";
import { checkAssumedRole } from "./assumed-roles";
import type { LoggingArguments } from "./types";

const REGION = /^[a-z]{2,}(-[a-z0-9]+)+$/;

/** Holds the arguments of every destination of a container against what is known of it. */
export function checkDestinations(logging: LoggingArguments, path: Path): Finding[] {
    return destinationsIn(logging).flatMap((name) =>
        checkDestination(destinationOf(name), logging[name] ?? {}, [...path, name]),
    );
}

function checkDestination(destination: Destination<object>, args: object, path: Path): Finding[] {
    const common: CommonArguments = args;
    const values: Readonly<Record<string, unknown>> = { ...args };
    return [
        ...destination.rows.flatMap((row) => checkText(row, values[row.property], [...path, row.property])),
        ...Object.entries<Form | undefined>(destination.forms ?? {}).flatMap(([property, form]) =>
            form === undefined ? [] : checkText({ form }, values[property], [...path, property]),
        ),
        ...checkRegion(common, path),
        ...checkAssumedRole(common, path),
        ...(destination.check?.(args, path) ?? []),
    ];
}

function checkText({ form, oneOf }: Pick<OptionRow, "form" | "oneOf">, given: unknown, path: Path): Finding[] {
    const value = typeof given === "string" ? known(given) : undefined;
    if (value === undefined) return [];
    if (oneOf !== undefined && !oneOf.includes(value)) {
        return [error("FL004", path, "is not one of the possible values", `write one of ${oneOf.join(", ")}`)];
    }
    if (form === undefined || form.pattern.test(value)) return [];
    return [error("FL011", path, form.problem, form.fix)];
}

function checkRegion({ region }: CommonArguments, path: Path): Finding[] {
    if (known(region) === undefined || REGION.test(region ?? "")) return [];
    return [error("FL011", [...path, "region"], "is not a Region", "write one such as eu-central-1")];
}

/** The property of a destination that sets an option, by the option's name in lower case. */
export function propertyOf(name: DestinationName, option: string): string | undefined {
    return destinationOf(name).rows.find((row) => row.option.toLowerCase() === option)?.property;
}
