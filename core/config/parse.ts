import { loggingOf } from "../arguments/loggings";
import type { FireLensTaskArguments } from "../arguments/types";
import { hasDestination } from "../destinations";
import { ROUTER_PROGRAMS, routerTypeOf } from "../router/type";
import type { Element } from "./element";
import type { Section } from "./section";

/** Not one of Fluent Bit's own names, so that it stands in nobody's way. */
const PARSER = "firelens_json";

/** The parser that `parse: json` uses, which Fluent Bit reads from a file of its own. */
export const JSON_PARSER: Section = {
    name: "PARSER",
    entries: [
        ["Name", PARSER],
        ["Format", "json"],
    ],
};

/** What the records of the containers match whose lines are parsed, in the order of the containers. */
export function parsedMatches(args: FireLensTaskArguments): string[] {
    const { matchSuffix } = ROUTER_PROGRAMS[routerTypeOf(args.logRouter)];
    return Object.keys(args.containers)
        .sort()
        .filter((container) => {
            const { logging } = loggingOf(args, container);
            return logging.none !== true && hasDestination(logging) && logging.parse === "json";
        })
        .map((container) => `${container}${matchSuffix}`);
}

/** Makes fields of a line that is a JSON object; what else the record holds stays, and so does every other line. */
export function parseFilter(match: string): Section {
    return {
        name: "FILTER",
        entries: [
            ["Name", "parser"],
            ["Match", match],
            ["Key_Name", "log"],
            ["Parser", PARSER],
            ["Reserve_Data", "On"],
        ],
    };
}

/** The same for Fluentd, whose plugin would else send every other line to the error stream. */
export function fluentdParseFilter(match: string): Element {
    return {
        tag: "filter",
        argument: match,
        entries: [
            ["@type", "parser"],
            ["key_name", "log"],
            ["reserve_data", "true"],
            ["reserve_time", "true"],
            ["remove_key_name_field", "true"],
            ["emit_invalid_record_to_error", "false"],
        ],
        children: [{ tag: "parse", entries: [["@type", "json"]] }],
    };
}
