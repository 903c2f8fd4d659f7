import { once } from "../memo";
import type { StackGraph, StackResource } from "../stack/graph";

/** A function from a resource's id to those of the components above it, the nearest first. */
export function ancestry({ resources }: StackGraph): (id: string) => readonly string[] {
    // Asked for where there are suppressions only.
    const index = once(() => new Map<string, StackResource>(resources.map((resource) => [resource.id, resource])));
    return (id) => {
        const byId = index();
        const above: string[] = [];
        // A state that was edited by hand may hold a circle.
        const seen = new Set([id]);
        for (let next = byId.get(id)?.parent; next !== undefined && !seen.has(next); next = byId.get(next)?.parent) {
            seen.add(next);
            above.push(next);
        }
        return above;
    };
}
