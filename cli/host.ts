import picocolors from "picocolors";
import type { Colors } from "picocolors/types";

/** What a command has of the process that it runs in. */
export interface Host {
    readonly stdin: AsyncIterable<Buffer>;
    readonly stdout: (text: string) => void;
    readonly stderr: (text: string) => void;
    readonly env: Readonly<Record<string, string | undefined>>;
    /** Whether standard output is a terminal. */
    readonly isTerminal: boolean;
    /** The day that suppressions are held against, in UTC: `2027-01-31`. */
    readonly today: string;
}

/** What an exit code says. */
export const EXIT = { clean: 0, findings: 1, unreadable: 2 } as const;

/** Something that ends a command: a sentence for standard error, and exit code 2. */
export class CommandProblem extends Error {}

/** Colours, when they are asked for, or on a terminal that is not told otherwise (https://no-color.org). */
export function colorsOf({ env, isTerminal }: Host, asked: boolean | undefined): Colors {
    const wanted = env.NO_COLOR === undefined || env.NO_COLOR === "";
    return picocolors.createColors(asked ?? (isTerminal && wanted && env.TERM !== "dumb"));
}
