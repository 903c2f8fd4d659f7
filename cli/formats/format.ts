import type { Colors } from "picocolors/types";
import type { Report } from "../report/report";

/** How a report is told. */
export interface FormatOptions {
    readonly colors: Colors;
    /** Whether accepted findings are told as well, where a format leaves them out otherwise. */
    readonly showSuppressed: boolean;
    /** Findings only: no summary, and nothing where there is nothing. */
    readonly quiet: boolean;
}

/** Writes a report. Ends with a line break unless it is empty. */
export type Format = (report: Report, options: FormatOptions) => string;
