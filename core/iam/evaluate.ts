import type { PolicyStatement, RolePermissions } from "../rules/model";
import { hasToken } from "../value";
import { covers, overlap } from "./glob";

/** Whether a role may do something: `no` only where that is proven. */
export type Answer = "yes" | "no" | "unknown";

/** How far a statement speaks of an action on a resource. */
type Reach = "all" | "some" | "none" | "unknown";

/** A policy variable, whose value is known only to a request. */
const VARIABLE = /\$\{[^}]*\}/g;

/**
 * Whether a role may take an action on a resource, by the policies that are attached to it. `resource` is an ARN, with `*`
 * for what is not known of it. Conditions count as met when they allow, and as not known when they deny. What bounds a role
 * from outside (boundaries, an organization's policies) is not read: it can only take away.
 */
export function allows(role: RolePermissions | undefined, action: string, resource: string): Answer {
    if (role === undefined) return "unknown";
    const reaches = role.statements.map((statement) => ({
        reach: reachOf(statement, action, resource),
        effect: statement.effect,
        isConditional: statement.isConditional,
    }));
    const denials = reaches.filter(({ effect, reach }) => effect === "Deny" && reach !== "none");
    if (denials.some(({ reach, isConditional }) => reach === "all" && !isConditional)) return "no";
    const isAllowed = reaches.some(({ effect, reach }) => effect === "Allow" && (reach === "all" || reach === "some"));
    if (isAllowed) return denials.length > 0 ? "unknown" : "yes";
    const mayBeAllowed = reaches.some(({ effect, reach }) => effect !== "Deny" && reach !== "none");
    return mayBeAllowed || role.unread.length > 0 ? "unknown" : "no";
}

function reachOf(statement: PolicyStatement, action: string, resource: string): Reach {
    const ofAction = reachOfAction(statement, action.toLowerCase());
    if (ofAction === "none") return "none";
    const ofResource = reachOfResource(statement, resource);
    if (ofResource === "none") return "none";
    if (ofAction === "unknown" || ofResource === "unknown") return "unknown";
    return ofAction === "all" && ofResource === "all" ? "all" : "some";
}

function reachOfAction({ actions, notActions }: PolicyStatement, action: string): Reach {
    const named = actions ?? notActions;
    if (named === undefined) return "unknown";
    const isNamed = named.some((pattern) => !hasToken(pattern) && covers(pattern.toLowerCase(), action));
    if (isNamed) return actions === undefined ? "none" : "all";
    if (named.some(hasToken)) return "unknown";
    return actions === undefined ? "all" : "none";
}

function reachOfResource({ resources, notResources }: PolicyStatement, resource: string): Reach {
    if (resources !== undefined) return reachOfPatterns(resources, resource);
    // A trust policy names no resource, and neither does a statement that was not read to its end.
    if (notResources === undefined) return "unknown";
    const left: Readonly<Record<Reach, Reach>> = { all: "none", some: "some", none: "all", unknown: "unknown" };
    return left[reachOfPatterns(notResources, resource)];
}

function reachOfPatterns(patterns: readonly string[], resource: string): Reach {
    const known = patterns.filter((pattern) => !hasToken(pattern));
    if (known.some((pattern) => !pattern.includes("${") && covers(pattern, resource))) return "all";
    if (known.some((pattern) => overlap(pattern.replace(VARIABLE, "*"), resource))) return "some";
    return known.length < patterns.length ? "unknown" : "none";
}
