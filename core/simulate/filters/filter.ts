import type { ClassicSection } from "../../config/parse-classic";
import { CannotTell } from "../cannot-tell";
import type { LogRecord } from "../record";

/** A record on its way, with its tag. */
export interface Tagged {
    readonly tag: string;
    readonly record: LogRecord;
}

/** What a filter makes of a record. */
export interface Filtered {
    /** Undefined where it is dropped. */
    readonly record: LogRecord | undefined;
    /** Records that begin anew, under other tags. */
    readonly emitted?: readonly Tagged[];
}

/** The parsers that are defined, by name. */
export type Parsers = ReadonlyMap<string, ClassicSection>;

/** A filter's plugin: what it makes of a record. */
export type Filter = (tagged: Tagged, section: ClassicSection, parsers: Parsers) => Filtered;

/** Takes a value apart at its first blank. */
export function splitOnce(value: string): readonly [first: string, rest: string] {
    const end = value.indexOf(" ");
    if (end < 0) return [value, ""];
    const rest = value.slice(end + 1);
    if (rest.startsWith(" ")) throw new CannotTell("a value holds several blanks where one divides it");
    return [value.slice(0, end), rest];
}

/** What Fluent Bit takes for true. */
export function isOn(value: string | undefined): boolean {
    return ["true", "on", "yes"].includes((value ?? "").toLowerCase());
}

/** Refuses options that nothing here knows the effect of. `common` ones have none on the record. */
export function refuseOthers(section: ClassicSection, plugin: string, known: readonly string[]): void {
    const common = ["name", "match", "match_regex", "alias", "log_level"];
    const other = section.entries.find(({ key }) => ![...common, ...known].includes(key.toLowerCase()));
    if (other !== undefined) throw new CannotTell(`what ${plugin} does with ${other.key} is not simulated`);
}
