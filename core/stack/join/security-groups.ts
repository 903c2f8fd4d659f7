import type { Path } from "../../path";
import type { InboundGroup, InboundRule } from "../../network/security-group";
import { hasToken, unknownLeaf, unknownReason, type UnknownReason } from "../../value";
import { knownText, listOf, reasonOf } from "../leaf";
import { displayName, type Indexed, type StackIndex } from "./index-of-stack";

/** A part of a list of groups or rules, and where it is written. */
export interface LocatedGroup {
    readonly group: InboundGroup;
    readonly from: Indexed;
    readonly path: Path;
    /** Where each rule of the group is written. */
    readonly rules: readonly { readonly from: Indexed; readonly path: Path }[];
}

/** The security groups of a stack with all that lets something in. */
export interface SecurityGroups {
    /** The groups that a list of a resource's names, each with what is known of it. */
    readonly named: (from: Indexed, values: unknown, ...property: Path) => readonly LocatedGroup[];
}

interface Part {
    readonly rule: InboundRule;
    readonly from: Indexed;
    readonly path: Path;
}

const WHY: Readonly<Record<UnknownReason, string>> = {
    preview: "not known before the deployment",
    secret: "a secret",
    external: "not part of this stack",
    intrinsic: "only known to the deployment",
};

/** Gathers the rules of every group, inline and separate. */
export function gatherGroups(index: StackIndex): SecurityGroups {
    const byGroup = new Map<Indexed, Part[]>();
    const byOutside = new Map<string, Part[]>();
    /** Groups of which a separate rule may be one, or may not. */
    const uncertain = new Set<Indexed>();
    for (const from of index.of("ingressRule")) {
        const { type, securityGroupId, groupId, groupName } = from.properties;
        if (type !== undefined && type !== "ingress") continue;
        const property =
            securityGroupId !== undefined ? "securityGroupId" : groupId !== undefined ? "groupId" : "groupName";
        const named = securityGroupId ?? groupId ?? groupName;
        const part = {
            rule: ruleOf(from.properties, knownText(from.resource.outputs.securityGroupRuleId)),
            from,
            path: [],
        };
        const inStack = index.named("securityGroup", named);
        const outside = knownText(named);
        if (inStack !== undefined) push(byGroup, inStack, part);
        else if (outside !== undefined) push(byOutside, outside, part);
        else {
            const referred = index.referred("securityGroup", from.resource, property);
            const [only] = referred;
            if (only !== undefined && referred.length === 1) push(byGroup, only, part);
            else for (const group of referred) uncertain.add(group);
        }
    }

    const cached = new Map<Indexed, readonly LocatedGroup[]>();
    const ofStack = (from: Indexed): readonly LocatedGroup[] => {
        const found = cached.get(from) ?? groupOf(from, byGroup.get(from) ?? [], uncertain.has(from));
        cached.set(from, found);
        return found;
    };
    return {
        named: (from, values, ...property) => {
            if (values === undefined || values === null) return [];
            const unknown: unknown[] = [];
            const found: LocatedGroup[] = [];
            const elements: readonly unknown[] = Array.isArray(values) ? values : [values];
            for (const [at, value] of elements.entries()) {
                const known = knownText(value);
                const group = index.named("securityGroup", known);
                if (group !== undefined) found.push(...ofStack(group));
                else if (known !== undefined) {
                    found.push(...outsideGroup(known, from, [...property, at], byOutside.get(known) ?? []));
                } else unknown.push(value);
            }
            if (unknown.length === 0) return unique(found);
            const referred = index.referred("securityGroup", from.resource, ...property);
            // A list of one that comes from a component of three groups: it may be any of them.
            const isCertain = referred.length > 0 && (!Array.isArray(values) || referred.length <= unknown.length);
            if (isCertain) return unique([...found, ...referred.flatMap(ofStack)]);
            const unchecked = `its id is ${WHY[reasonOf(unknown[0])]}`;
            return unique([...found, { group: { ingress: [], unchecked }, from, path: property, rules: [] }]);
        },
    };
}

/** A group of the stack: what it lets in and, where a part of that is not known, that it has not been checked. */
function groupOf(from: Indexed, separate: readonly Part[], isUncertain: boolean): readonly LocatedGroup[] {
    const { properties, resource } = from;
    const isDefault = resource.type.includes("efaultSecurityGroup");
    const property = "securityGroupIngress" in properties ? "securityGroupIngress" : "ingress";
    const inline = properties[property];
    const parts = [...inlineParts(from, inline, property), ...separate];
    const id = knownText(resource.outputs.id) ?? knownText(resource.outputs.groupId);
    const identity = {
        ...(id !== undefined ? { id } : isDefault && { id: unknownLeaf("preview") }),
        name: isDefault ? "default" : displayName(from),
    };
    const located = withParts(identity, from, [], parts);
    const unknown = [inline, ...listOf(inline)].find((rule) => hasToken(rule));
    const why =
        resource.isExternal === true
            ? "it is only read by this stack"
            : unknown !== undefined
              ? `its rules are ${WHY[reasonOf(unknown)]}`
              : isUncertain
                ? "one of the stack's separate rules may be of this group"
                : undefined;
    if (why === undefined) return [located];
    const rest = { group: { ...identity, ingress: [], unchecked: why }, from, path: [property], rules: [] };
    return parts.length > 0 ? [located, rest] : [rest];
}

/** A group that is made elsewhere: the stack's own rules of it are known, the others are not. */
function outsideGroup(id: string, from: Indexed, path: Path, parts: readonly Part[]): readonly LocatedGroup[] {
    const unchecked = { group: { id, ingress: [], unchecked: "it is not part of this stack" }, from, path, rules: [] };
    return parts.length > 0 ? [withParts({ id }, from, path, parts), unchecked] : [unchecked];
}

function withParts(
    identity: Pick<InboundGroup, "id" | "name">,
    from: Indexed,
    path: Path,
    parts: readonly Part[],
): LocatedGroup {
    return { group: { ...identity, ingress: parts.map(({ rule }) => rule) }, from, path, rules: parts };
}

function inlineParts(from: Indexed, inline: unknown, property: string): Part[] {
    return listOf(inline).flatMap((rule, at) =>
        typeof rule === "object" && rule !== null
            ? [{ rule: ruleOf(rule as Readonly<Record<string, unknown>>), from, path: [property, at] }]
            : [],
    );
}

/** A rule in the shape of any of the resources that have one. */
function ruleOf(rule: Readonly<Record<string, unknown>>, id?: string): InboundRule {
    const protocol = rule.protocol ?? rule.ipProtocol;
    const source = sourceOf(rule);
    return {
        ...(id !== undefined && { id }),
        ...(typeof protocol === "string" && { protocol }),
        ...(typeof protocol === "number" && { protocol: String(protocol) }),
        ...portOf("fromPort", rule.fromPort),
        ...portOf("toPort", rule.toPort),
        ...(source !== "" && { source }),
    };
}

function portOf(name: "fromPort" | "toPort", port: unknown): Partial<InboundRule> {
    return typeof port === "number" || typeof port === "string" ? { [name]: port } : {};
}

/** Whom a rule lets in, in words, by the properties that say so. */
const SOURCES: Readonly<Record<string, string>> = {
    cidrBlocks: "",
    ipv6CidrBlocks: "",
    cidrIpv4: "",
    cidrIp: "",
    cidrIpv6: "",
    prefixListIds: "prefix list ",
    prefixListId: "prefix list ",
    sourcePrefixListId: "prefix list ",
    securityGroups: "security group ",
    sourceSecurityGroupId: "security group ",
    sourceSecurityGroupName: "security group ",
    referencedSecurityGroupId: "security group ",
};

function sourceOf(rule: Readonly<Record<string, unknown>>): string {
    const named = Object.entries(SOURCES).flatMap(([property, prefix]) => {
        const value = rule[property];
        const values: readonly unknown[] = Array.isArray(value) ? value : [value];
        return values.flatMap((source) => {
            if (typeof source !== "string" || source === "") return [];
            return unknownReason(source) === undefined && !hasToken(source) ? [`${prefix}${source}`] : [];
        });
    });
    return [...named, ...(rule.self === true ? ["itself"] : [])].join(", ");
}

/** Each group once, however many run with it. */
function unique(groups: readonly LocatedGroup[]): LocatedGroup[] {
    return [...new Set(groups)];
}

function push<Key>(lists: Map<Key, Part[]>, key: Key, part: Part): void {
    const list = lists.get(key);
    if (list === undefined) lists.set(key, [part]);
    else list.push(part);
}
