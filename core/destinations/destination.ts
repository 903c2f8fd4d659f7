import type { Environment } from "../environment";
import type { Statement } from "../iam/statement";
import type { LogGroup } from "../log-group";
import type { Path } from "../path";
import type { LogOptions } from "../task";
import type { Leaf } from "../value";

/** What a destination is told of the container whose records it takes. */
export interface DestinationContext {
    readonly environment: Environment;
    readonly family: string;
    readonly container: string;
    readonly retryLimit: Leaf<number>;
    /** Path of the destination's arguments. */
    readonly path: Path;
}

/** A role, possibly of another account, that may do what a destination needs. */
export interface AssumedRole {
    readonly roleArn: string;
    readonly externalId?: string;
}

/** A section inside an output of Fluentd: `<buffer tag> … </buffer>`. */
export interface OutputSection {
    readonly name: string;
    readonly argument?: string;
    readonly entries: LogOptions;
}

/** One output of the log router: a plugin, its options, and what they need. */
export interface Output {
    /** Name of the destination in the arguments: `firehose`. */
    readonly destination: string;
    /** The router's name of the plugin: `kinesis_firehose`. */
    readonly plugin: string;
    /** What it writes to, for people: a log group, a delivery stream. */
    readonly target: string;
    /** Options by the plugin's names, without `Name`, `Match` and `@type`. */
    readonly options: LogOptions;
    /** Of Fluentd, what no options can express: such an output is always written into the configuration. */
    readonly sections?: readonly OutputSection[];
    /** Path of the argument that an option, or an entry `<section>.<option>`, comes from, where it has one. */
    readonly sources: Readonly<Record<string, Path>>;
    /** What the task role needs. */
    readonly statements: readonly Statement[];
    /** The role that the plugin takes on instead of using the task role itself. */
    readonly assumes?: AssumedRole;
    /** The log group that has to be made for it. */
    readonly logGroup?: LogGroup;
}

/** A kind of destination: turns its typed arguments into an output. */
export type Destination<Arguments> = (args: Arguments, context: DestinationContext) => Output;
