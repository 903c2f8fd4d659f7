import { error, type Finding } from "../finding";
import { cidrProblem, type Family } from "../network/cidr";
import { isAllProtocols, isIcmp } from "../network/ports";
import { isSecurityGroupId } from "../network/security-group";
import type { Path } from "../path";
import { hasToken, known, knownNumber, type Leaf } from "../value";
import type { FireLensTaskArguments, SecurityGroupRuleArguments } from "./types";

/** Checks the rules of the security group: their ports, protocols, and whom they let in or out to. */
export function checkSecurityGroupRules({ securityGroup }: FireLensTaskArguments): Finding[] {
    return (
        [
            ["ingress", "source"],
            ["egress", "destination"],
        ] as const
    ).flatMap(([direction, peers]) =>
        (securityGroup?.[direction] ?? []).flatMap((rule, index) =>
            checkRule(rule, ["securityGroup", direction, index], peers),
        ),
    );
}

function checkRule(rule: SecurityGroupRuleArguments, path: Path, peers: string): Finding[] {
    return [
        ...checkPeers(rule, path, peers),
        ...checkProtocol(rule, path),
        ...checkRange(rule, path),
        ...checkAddresses(rule.cidrBlocks, "IPv4", [...path, "cidrBlocks"]),
        ...checkAddresses(rule.ipv6CidrBlocks, "IPv6", [...path, "ipv6CidrBlocks"]),
        ...checkIds(rule.prefixListIds, isPrefixListId, PREFIX_LIST, [...path, "prefixListIds"]),
        ...checkIds(rule.securityGroups, isGroup, GROUP, [...path, "securityGroups"]),
        ...checkDescription(rule, path),
    ];
}

/** EC2 keeps nothing of a rule for nobody. */
function checkPeers(rule: SecurityGroupRuleArguments, path: Path, peers: string): Finding[] {
    const lists = [rule.cidrBlocks, rule.ipv6CidrBlocks, rule.prefixListIds, rule.securityGroups];
    const isForSomeone = lists.some((list) => list !== undefined && list.length > 0);
    if (isForSomeone || (rule.self !== undefined && rule.self !== false)) return [];
    const fix = "give cidrBlocks, ipv6CidrBlocks, prefixListIds, securityGroups or self";
    return [error("FL002", path, `names no ${peers}`, fix)];
}

const PROTOCOLS: ReadonlySet<string> = new Set(["tcp", "udp", "icmp", "icmpv6"]);

function checkProtocol(rule: SecurityGroupRuleArguments, path: Path): Finding[] {
    const protocol = known(rule.protocol)?.toLowerCase();
    if (protocol === undefined || isAllProtocols(rule) || PROTOCOLS.has(protocol)) return [];
    if (/^\d{1,3}$/.test(protocol) && Number(protocol) <= 255) return [];
    const fix = "write tcp, udp, icmp, icmpv6, a number from 0 to 255, or -1 for all";
    return [error("FL006", [...path, "protocol"], "is not a protocol", fix)];
}

function checkRange(rule: SecurityGroupRuleArguments, path: Path): Finding[] {
    if (known(rule.protocol) === undefined || isAllProtocols(rule) || isIcmp(rule)) return [];
    const missing = (["fromPort", "toPort"] as const).find((end) => rule[end] === undefined);
    if (missing !== undefined) {
        return [error("FL002", [...path, missing], "is required with this protocol", "give fromPort and toPort")];
    }
    const from = knownNumber(rule.fromPort);
    const to = knownNumber(rule.toPort);
    if (from === undefined || to === undefined) return [];
    if (from < 0 || to < 0) {
        const problem = "-1 means all only for ICMP, or with protocol -1";
        return [error("FL006", [...path, from < 0 ? "fromPort" : "toPort"], problem, "write 0 to 65535")];
    }
    if (from <= to) return [];
    return [error("FL006", [...path, "fromPort"], `${String(from)} is above toPort, ${String(to)}`, "swap them")];
}

/** Items of a list, which may not be known as a whole. */
function itemsOf(list: Leaf<readonly string[]> | undefined): readonly string[] {
    return typeof list === "object" ? list : [];
}

function checkAddresses(list: Leaf<readonly string[]> | undefined, family: Family, path: Path): Finding[] {
    return itemsOf(list).flatMap((cidr, index) => {
        const wrong = hasToken(cidr) ? undefined : cidrProblem(cidr, family);
        return wrong === undefined ? [] : [error("FL005", [...path, index], wrong.problem, wrong.fix)];
    });
}

/** What an id has to be: what is said of one that is not. */
type Form = readonly [problem: string, fix: string];
const PREFIX_LIST: Form = ["is not the id of a prefix list", "write it as pl- and 8 or 17 hexadecimal digits"];
const GROUP: Form = ["is not the id of a security group", "write it as sg- and 8 or 17 hexadecimal digits"];

function isPrefixListId(text: string): boolean {
    return /^pl-[0-9a-f]{8}(?:[0-9a-f]{9})?$/.test(text);
}

/** A group of another account stands after that account: `123456789012/sg-0123456789abcdef0`. */
function isGroup(text: string): boolean {
    return isSecurityGroupId(text.replace(/^\d{12}\//, ""));
}

function checkIds(
    list: Leaf<readonly string[]> | undefined,
    isId: (text: string) => boolean,
    [problem, fix]: Form,
    path: Path,
): Finding[] {
    return itemsOf(list).flatMap((id, index) =>
        hasToken(id) || isId(id) ? [] : [error("FL005", [...path, index], problem, fix)],
    );
}

/** What EC2 takes in the description of a rule (IpRange). */
const DESCRIPTION = /^[A-Za-z0-9 ._\-:/()#,@[\]+=&;{}!$*]{0,255}$/;

function checkDescription({ description }: SecurityGroupRuleArguments, path: Path): Finding[] {
    if (DESCRIPTION.test(known(description) ?? "")) return [];
    const fix = "use at most 255 letters, digits, blanks and ._-:/()#,@[]+=&;{}!$*";
    return [error("FL005", [...path, "description"], "holds what EC2 does not take in a description", fix)];
}
