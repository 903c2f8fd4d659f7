import { CannotTell } from "../cannot-tell";
import { compilePattern } from "../pattern";
import { lookUp, textOf, type LogRecord } from "../record";
import { isOn, refuseOthers, type Filter } from "./filter";

const OPTIONS = ["rule", "emitter_name", "emitter_storage.type", "emitter_mem_buf_limit"];

/**
 * rewrite_tag (plugins/filter_rewrite_tag/rewrite_tag.c): the first rule that matches sends the record through the pipeline
 * anew, under its new tag; the old one goes on only where the rule says so.
 */
export const rewriteTag: Filter = ({ tag, record }, section) => {
    refuseOthers(section, "rewrite_tag", OPTIONS);
    for (const { key, value } of section.entries) {
        if (key.toLowerCase() !== "rule") continue;
        if (/["']/.test(value.replace(/\['[^']*'\]/g, ""))) {
            throw new CannotTell("a rule of rewrite_tag holds quotation marks");
        }
        const [field = "", pattern = "", template = "", keep, ...more] = value.split(" ").filter((word) => word !== "");
        if (keep === undefined || more.length > 0 || !field.startsWith("$")) {
            throw new CannotTell("a rule of rewrite_tag is not $KEY PATTERN TAG KEEP");
        }
        const text = textOf(lookUp(record, field));
        const groups = text === undefined ? undefined : compilePattern(pattern)(text);
        if (groups === undefined) continue;
        const emitted = [{ tag: compose(template, tag, groups, record), record }];
        return { record: isOn(keep) ? record : undefined, emitted };
    }
    return { record };
};

/** `$TAG`, `$TAG[0]`, `$1` and fields of the record stand for what they are. */
function compose(template: string, tag: string, groups: readonly (string | undefined)[], record: LogRecord): string {
    return template.replace(
        /\$(TAG(?:\[(\d+)\])?|\d|[A-Za-z_][A-Za-z0-9_]*(?:\['[^']*'\])*)/g,
        (whole, name: string, part) => {
            const value = name.startsWith("TAG")
                ? part === undefined
                    ? tag
                    : tag.split(".")[Number(part)]
                : /^\d$/.test(name)
                  ? groups[Number(name)]
                  : lookUp(record, whole);
            if (typeof value !== "string") {
                throw new CannotTell("a new tag is composed of what the record does not hold as a text");
            }
            return value;
        },
    );
}
