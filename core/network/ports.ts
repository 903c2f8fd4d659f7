import { hasToken, knownNumber, type Leaf } from "../value";

/** The port of the Forward protocol, on which the log router listens for the containers of its own task. */
export const FORWARD_PORT = 24224;

/** A range of ports, both ends included. */
export interface PortRange {
    readonly from: number;
    readonly to: number;
}

/** Reads `8000-8010`; undefined when it is not a range of ports from low to high. */
export function parsePortRange(text: string): PortRange | undefined {
    const match = /^(\d{1,5})-(\d{1,5})$/.exec(text);
    const range = { from: Number(match?.[1]), to: Number(match?.[2]) };
    return isPort(range.from) && isPort(range.to) && range.from <= range.to ? range : undefined;
}

/** Whether a number is a port that something can listen on. */
export function isPort(port: number): boolean {
    return Number.isInteger(port) && port >= 1 && port <= 65535;
}

/** Whether a range holds a port. */
export function includesPort(range: PortRange, port: number): boolean {
    return range.from <= port && port <= range.to;
}

/** A rule of a security group, as far as ports go. */
export interface RulePorts {
    readonly protocol?: string;
    readonly fromPort?: Leaf<number>;
    readonly toPort?: Leaf<number>;
}

const ALL_PROTOCOLS = new Set(["-1", "all"]);
/** For ICMP the two numbers are a type and a code. */
const ICMP_PROTOCOLS = new Set(["icmp", "icmpv6", "1", "58"]);
const ALL_PORTS: PortRange = { from: 0, to: 65535 };

/** Whether the rule speaks of ICMP, where the two numbers are no ports. */
export function isIcmp(rule: RulePorts): boolean {
    return ICMP_PROTOCOLS.has((rule.protocol ?? "").toLowerCase());
}

/** Whether the rule speaks of every protocol and so of every port. */
export function isAllProtocols(rule: RulePorts): boolean {
    return ALL_PROTOCOLS.has((rule.protocol ?? "").toLowerCase());
}

/** The ports that a rule opens, or undefined when it opens none or they are not known. */
export function openPorts(rule: RulePorts): PortRange | undefined {
    if (hasToken(rule.protocol) || isIcmp(rule)) return undefined;
    if (isAllProtocols(rule)) return ALL_PORTS;
    const from = knownNumber(rule.fromPort);
    const to = knownNumber(rule.toPort);
    return from === undefined || to === undefined ? undefined : { from, to };
}

/** The range without a port, as text: `24000-24223 and 24225-25000`. */
export function withoutPort(range: PortRange, port: number): string {
    return [
        { from: range.from, to: port - 1 },
        { from: port + 1, to: range.to },
    ]
        .filter(({ from, to }) => from <= to)
        .map(({ from, to }) => (from === to ? String(from) : `${String(from)}-${String(to)}`))
        .join(" and ");
}
