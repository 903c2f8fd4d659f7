import { sameValue } from "./canonical";
import { isAutoNamed } from "./check";
import { canonicalOf, type ResourceType } from "./resource";
import { hasUnknown, isEmpty, type Properties } from "./values";

export interface Change {
    readonly property: string;
    readonly kind: "add" | "delete" | "update";
    readonly replaces: boolean;
}

/**
 * What an update would change: the program's inputs against the state, which holds what AWS returned. Comparing with
 * the state, not with the former inputs, is what makes drift and values that AWS rewrites visible, as it does for the
 * real provider.
 */
export function diff(type: ResourceType, state: Properties, news: Properties): Change[] {
    const changes: Change[] = [];
    for (const [name, property] of Object.entries(type.inputs)) {
        const before = state[name];
        const after = news[name];
        const isChanged = hasUnknown(after) || !sameValue(before, after, canonicalOf(property));
        if (!isChanged || (isEmpty(after) && property.computed)) continue;
        const kind = isEmpty(before) ? "add" : isEmpty(after) ? "delete" : "update";
        changes.push({ property: name, kind, replaces: property.replaces === true });
    }
    return changes;
}

/** A name that the program gave can exist only once, so the old resource has to go first. */
export function mustDeleteFirst(type: ResourceType, changes: readonly Change[], news: Properties): boolean {
    if (!changes.some((change) => change.replaces)) return false;
    if (type.deleteBeforeReplace) return true;
    const name = type.autoName?.property;
    if (name === undefined || isAutoNamed(type, news)) return false;
    return !changes.some((change) => change.property === name);
}
