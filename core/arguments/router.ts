import { error, type Finding } from "../finding";
import { isPinnedVersion, DEFAULT_VERSION } from "../router/image";
import { known, knownNumber } from "../value";
import { checkLogGroup } from "./log-group";
import type { FireLensTaskArguments, LogRouterArguments } from "./types";

/** Seconds that Fluent Bit gets to flush, and that ECS waits for it, when nothing is said. */
export const DEFAULT_GRACE = 30;
export const DEFAULT_STOP_TIMEOUT = 120;

/** Checks the settings of the log router. */
export function checkRouter({ logRouter = {} }: FireLensTaskArguments): Finding[] {
    return [...checkImage(logRouter), ...checkTimes(logRouter), ...checkLogGroup(logRouter, ["logRouter"])];
}

function checkImage({ version, image }: LogRouterArguments): Finding[] {
    if (version === undefined) return [];
    if (image !== undefined) {
        const problem = "image and version exclude each other";
        return [error("FL011", ["logRouter", "version"], problem, "keep one of them")];
    }
    if (known(version) === undefined || isPinnedVersion(version)) return [];
    const problem = "does not name the same image for ever";
    const fix = `write one such as ${DEFAULT_VERSION}: a tag like latest or stable is another image tomorrow`;
    return [error("FL703", ["logRouter", "version"], problem, fix)];
}

function checkTimes({ grace, stopTimeout }: LogRouterArguments): Finding[] {
    const flush = knownNumber(grace ?? DEFAULT_GRACE);
    const stop = knownNumber(stopTimeout ?? DEFAULT_STOP_TIMEOUT);
    if (flush === undefined || stop === undefined || flush < stop) return [];
    const path = ["logRouter", grace === undefined ? "stopTimeout" : "grace"];
    const problem = `Fluent Bit takes ${String(flush)} seconds to flush and is killed after ${String(stop)}`;
    return [error("FL012", path, problem, "keep grace below stopTimeout")];
}
