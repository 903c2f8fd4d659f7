import type { IpPermission } from "@aws-sdk/client-ec2";
import { booleanOf, isObject, listOf, numberOf, stringOf, stringsOf, type Properties, type Value } from "../values";

/** One permission from one source: what AWS really stores, however a program groups it. */
export interface Rule {
    readonly protocol: string;
    readonly fromPort: number;
    readonly toPort: number;
    readonly kind: "cidrBlocks" | "ipv6CidrBlocks" | "prefixListIds" | "securityGroups" | "self";
    readonly source: string;
    readonly description: string;
}

const protocolNames: Readonly<Record<string, string>> = { all: "-1", "1": "icmp", "6": "tcp", "17": "udp" };

const kinds = ["cidrBlocks", "ipv6CidrBlocks", "prefixListIds", "securityGroups"] as const;

/** The rules in an `ingress` or `egress` input. */
export function rulesOf(value: Value | undefined): Rule[] {
    return listOf(value)
        .filter(isObject)
        .flatMap((group) => {
            const given = (stringOf(group.protocol) ?? "-1").toLowerCase();
            const protocol = protocolNames[given] ?? given;
            const base = {
                protocol,
                // AWS drops the ports of a rule for every protocol; the provider then says 0.
                fromPort: protocol === "-1" ? 0 : (numberOf(group.fromPort) ?? 0),
                toPort: protocol === "-1" ? 0 : (numberOf(group.toPort) ?? 0),
                description: stringOf(group.description) ?? "",
            };
            const others = kinds.flatMap((kind) => stringsOf(group[kind]).map((source) => ({ ...base, kind, source })));
            return booleanOf(group.self) ? [...others, { ...base, kind: "self" as const, source: "" }] : others;
        });
}

export function ruleKey(rule: Rule): string {
    return JSON.stringify([
        rule.protocol,
        rule.fromPort,
        rule.toPort,
        rule.kind,
        rule.source.toLowerCase(),
        rule.description,
    ]);
}

/** Two lists of rules are the same when they allow the same, in any order and grouping. */
export function canonicalRules(value: Value): Value {
    return rulesOf(value).map(ruleKey).sort();
}

export function toPermission(rule: Rule, groupId: string): IpPermission {
    const Description = rule.description || undefined;
    const ports = rule.protocol === "-1" ? {} : { FromPort: rule.fromPort, ToPort: rule.toPort };
    const base = { IpProtocol: rule.protocol, ...ports };
    switch (rule.kind) {
        case "cidrBlocks":
            return { ...base, IpRanges: [{ CidrIp: rule.source, Description }] };
        case "ipv6CidrBlocks":
            return { ...base, Ipv6Ranges: [{ CidrIpv6: rule.source, Description }] };
        case "prefixListIds":
            return { ...base, PrefixListIds: [{ PrefixListId: rule.source, Description }] };
        case "securityGroups":
            return { ...base, UserIdGroupPairs: [{ GroupId: rule.source, Description }] };
        case "self":
            return { ...base, UserIdGroupPairs: [{ GroupId: groupId, Description }] };
    }
}

/** Permissions as the provider's `ingress` and `egress` outputs: one entry for each port range and description. */
export function fromPermissions(permissions: readonly IpPermission[], groupId: string): Properties[] {
    const groups = new Map<string, Rule[]>();
    for (const rule of permissions.flatMap((permission) => rulesIn(permission, groupId))) {
        const key = JSON.stringify([rule.protocol, rule.fromPort, rule.toPort, rule.description]);
        groups.set(key, [...(groups.get(key) ?? []), rule]);
    }
    return [...groups.values()].map((rules) => {
        const sources = (kind: Rule["kind"]) => rules.filter((rule) => rule.kind === kind).map((rule) => rule.source);
        return {
            ...Object.fromEntries(kinds.map((kind) => [kind, sources(kind)])),
            description: rules[0]?.description ?? "",
            fromPort: rules[0]?.fromPort ?? 0,
            protocol: rules[0]?.protocol ?? "-1",
            self: sources("self").length > 0,
            toPort: rules[0]?.toPort ?? 0,
        };
    });
}

function rulesIn(permission: IpPermission, groupId: string): Rule[] {
    const rule = (kind: Rule["kind"], source: string | undefined, description: string | undefined): Rule => ({
        protocol: permission.IpProtocol ?? "-1",
        fromPort: permission.FromPort ?? 0,
        toPort: permission.ToPort ?? 0,
        kind,
        source: source ?? "",
        description: description ?? "",
    });
    return [
        ...(permission.IpRanges ?? []).map((range) => rule("cidrBlocks", range.CidrIp, range.Description)),
        ...(permission.Ipv6Ranges ?? []).map((range) => rule("ipv6CidrBlocks", range.CidrIpv6, range.Description)),
        ...(permission.PrefixListIds ?? []).map((list) => rule("prefixListIds", list.PrefixListId, list.Description)),
        ...(permission.UserIdGroupPairs ?? []).map((pair) =>
            pair.GroupId === groupId
                ? rule("self", undefined, pair.Description)
                : rule("securityGroups", pair.GroupId, pair.Description),
        ),
    ];
}
