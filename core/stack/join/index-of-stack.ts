import type { Path } from "../../path";
import type { StackGraph, StackResource } from "../graph";
import { knownText, textOf } from "../leaf";
import { camelCased } from "../spelling";
import { kindOf, type Kind } from "../types";

/** A resource with its properties as Pulumi spells them. */
export interface Indexed {
    readonly resource: StackResource;
    readonly kind: Kind;
    readonly properties: Readonly<Record<string, unknown>>;
}

/** A stack that has been gone through once, so that every question takes the same time however large it is. */
export interface StackIndex {
    readonly of: (kind: Kind) => readonly Indexed[];
    /** The resource that a value names: its ARN, its id or its name. */
    readonly named: (kind: Kind, value: unknown) => Indexed | undefined;
    /** The resources that a property's value comes from: the finest that the source knows of. */
    readonly referred: (kind: Kind, resource: StackResource, ...property: Path) => readonly Indexed[];
    /** The one that a value names or comes from; undefined when there is none or it may be one of several. */
    readonly find: (kind: Kind, value: unknown, resource: StackResource, ...property: Path) => Indexed | undefined;
}

/** What AWS or the program names a resource by. */
const NAMES: ReadonlySet<string> = new Set([
    "arn",
    "id",
    "name",
    "roleName",
    "groupId",
    "groupName",
    "clusterName",
    "clusterArn",
    "autoScalingGroupName",
    "launchTemplateName",
    "launchTemplateId",
    "launchConfigurationName",
    "policyArn",
    "managedPolicyName",
]);

/** Goes through a stack. */
export function indexStack({ resources }: StackGraph): StackIndex {
    const byKind = new Map<Kind, Indexed[]>();
    const byId = new Map<string, Indexed>();
    const byName = new Map<Kind, Map<string, Indexed>>();
    for (const resource of resources) {
        const kind = kindOf(resource.type);
        if (kind === undefined) continue;
        // States of aws-native have seen both spellings.
        const isMixed = resource.isSpeltBySource === true || resource.type.startsWith("aws-native:");
        // A definition is read by its own shape, whatever its spelling.
        const properties = kind === "taskDefinition" ? resource.properties : camelCased(resource.properties, isMixed);
        const indexed = { resource, kind, properties };
        push(byKind, kind, indexed);
        byId.set(resource.id, indexed);
        const names = byName.get(kind) ?? new Map<string, Indexed>();
        byName.set(kind, names);
        for (const source of [indexed.properties, resource.outputs]) {
            for (const property of Object.keys(source)) {
                const value = NAMES.has(property) ? knownText(source[property]) : undefined;
                if (value !== undefined) names.set(value, indexed);
            }
        }
    }
    const named: StackIndex["named"] = (kind, value) => {
        const text = knownText(value);
        const names = byName.get(kind);
        if (text === undefined || names === undefined) return undefined;
        return names.get(text) ?? names.get(nameIn(text));
    };
    // Few stacks pass on the output of a component.
    let children: ReadonlyMap<string, readonly StackResource[]> | undefined;
    const parts = new Map<string, readonly Indexed[]>();
    const partsOf = (id: string): readonly Indexed[] => {
        children ??= childrenByParent(resources);
        const found = parts.get(id) ?? descendants(id, children).flatMap((part) => byId.get(part.id) ?? []);
        parts.set(id, found);
        return found;
    };
    const referred: StackIndex["referred"] = (kind, resource, ...property) => {
        const ids = referencesOf(resource, property);
        const direct = ids.flatMap((id) => byId.get(id) ?? []).filter((found) => found.kind === kind);
        if (direct.length > 0) return direct;
        // The output of a component: nothing says which of its parts it comes from.
        return ids.flatMap(partsOf).filter((found) => found.kind === kind);
    };
    return {
        of: (kind) => byKind.get(kind) ?? [],
        named,
        referred,
        find: (kind, value, resource, ...property) => {
            const found = named(kind, value);
            if (found !== undefined || knownText(value) !== undefined) return found;
            const candidates = referred(kind, resource, ...property);
            return candidates.length === 1 ? candidates[0] : undefined;
        },
    };
}

/** The last part of an ARN, or the text itself: that of a role `web` is `web`, whatever its path. */
export function nameIn(text: string): string {
    return text.startsWith("arn:") ? (text.split(/[:/]/).at(-1) ?? text) : text;
}

/** What a resource is called by people: the name that AWS knows, else the program's. */
export function displayName({ resource, properties }: Indexed): string {
    return knownText(resource.outputs.name) ?? knownText(properties.name) ?? textOf(resource.name) ?? resource.id;
}

function referencesOf({ references }: StackResource, [property, index]: Path): readonly string[] {
    if (property === undefined) return [];
    const own = (name: string) => (Object.hasOwn(references, name) ? references[name] : undefined);
    const finest = index === undefined ? undefined : own(`${property}[${index}]`);
    return finest ?? own(String(property)) ?? [];
}

function childrenByParent(resources: readonly StackResource[]): Map<string, StackResource[]> {
    const children = new Map<string, StackResource[]>();
    for (const resource of resources) if (resource.parent !== undefined) push(children, resource.parent, resource);
    return children;
}

/** Everything below a component. A parent that is its own descendant has been seen already. */
function descendants(id: string, children: ReadonlyMap<string, readonly StackResource[]>): StackResource[] {
    const found = new Set<StackResource>();
    const open = [id];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
        for (const child of children.get(next) ?? []) {
            if (found.has(child)) continue;
            found.add(child);
            open.push(child.id);
        }
    }
    return [...found];
}

function push<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
    const list = lists.get(key);
    if (list === undefined) lists.set(key, [value]);
    else list.push(value);
}
