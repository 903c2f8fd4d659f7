import type { Path } from "./path";
import type { Leaf } from "./value";

/** A CloudWatch log group that the component makes. */
export interface LogGroup {
    readonly name: string;
    /** Days, or 0 for ever. */
    readonly retentionInDays: Leaf<number>;
    /** What the resource is called in the program, after the component's own name. */
    readonly suffix: string;
    /** Path of the arguments that ask for it. */
    readonly path: Path;
}

/** Days that a new group keeps its events when nothing is said. */
export const DEFAULT_RETENTION_IN_DAYS = 30;

/** What CloudWatch Logs takes as retention, in days (PutRetentionPolicy). */
export const RETENTION_IN_DAYS: readonly number[] = [
    1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
];
