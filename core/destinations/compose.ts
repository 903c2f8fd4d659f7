import type { StringMap } from "../arguments/types";
import { isRecord } from "../json";
import type { Path } from "../path";
import { addPairs, inOrder } from "./pairs";
import type {
    Described,
    Destination,
    DestinationContext,
    OptionRow,
    Output,
    OutputSecret,
    RepeatedOption,
} from "./destination";
import { assumedRole, permissionsFor } from "./options";
import { verifiesHostname } from "./tls";

/** What a destination's arguments may have besides properties of its own. */
export interface CommonArguments {
    readonly options?: StringMap;
    readonly region?: string;
    readonly roleArn?: string;
    readonly externalId?: string;
}

/** The output that a destination's arguments ask for. Options are sorted; the user's own come on top. */
export function composeOutput<Arguments extends object>(
    destination: Destination<Arguments>,
    args: Arguments,
    context: DestinationContext,
): Output {
    const { options: more = {}, ...common }: CommonArguments = args;
    const { path, container, retryLimit } = context;
    const values: Readonly<Record<string, unknown>> = { ...(args as object) };
    const described = destination.describe(args, context);
    const own = [
        ...Object.entries(destination.fixed ?? {}).map(([option, value]) => ({ option, value, path })),
        ...destination.rows.flatMap((row) => valuesOf(row, values[row.property], described, path)),
        ...(described.options ?? []).map(({ option, value, property }) => {
            return { option, value, path: [...path, property] };
        }),
        retriesOf(retryLimit, path),
    ];
    const written = Object.fromEntries(own.map(({ option, value }) => [option, value]));
    const single = [
        ...own,
        ...(verifiesHostname(written, context.fluentBit) ? [{ option: "tls.verify_hostname", value: "On", path }] : []),
        ...Object.entries(more).map(([option, value]) => ({ option, value, path: [...path, "options", option] })),
    ];
    const pairs = destination.rows.flatMap((row) => pairsOf(row, values[row.property], path));
    const secrets = destination.rows.flatMap((row) => secretsOf(row, values[row.property], path));
    return {
        destination: destination.name,
        plugin: destination.plugin,
        target: described.target,
        path,
        ...addPairs(inOrder(single), pairs),
        ...(secrets.length > 0 && { secrets }),
        statements: permissionsFor(described.statements ?? [], common, container),
        ...assumedRole(common),
        ...(described.logGroup !== undefined && { logGroup: described.logGroup }),
    };
}

/** How often a chunk is sent again: every output has it, and it is a property of the container's logging. */
export function retriesOf(retryLimit: DestinationContext["retryLimit"], path: Path): RepeatedOption {
    const above = path.slice(0, typeof path.at(-1) === "number" ? -2 : -1);
    return { option: "retry_limit", value: String(retryLimit), path: [...above, "retryLimit"] };
}

function valuesOf(row: OptionRow, given: unknown, { defaults = {} }: Described, path: Path): RepeatedOption[] {
    const { property, option, kind = "text", suffix = "" } = row;
    if (kind !== "text" && kind !== "switch") return [];
    const value = given ?? row.default ?? defaults[property];
    if (value === undefined) return [];
    const written = kind === "switch" ? switchOf(value) : `${plain(value)}${suffix}`;
    return [{ option, value: written, path: [...path, property] }];
}

function plain(value: unknown): string {
    return typeof value === "string" ? value : JSON.stringify(value);
}

/** A token stands as it is: the router takes `true` as well as `On`. */
function switchOf(value: unknown): string {
    return typeof value === "boolean" ? (value ? "On" : "Off") : String(value);
}

function pairsOf({ kind, option, property }: OptionRow, given: unknown, path: Path): RepeatedOption[] {
    if (kind !== "pairs") return [];
    return entriesOf(given).map(([name, value]) => {
        return { option, value: `${name} ${value}`, path: [...path, property, name] };
    });
}

function secretsOf({ kind, option, property }: OptionRow, given: unknown, path: Path): OutputSecret[] {
    const at = [...path, property];
    if (kind === "secret" && typeof given === "string") return [{ option, valueFrom: given, path: at }];
    if (kind !== "secretPairs") return [];
    return entriesOf(given).map(([name, valueFrom]) => ({
        option,
        valueFrom,
        path: [...at, name],
        before: `${name} `,
    }));
}

function entriesOf(given: unknown): (readonly [name: string, value: string])[] {
    if (!isRecord(given)) return [];
    return Object.entries(given)
        .map(([name, value]) => [name, String(value)] as const)
        .sort(([left], [right]) => (left < right ? -1 : 1));
}
