import { entryValue, type ClassicSection } from "../../config/parse-classic";
import { hasToken } from "../../value";
import { CannotTell } from "../cannot-tell";
import { append, isMap, textOf, type Json, type LogRecord } from "../record";
import { isOn, refuseOthers, type Filter } from "./filter";

/**
 * parser (plugins/filter_parser/filter_parser.c) with parsers of JSON: what is a JSON object becomes the record, with the
 * other fields behind it only where `Reserve_Data` says so; what is none stays as it is.
 */
export const parser: Filter = ({ record }, section, parsers) => {
    refuseOthers(section, "parser", ["key_name", "parser", "reserve_data", "preserve_key", "unescape_key"]);
    const key = entryValue(section, "key_name") ?? "";
    const names = section.entries.filter((entry) => entry.key.toLowerCase() === "parser").map(({ value }) => value);
    const text = record.has(key) ? textOf(record.get(key)) : undefined;
    if (text === undefined) return { record };
    for (const name of names) {
        const definition = parsers.get(name);
        if (definition === undefined) {
            throw new CannotTell(`what parser "${name}" does is defined in no file that can be read`);
        }
        const fields = parseJson(text, definition);
        if (fields === undefined) continue;
        if (!isOn(entryValue(section, "reserve_data"))) return { record: fields };
        const others = [...record].filter(([name]) => name !== key || isOn(entryValue(section, "preserve_key")));
        return { record: append(fields, others) };
    }
    return { record };
};

/** The fields of a JSON object; undefined where the text is none. */
function parseJson(text: string, definition: ClassicSection): LogRecord | undefined {
    const format = (entryValue(definition, "format") ?? "").toLowerCase();
    if (format !== "json") throw new CannotTell(`parsers of format ${format} are not simulated`);
    const decoder = definition.entries.find(({ key }) => /^(decode_field|types$)/i.test(key));
    if (decoder !== undefined) throw new CannotTell(`what a parser does with ${decoder.key} is not simulated`);
    if (hasToken(text)) throw new CannotTell("a parser is given a value that is not known yet");
    const value = readJson(text);
    if (!isMap(value)) return undefined;
    const timeKey = entryValue(definition, "time_key") ?? "time";
    const hasTime = entryValue(definition, "time_format") !== undefined && Object.hasOwn(value, timeKey);
    if (hasTime && !isOn(entryValue(definition, "time_keep"))) {
        // Where the time cannot be read, versions differ in whether the field stays.
        throw new CannotTell(`whether a parser takes the field ${timeKey} away depends on how its time is written`);
    }
    return new Map(Object.entries(value));
}

function readJson(text: string): Json | undefined {
    try {
        return JSON.parse(text) as Json;
    } catch {
        // Several objects in a row, or a part of one: releases read that in different ways.
        if (text.trimStart().startsWith("{")) {
            throw new CannotTell("a text that only begins like JSON is given to a parser");
        }
        return undefined;
    }
}
