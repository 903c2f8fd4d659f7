import { error, warning, type Finding } from "../finding";
import { DEFAULT_VERSION, isPinnedVersion } from "../router/image";
import { routerTypeOf } from "../router/type";
import { known, knownNumber } from "../value";
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

/** What the version has to be for it is checked with the image (core/compose/check-image.ts). */
function checkReadOnly({ readonlyRootFilesystem, user }: LogRouterArguments): Finding[] {
    if (known(readonlyRootFilesystem) !== true || /^0(:|$)/.test(known(user) ?? "0")) return [];
    const path = ["logRouter", "readonlyRootFilesystem"];
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

/** Each of the first excludes all after it: they name an image, or a part of its name. */
const NAMES = ["image", "ssmParameter", "version", "registry"] as const;

function checkImage(router: LogRouterArguments): Finding[] {
    const { version } = router;
    const given = NAMES.filter((name) => router[name] !== undefined);
    const [first] = given;
    if (first === "image" || first === "ssmParameter") {
        return given.slice(1).map((name) => {
            const problem = `${first} and ${name} exclude each other`;
            return error("FL011", ["logRouter", name], problem, "keep one of them");
        });
    }
    if (version === undefined) return [];
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
