import { error, type Finding } from "../finding";
import { isAllProtocols, isIcmp, isPort, parsePortRange } from "../network/ports";
import type { Path } from "../path";
import { known, knownNumber } from "../value";
import { launchOf } from "./launch";
import type { PortMapping } from "../task";
import type { FireLensTaskArguments, SecurityGroupRuleArguments } from "./types";

/** Checks that port mappings and rules of the security group name ports that exist, once each. */
export function checkPorts(args: FireLensTaskArguments): Finding[] {
    const findings: Finding[] = [];
    const taken = new Set<string>();
    const { networkMode } = launchOf(args);
    for (const [container, { portMappings }] of Object.entries(args.containers)) {
        (portMappings ?? []).forEach((mapping, index) => {
            const path = ["containers", container, "portMappings", index];
            findings.push(
                ...checkMapping(mapping, path, networkMode),
                ...checkTaken(mapping, path, networkMode, taken),
            );
        });
    }
    for (const [direction, peers] of [
        ["ingress", "source"],
        ["egress", "destination"],
    ] as const) {
        (args.securityGroup?.[direction] ?? []).forEach((rule, index) => {
            findings.push(...checkRule(rule, ["securityGroup", direction, index], peers));
        });
    }
    return findings;
}

function checkMapping(mapping: PortMapping, path: Path, networkMode: string): Finding[] {
    const { containerPort, containerPortRange, hostPort } = mapping;
    if (containerPort === undefined && containerPortRange === undefined) {
        return [error("FL002", path, "names no port", "give containerPort or containerPortRange")];
    }
    if (containerPort !== undefined && containerPortRange !== undefined) {
        return [error("FL006", path, "names a port and a range", "give containerPort or containerPortRange, not both")];
    }
    const range = known(containerPortRange);
    if (range !== undefined && parsePortRange(range) === undefined) {
        const fix = "write it as 8000-8010, from 1 to 65535, the lower port first";
        return [error("FL006", [...path, "containerPortRange"], "is not a range of ports", fix)];
    }
    if (hostPort !== undefined && containerPortRange !== undefined) {
        return [
            error("FL006", [...path, "hostPort"], "goes with containerPort, not with a range", "leave hostPort out"),
        ];
    }
    if (containerPortRange !== undefined && networkMode === "host") {
        const problem = "the host network mode has no ranges: every port that a container opens is the host's";
        return [error("FL006", [...path, "containerPortRange"], problem, "leave the mapping out")];
    }
    if (networkMode === "bridge") return [];
    const host = knownNumber(hostPort);
    const port = knownNumber(containerPort);
    if (host !== undefined && port !== undefined && host !== port) {
        return [
            error(
                "FL006",
                [...path, "hostPort"],
                `with ${networkMode} the host port is the container port, ${String(port)}`,
                "leave hostPort out",
            ),
        ];
    }
    return [];
}

/** Two containers cannot serve the same port of what they share: the task's network interface, or the instance. */
function checkTaken(mapping: PortMapping, path: Path, networkMode: string, taken: Set<string>): Finding[] {
    const shared = networkMode === "bridge" ? "hostPort" : "containerPort";
    const port = knownNumber(mapping[shared]);
    const protocol = known(mapping.protocol ?? "tcp");
    if (port === undefined || protocol === undefined || !isPort(port)) return [];
    const key = `${String(port)}/${protocol}`;
    if (!taken.has(key)) {
        taken.add(key);
        return [];
    }
    const place = networkMode === "awsvpc" ? "one network interface" : "the instance";
    const problem = `${key} is mapped already, and the containers of a task share ${place}`;
    return [error("FL006", [...path, shared], problem, "use another port")];
}

function checkRule(rule: SecurityGroupRuleArguments, path: Path, peers: string): Finding[] {
    return [...checkPeers(rule, path, peers), ...checkProtocol(rule, path), ...checkRange(rule, path)];
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
