import type { StringMap } from "../arguments/destination-types";
import { error, type Finding } from "../finding";
import type { Path } from "../path";
import { hasToken, known } from "../value";

/** A map as one value: `team:shop,env:prod`. In the order of its keys, which a program's text does not decide. */
export function joinEntries(entries: StringMap, sign: ":" | "="): string {
    return Object.entries(entries)
        .sort(([left], [right]) => (left < right ? -1 : 1))
        .map(([name, value]) => `${name}${sign}${value}`)
        .join(",");
}

/** Checks what becomes such a value: a comma would begin another entry. */
export function checkEntries(entries: StringMap, path: Path, what: "tag" | "label", form: RegExp): Finding[] {
    return Object.entries(entries).flatMap(([name, value]) => {
        const at = [...path, name];
        if (!hasToken(name) && !form.test(name)) {
            const fix = what === "tag" ? "begin it with a letter, without blanks, commas and colons" : LABEL_FIX;
            return [error("FL011", at, `is not a valid name of a ${what}`, fix)];
        }
        if (!(known(value) ?? "").includes(",")) return [];
        return [error("FL011", at, `holds a comma, at which the router begins another ${what}`, "write it without")];
    });
}

const LABEL_FIX = "use letters, digits and _, and no digit first";
