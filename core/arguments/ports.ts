import { error, type Finding } from "../finding";
import { isAllProtocols, isIcmp, isPort, parsePortRange } from "../network/ports";
import type { Path } from "../path";
import { known, knownNumber } from "../value";
import type { FireLensTaskArguments, PortMappingArguments, SecurityGroupRuleArguments } from "./types";

/** Checks that port mappings and rules of the security group name ports that exist, once each. */
export function checkPorts(args: FireLensTaskArguments): Finding[] {
    const findings: Finding[] = [];
    const taken = new Set<string>();
    for (const [container, { portMappings }] of Object.entries(args.containers)) {
        (portMappings ?? []).forEach((mapping, index) => {
            const path = ["containers", container, "portMappings", index];
            findings.push(...checkMapping(mapping, path), ...checkTaken(mapping, path, taken));
        });
    }
    for (const direction of ["ingress", "egress"] as const) {
        (args.securityGroup?.[direction] ?? []).forEach((rule, index) => {
            findings.push(...checkRule(rule, ["securityGroup", direction, index]));
        });
    }
    return findings;
}

function checkMapping(mapping: PortMappingArguments, path: Path): Finding[] {
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
        return [error("FL006", [...path, "containerPortRange"], "is no range of ports", fix)];
    }
    if (hostPort !== undefined && containerPortRange !== undefined) {
        return [error("FL006", [...path, "hostPort"], "goes with containerPort, not with a range", "leave hostPort out")];
    }
    const host = knownNumber(hostPort);
    const port = knownNumber(containerPort);
    if (host !== undefined && port !== undefined && host !== port) {
        return [
            error(
                "FL006",
                [...path, "hostPort"],
                `with awsvpc the host port is the container port, ${String(port)}`,
                "leave hostPort out",
            ),
        ];
    }
    return [];
}

/** In awsvpc all containers share one network interface: two cannot serve the same port. */
function checkTaken(mapping: PortMappingArguments, path: Path, taken: Set<string>): Finding[] {
    const port = knownNumber(mapping.containerPort);
    const protocol = known(mapping.protocol ?? "tcp");
    if (port === undefined || protocol === undefined || !isPort(port)) return [];
    const key = `${String(port)}/${protocol}`;
    if (!taken.has(key)) {
        taken.add(key);
        return [];
    }
    const problem = `${key} is mapped already, and the containers of a task share one network interface`;
    return [error("FL006", [...path, "containerPort"], problem, "use another port")];
}

function checkRule(rule: SecurityGroupRuleArguments, path: Path): Finding[] {
    if (known(rule.protocol) === undefined || isAllProtocols(rule) || isIcmp(rule)) return [];
    for (const end of ["fromPort", "toPort"] as const) {
        if (rule[end] !== undefined) continue;
        return [error("FL002", [...path, end], "is required with this protocol", "give fromPort and toPort")];
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
