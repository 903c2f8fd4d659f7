import { CannotTell } from "../cannot-tell";
import { compilePattern } from "../pattern";
import { lookUp, textOf } from "../record";
import { refuseOthers, splitOnce, type Filter } from "./filter";

/**
 * grep (plugins/filter_grep/grep.c): the rules one after the other, and the first that decides ends it. A `Regex` that
 * matches keeps the record, whatever comes after it.
 */
export const grep: Filter = ({ record }, section) => {
    refuseOthers(section, "grep", ["regex", "exclude"]);
    for (const { key, value } of section.entries) {
        const rule = key.toLowerCase();
        if (rule !== "regex" && rule !== "exclude") continue;
        const [field, pattern] = splitOnce(value);
        if (pattern === "") throw new CannotTell("a rule of grep has no pattern");
        const text = textOf(lookUp(record, field));
        const matches = text !== undefined && compilePattern(pattern)(text) !== undefined;
        if (rule === "regex") return { record: matches ? record : undefined };
        if (matches) return { record: undefined };
    }
    return { record };
};
