/** The FireLens rules as a Pulumi policy pack: as a whole, or as policies for a pack of one's own. */
export { FireLensPolicyPack } from "./fire-lens-policy-pack";
export { fireLensPolicies } from "./fire-lens-policies";
export type { FireLensPolicyOptions, Suppression } from "./options";
export type { FireLensRuleName, FireLensRules } from "./rule-options";
