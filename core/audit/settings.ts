import type { EnforcementLevel } from "./levels";
import type { WrittenSuppression } from "./suppression";

/** What an audit is told, read and checked. */
export interface AuditSettings {
    /** Level of every rule, by code. */
    readonly levels: ReadonlyMap<string, EnforcementLevel>;
    /** Settings of the rules that have some, by code, with their defaults. */
    readonly values: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
    readonly suppressions: readonly WrittenSuppression[];
    /** Codes of rules that nobody may suppress. */
    readonly locked: ReadonlySet<string>;
    /** What is wrong with the configuration, a sentence each. What is wrong is left out of account. */
    readonly problems: readonly ConfigProblem[];
}

/** Something wrong with the configuration: where, what, and what to write instead. */
export interface ConfigProblem {
    readonly path: readonly (string | number)[];
    readonly problem: string;
    readonly fix: string;
}
