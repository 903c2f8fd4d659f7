import type { Path } from "../path";
import type { FireLensTaskArguments, LoggingArguments } from "./types";

/** What logs when nothing is said: a log group in CloudWatch Logs. */
export const DEFAULT_LOGGING: LoggingArguments = { cloudWatchLogs: {} };

/** Every `logging` that is written in the arguments, with its path. */
export function loggingsOf(args: FireLensTaskArguments): { logging: LoggingArguments; path: Path }[] {
    const own = Object.entries(args.containers).flatMap(([name, { logging }]) =>
        logging === undefined ? [] : [{ logging, path: ["containers", name, "logging"] }],
    );
    return args.logging === undefined ? own : [{ logging: args.logging, path: ["logging"] }, ...own];
}

/** The logging that holds for a container, and the path that explains it. */
export function loggingOf(args: FireLensTaskArguments, container: string): { logging: LoggingArguments; path: Path } {
    const own = args.containers[container]?.logging;
    if (own !== undefined) return { logging: own, path: ["containers", container, "logging"] };
    return { logging: args.logging ?? DEFAULT_LOGGING, path: ["logging"] };
}
