import type { Path } from "./path";

/** How bad it is when a rule is broken: `error` cannot work, `warning` is likely to be regretted. */
export type Level = "error" | "warning";

/** What a rule or a check of the arguments has to say. Never holds the value of an option, a variable or a secret. */
export interface Finding {
    /** Code that the component, the policy pack and the audit share: `FL201`. */
    readonly code: string;
    readonly level: Level;
    /** Where it is: in the arguments, once the component has traced it back. */
    readonly path: Path;
    /** What is wrong with what was given. A sentence without its full stop. */
    readonly problem: string;
    /** What to write instead. A sentence without its full stop. */
    readonly fix: string;
}

/** The finding as one line: what is wrong; what to write instead. (code) */
export function describe({ problem, fix, code }: Finding): string {
    return `${problem}; ${fix}${fix.endsWith("?") ? "" : "."} (${code})`;
}

/** A finding that cannot work. */
export function error(code: string, path: Path, problem: string, fix: string): Finding {
    return { code, level: "error", path, problem, fix };
}

/** A finding that works but is likely to be regretted. */
export function warning(code: string, path: Path, problem: string, fix: string): Finding {
    return { code, level: "warning", path, problem, fix };
}
