import type { Rule } from "../rules/rule";

/**
 * What happens when a rule is broken, in CrossGuard's words: `mandatory` fails, `remediate` mends what it can and fails
 * otherwise, `advisory` is said and no more, `disabled` is not looked at.
 */
export const ENFORCEMENT_LEVELS = ["mandatory", "remediate", "advisory", "disabled"] as const;
export type EnforcementLevel = (typeof ENFORCEMENT_LEVELS)[number];

/** How strict the rules are as a whole; single rules can still be set. */
export const PROFILES = {
    recommended: "each rule at its own level",
    strict: "what would be advisory fails, and what is off by default is advisory",
    observe: "nothing fails: everything is advisory",
    essential: "only what cannot work: rules that are advisory by default are off",
} as const;
export type Profile = keyof typeof PROFILES;

/** The level of a rule in a profile. */
export function levelIn(profile: Profile, { enforcement }: Pick<Rule, "enforcement">): EnforcementLevel {
    switch (profile) {
        case "recommended":
            return enforcement;
        case "strict":
            return enforcement === "disabled" ? "advisory" : "mandatory";
        case "observe":
            return enforcement === "disabled" ? "disabled" : "advisory";
        case "essential":
            return enforcement === "mandatory" ? "mandatory" : "disabled";
    }
}
