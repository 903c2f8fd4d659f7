import type { Rule } from "../core/rules/rule";

/** The rule about what nobody can look into. */
export const NOT_ANALYZABLE = "FL903";

/** A task by itself shows nothing of its roles: whether they can be looked into is seen in the stack. */
export function scopeOf({ code, scope }: Rule): Rule["scope"] {
    return code === NOT_ANALYZABLE ? "stack" : scope;
}
