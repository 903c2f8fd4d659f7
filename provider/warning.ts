import { describe, type Finding } from "../core/finding";
import { formatPath } from "../core/path";

/** A warning as the outputs hold it. */
export interface Warning {
    readonly code: string;
    readonly path: string;
    readonly message: string;
}

/** The warning that a finding is. */
export function toWarning(finding: Finding): Warning {
    return { code: finding.code, path: formatPath(finding.path), message: describe(finding) };
}
