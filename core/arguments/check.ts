import type { Finding } from "../finding";
import { checkDependencies } from "./dependencies";
import { checkLogging } from "./logging";
import { checkNames } from "./names";
import { checkPatterns } from "./patterns";
import { checkPorts } from "./ports";
import { checkRouter } from "./router";
import { checkSize } from "./size";
import type { FireLensTaskArguments } from "./types";

/** What is wrong with the arguments themselves. What is wrong with the task that they describe, the rules find. */
export function checkArguments(args: FireLensTaskArguments): Finding[] {
    return [
        checkNames,
        checkSize,
        checkPorts,
        checkDependencies,
        checkLogging,
        checkPatterns,
        checkRouter,
    ].flatMap((check) => check(args));
}
