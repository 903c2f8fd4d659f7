import { error, warning, type Finding } from "../finding";
import { isPinnedVersion, DEFAULT_VERSION } from "../router/image";
import { routerTypeOf } from "../router/type";
import { known, knownNumber } from "../value";
import { isBefore, parseVersion, type Version } from "../version";
import { launchOf } from "./launch";
import { checkLogGroup } from "./log-group";
import type { FireLensTaskArguments, LogRouterArguments } from "./types";

/** Seconds that Fluent Bit gets to flush, and that ECS waits for it, when nothing is said. */
export const DEFAULT_GRACE = 30;
export const DEFAULT_STOP_TIMEOUT = 120;

/** Checks the settings of the log router. */
export function checkRouter(args: FireLensTaskArguments): Finding[] {
    const { logRouter = {} } = args;
    return [
        // Versions and the grace are Fluent Bit's: ./fluentd.ts.
        ...(routerTypeOf(logRouter) === "fluentd" ? [] : [...checkImage(logRouter), ...checkTimes(logRouter)]),
        ...checkReadOnly(logRouter),
        ...checkRestart(logRouter, launchOf(args).networkMode),
        ...checkLogGroup(logRouter, ["logRouter"]),
    ];
}

/** The first init process that writes to /tmp when it cannot write to /init (firelens.md §6.1). */
const FIRST_READ_ONLY: Version = [2, 33, 0];

function checkReadOnly({ readonlyRootFilesystem, user, version }: LogRouterArguments): Finding[] {
    if (known(readonlyRootFilesystem) !== true) return [];
    const path = ["logRouter", "readonlyRootFilesystem"];
    const given = parseVersion(known(version)?.split(".").slice(0, 3).join("."));
    if (given !== undefined && isBefore(given, FIRST_READ_ONLY)) {
        const problem = "the init process of this version writes to /init, on the root file system";
        return [error("FL011", path, problem, `use version ${FIRST_READ_ONLY.join(".")} or later`)];
    }
    if (/^0(:|$)/.test(known(user) ?? "0")) return [];
    const problem = "the router can only write to a volume, which belongs to root, and it runs as another user";
    return [warning("FL704", path, problem, "leave user out, or mount a volume at /tmp that its user can write to")];
}

/** The agent gives containers the router's address once (firelens.md §2). */
function checkRestart({ restartPolicy }: LogRouterArguments, networkMode: string): Finding[] {
    if (networkMode !== "bridge" || known(restartPolicy?.enabled) !== true) return [];
    const problem = "with bridge a restarted router can have another address than FLUENT_HOST says";
    const fix = "leave it out where containers log over TCP, or use another network mode";
    return [warning("FL011", ["logRouter", "restartPolicy"], problem, fix)];
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
