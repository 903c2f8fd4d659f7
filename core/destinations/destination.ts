import type { Limit } from "../arguments/limits";
import type { Environment } from "../environment";
import type { Finding } from "../finding";
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
    /** The version of Fluent Bit in the router's image, where it is known. */
    readonly fluentBit?: string | undefined;
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

/** An option whose value only the running router knows. */
export interface OutputSecret {
    readonly option: string;
    /** Reference to Secrets Manager or Parameter Store, as ECS takes it. */
    readonly valueFrom: string;
    /** Path of the argument that it comes from. */
    readonly path: Path;
    /** What stands before the secret in the option's value: the name of a header. */
    readonly before?: string;
}

/** One of several values that an option is given. */
export interface RepeatedOption {
    readonly option: string;
    readonly value: string;
    readonly path: Path;
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
    /** Options that are given more than once: such an output is always written into the configuration. */
    readonly repeated?: readonly RepeatedOption[];
    /** Options whose values are secrets. */
    readonly secrets?: readonly OutputSecret[];
    /** Of Fluentd, what no options can express: such an output is always written into the configuration. */
    readonly sections?: readonly OutputSection[];
    /** Path of the destination's arguments. */
    readonly path?: Path;
    /** Path of the argument that an option, or an entry `<section>.<option>`, comes from, where it has one. */
    readonly sources: Readonly<Record<string, Path>>;
    /** What the task role needs. */
    readonly statements: readonly Statement[];
    /** The role that the plugin takes on instead of using the task role itself. */
    readonly assumes?: AssumedRole;
    /** The log group that has to be made for it. */
    readonly logGroup?: LogGroup;
}

/** What a text has to look like, and what to say where it does not. */
export interface Form {
    readonly pattern: RegExp;
    readonly problem: string;
    readonly fix: string;
}

/**
 * How a property's value becomes that of its option. `switch`: `On` or `Off`. `pairs`: a map, each entry of which gives
 * the option once, as `name value`. `secret`: a reference to a secret. `secretPairs`: a map to such references. `derived`:
 * the value is not the property's own, and `describe` makes it.
 */
export type OptionKind = "text" | "switch" | "pairs" | "secret" | "secretPairs" | "derived";

/** A property of a destination that sets an option of its plugin. */
export interface OptionRow<Property extends string = string> {
    readonly property: Property;
    readonly option: string;
    /** `text` when absent. */
    readonly kind?: OptionKind;
    /** What is written when nothing is given; without one nothing is, and the plugin decides. */
    readonly default?: string | number | boolean;
    /** What a number may be. */
    readonly limit?: Limit;
    /** What stands behind a number in the option: `M`. */
    readonly suffix?: string;
    /** The only values of a text. */
    readonly oneOf?: readonly string[];
    readonly form?: Form;
    /** The first version of Fluent Bit whose plugin has the option. */
    readonly since?: string;
}

/** What depends on the arguments and the container, and so is no row of a table. */
export interface Described {
    /** What it writes to, for people. */
    readonly target: string;
    /** Defaults of properties that are not the same for all containers, by property. */
    readonly defaults?: Readonly<Record<string, string>>;
    /** Options that no property sets, and the property that they come from. */
    readonly options?: readonly DerivedOption[];
    /** What the plugin itself does; with `roleArn` that role needs it, and the task role may take it on. */
    readonly statements?: readonly Statement[];
    readonly logGroup?: LogGroup;
}

/** An option that follows from the arguments, and the property that it comes from. */
export interface DerivedOption {
    readonly option: string;
    readonly value: string;
    readonly property: string;
}

/** Why an option cannot work beside what the component does, and what to write instead. */
export type Impossible = readonly [problem: string, fix: string];

/** What the destination's page in docs/destinations says beyond the tables. */
export interface DestinationPage {
    /** Hosts and ports that the router has to reach, with placeholders: `firehose.<region>.amazonaws.com:443`. */
    readonly network: string;
    /** What the task role is allowed, in words and with placeholders; absent where it needs nothing. */
    readonly permissions?: readonly string[];
    /** What to know before using it, a sentence or two each. */
    readonly notes: readonly string[];
    /** Where the facts come from, beside Fluent Bit's own manual. */
    readonly sources?: readonly string[];
}

/**
 * A kind of destination: everything that the component knows of it. `composeOutput` makes an output of it,
 * `checkDestination` holds arguments against it, and its page is written from it.
 */
export interface Destination<Arguments extends object> {
    /** Its name in `Logging`; its type in the schema has the same in capitals. */
    readonly name: string;
    /** What people call it. */
    readonly title: string;
    /** Fluent Bit's output plugin. */
    readonly plugin: string;
    readonly rows: readonly OptionRow<keyof Arguments & string>[];
    /** What the texts of properties without an option have to look like. */
    readonly forms?: Readonly<Partial<Record<keyof Arguments & string, Form>>>;
    /** Options that are always the same. */
    readonly fixed?: LogOptions;
    /** Options of the plugin that cannot be given, by their names. */
    readonly impossible?: Readonly<Record<string, Impossible>>;
    /** The first version of Fluent Bit that has the plugin, or what of it is used; absent: all that there are. */
    readonly since?: string;
    /** What is made of the ECS metadata, where the plugin makes something of it: it then has to be on. */
    readonly usesMetadata?: string;
    /** The gem by which Fluentd sends there, or `built in`: a refusal names it where the component does not write it. */
    readonly gem: string;
    readonly describe: (args: Arguments, context: DestinationContext) => Described;
    /** What no table can say. `path` is that of the arguments. */
    readonly check?: (args: Arguments, path: Path) => Finding[];
    readonly page: DestinationPage;
}
