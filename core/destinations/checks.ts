import { error, type Finding } from "../finding";
import type { Path } from "../path";
import type { Form } from "./destination";

/** A host's name without what else a URL has. */
export const HOST: Form = {
    pattern: /^(?!.*:\/\/)[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?$/,
    problem: "is not the name of a host",
    fix: "write it alone, such as logs.example.com, without https://, port and path",
};

/** The path of a URL. */
export const URI: Form = {
    pattern: /^\//,
    problem: "is not the path of a URL",
    fix: "begin it with /, and leave the host out",
};

/** A port of TCP. */
export const PORT = { code: "FL006", range: [1, 65535] } as const;

/** A record that is only the value of a key has no place for a time, and the plugins of AWS refuse both. */
export function checkTimeOfKey(
    { logKey, timeKey }: { readonly logKey?: string; readonly timeKey?: string },
    path: Path,
): Finding[] {
    if (logKey === undefined || timeKey === undefined) return [];
    const problem = "a record that is only the value of logKey has no place for a time, and the router refuses both";
    return [error("FL011", [...path, "timeKey"], problem, "leave one of the two out")];
}
