/** A family of addresses. */
export type Family = "IPv4" | "IPv6";

const FAMILIES = {
    IPv4: {
        parse: parseIpv4,
        unitBits: 8,
        write: (units: readonly number[]) => units.join("."),
        example: "10.0.0.0/16",
    },
    IPv6: { parse: parseIpv6, unitBits: 16, write: writeIpv6, example: "2001:db8::/32" },
} as const;

/** What is wrong with a text that should be a block of addresses as EC2 takes it, or undefined when nothing is. */
export function cidrProblem(text: string, family: Family): { problem: string; fix: string } | undefined {
    const { parse, unitBits, write, example } = FAMILIES[family];
    const [, address = "", prefix = ""] = /^([^/]+)\/(0|[1-9]\d{0,2})$/.exec(text) ?? [];
    const units = parse(address);
    const length = Number(prefix);
    if (units === undefined || length > units.length * unitBits) {
        return { problem: `is not a block of ${family} addresses`, fix: `write one such as ${example}` };
    }
    const network = units.map((unit, index) => keepBits(unit, length - index * unitBits, unitBits));
    if (network.every((unit, index) => unit === units[index])) return undefined;
    // The provider refuses it: EC2 would store the network, and every preview would show a change.
    const fix = `write ${write(network)}/${prefix}, or the address with /${String(units.length * unitBits)}`;
    return { problem: "is an address in a block rather than the block itself", fix };
}

/** The first bits of a unit; the others as 0. */
function keepBits(unit: number, bits: number, unitBits: number): number {
    const size = 2 ** (unitBits - Math.min(Math.max(bits, 0), unitBits));
    return unit - (unit % size);
}

function parseIpv4(text: string): number[] | undefined {
    const units = text.split(".");
    const isAddress =
        units.length === 4 && units.every((unit) => /^(0|[1-9]\d{0,2})$/.test(unit) && Number(unit) <= 255);
    return isAddress ? units.map(Number) : undefined;
}

const IPV6_UNITS = 8;

function parseIpv6(text: string): number[] | undefined {
    const halves = text.split("::");
    if (halves.length > 2) return undefined;
    const [head, tail] = halves.map((half) => (half === "" ? [] : half.split(":")));
    if (head === undefined || ![...head, ...(tail ?? [])].every((unit) => /^[0-9a-f]{1,4}$/i.test(unit))) {
        return undefined;
    }
    const missing = IPV6_UNITS - head.length - (tail?.length ?? 0);
    if (tail === undefined ? missing !== 0 : missing < 1) return undefined;
    return [...head, ...Array<string>(missing).fill("0"), ...(tail ?? [])].map((unit) => parseInt(unit, 16));
}

/** The shortest spelling: the longest run of zeros is left out. */
function writeIpv6(units: readonly number[]): string {
    const text = units.map((unit) => unit.toString(16)).join(":");
    const runs = text.match(/(?:^|:)0(?::0)+(?=:|$)/g) ?? [];
    const longest = runs.reduce((best, run) => (run.length > best.length ? run : best), "");
    return longest === "" ? text : text.replace(longest, ":").replace(/^:$|^:(?!:)|(?<!:):$/, "::");
}
