import { CannotTell } from "../cannot-tell";
import { append } from "../record";
import { refuseOthers, splitOnce, type Filter } from "./filter";

const ALLOW = ["allowlist_key", "whitelist_key"];

/** record_modifier (plugins/filter_record_modifier/filter_modifier.c): takes keys away in any case, then adds records. */
export const recordModifier: Filter = ({ record }, section) => {
    refuseOthers(section, "record_modifier", ["record", "remove_key", ...ALLOW]);
    const valuesOf = (names: readonly string[]): string[] =>
        section.entries.filter(({ key }) => names.includes(key.toLowerCase())).map(({ value }) => value);
    const [removed, allowed] = [valuesOf(["remove_key"]), valuesOf(ALLOW)];
    if (removed.length > 0 && allowed.length > 0) {
        throw new CannotTell("record_modifier both removes keys and allows some");
    }
    const stays = (key: string): boolean => (allowed.length > 0 ? isNamed(key, allowed) : !isNamed(key, removed));
    const added = valuesOf(["record"]).map((value) => splitOnce(value));
    return { record: append(new Map([...record].filter(([key]) => stays(key))), added) };
};

/** A star at the end stands for all keys that begin so. */
function isNamed(key: string, names: readonly string[]): boolean {
    return names.some((name) => {
        const wanted = name.toLowerCase();
        return wanted.endsWith("*") ? key.toLowerCase().startsWith(wanted.slice(0, -1)) : key.toLowerCase() === wanted;
    });
}
