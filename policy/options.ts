import type { EnforcementLevel } from "@pulumi/policy";
import type { FireLensRuleName, FireLensRules } from "./rule-options";

/** What is decided in the pack's own program. A configuration that the engine brings is put on top of it. */
export interface FireLensPolicyOptions {
    /**
     * How strict the rules are as a whole. `recommended`, the default: each rule at its own level. `strict`: what would be
     * advisory is mandatory, what would be off is advisory. `observe`: everything is advisory. `essential`: what cannot
     * work is mandatory and the rest is off.
     */
    readonly profile?: "recommended" | "strict" | "observe" | "essential";
    /** One level for all rules, in place of the profile's. */
    readonly all?: EnforcementLevel;
    /** Single rules, by name: a level, or an object of `enforcementLevel` and the rule's own settings. */
    readonly rules?: FireLensRules;
    /** Findings to live with, and why. */
    readonly suppressions?: readonly Suppression[];
    /** Rules, by name or code, that nobody may suppress. */
    readonly locked?: readonly (FireLensRuleName | `FL${number}`)[];
}

/** A finding that somebody has decided to live with, and why. */
export interface Suppression {
    /** Code or name of the rule. */
    readonly rule: FireLensRuleName | `FL${number}`;
    /** URN of the resource, of its task definition or of a component above. `*` and `?` match. */
    readonly urn?: string;
    /** Name of the resource or of its task definition. `*` and `?` match. */
    readonly name?: string;
    /** Name of the container. `*` and `?` match. */
    readonly container?: string;
    /** Key of the finding, as the message shows it. */
    readonly finding?: string;
    /** Why it is all right. At least ten characters. */
    readonly reason: string;
    /** Last day, in UTC, on which it holds: `2027-01-31`. */
    readonly expires?: string;
}
