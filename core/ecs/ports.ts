import { error, type Finding } from "../finding";
import { isPort, parsePortRange, type PortRange } from "../network/ports";
import type { Path } from "../path";
import { containersOf } from "../rules/parts";
import { networkModeOf, type PortMapping, type TaskDefinition } from "../task";
import { known, knownNumber } from "../value";

/** Checks that port mappings name ports that exist, once each. */
export function checkPorts(task: TaskDefinition): Finding[] {
    const networkMode = networkModeOf(task);
    const mappings = containersOf({ task }).flatMap(({ container, path }) =>
        (container.portMappings ?? []).map((mapping, index): Located => ({
            mapping,
            container: container.name,
            path: [...path, "portMappings", index],
        })),
    );
    return [
        ...mappings.flatMap(({ mapping, path }) => checkMapping(mapping, path, networkMode)),
        ...checkTaken(mappings, networkMode),
        ...checkNames(mappings),
        ...containersOf({ task }).flatMap(({ container, path }) => checkRanges(container.portMappings ?? [], path)),
    ];
}

interface Located {
    readonly mapping: PortMapping;
    readonly container: string;
    readonly path: Path;
}

function checkMapping(mapping: PortMapping, path: Path, networkMode: string): Finding[] {
    const { containerPort, containerPortRange, hostPort } = mapping;
    if (containerPort === undefined && containerPortRange === undefined) {
        return [error("FL002", path, "names no port", "give containerPort or containerPortRange")];
    }
    if (containerPort !== undefined && containerPortRange !== undefined) {
        return [error("FL006", path, "names a port and a range", "give containerPort or containerPortRange, not both")];
    }
    if (containerPortRange !== undefined) return checkRange(mapping, path, networkMode);
    if (networkMode === "bridge") return [];
    const host = knownNumber(hostPort);
    const port = knownNumber(containerPort);
    if (host === undefined || port === undefined || host === port) return [];
    const problem = `with ${networkMode} the host port is the container port, ${String(port)}`;
    return [error("FL006", [...path, "hostPort"], problem, "leave hostPort out")];
}

function checkRange({ containerPortRange, hostPort }: PortMapping, path: Path, networkMode: string): Finding[] {
    const at = [...path, "containerPortRange"];
    const text = known(containerPortRange);
    const range = text === undefined ? undefined : parsePortRange(text);
    if (text !== undefined && range === undefined) {
        const fix = "write it as 8000-8010, from 1 to 65535, the lower port first";
        return [error("FL006", at, "is not a range of ports", fix)];
    }
    if (range !== undefined && range.from === range.to) {
        return [error("FL006", at, "is a range of one port, which ECS refuses", "give it as containerPort")];
    }
    if (hostPort !== undefined) {
        const problem = "goes with containerPort, not with a range";
        return [error("FL006", [...path, "hostPort"], problem, "leave hostPort out")];
    }
    if (networkMode !== "host") return [];
    const problem = "the host network mode has no ranges: every port that a container opens is the host's";
    return [error("FL006", at, problem, "leave the mapping out")];
}

/** What a mapping takes of something that others share. */
interface Taken {
    readonly range: PortRange;
    readonly protocol: string;
    /** What is shared: ports are only taken from those that share the same. */
    readonly shared: string;
}

/** Two containers cannot serve the same port of what they share: the task's network interface, or the instance. */
function checkTaken(mappings: readonly Located[], networkMode: string): Finding[] {
    const taken: Taken[] = [];
    return mappings.flatMap(({ mapping, container, path }) => {
        const own = takenBy(mapping, container, networkMode);
        if (own === undefined) return [];
        const isTaken = taken.some((other) => overlaps(own, other));
        taken.push(own);
        if (!isTaken) return [];
        const { from, to } = own.range;
        const place = networkMode === "awsvpc" ? "one network interface" : "the instance";
        const reason = own.shared === "" ? `, and the containers of a task share ${place}` : "";
        const property = from !== to ? "containerPortRange" : networkMode === "bridge" ? "hostPort" : "containerPort";
        const ports = from === to ? String(from) : `of ${String(from)}-${String(to)} a part`;
        const problem = `${ports}${from === to ? "/" : " by "}${own.protocol} is mapped already${reason}`;
        const fix = from === to ? "use another port" : "use other ports";
        return [error("FL006", [...path, property], problem, fix)];
    });
}

function takenBy(mapping: PortMapping, container: string, networkMode: string): Taken | undefined {
    const protocol = known(mapping.protocol ?? "tcp");
    if (protocol === undefined) return undefined;
    const range = parsePortRange(known(mapping.containerPortRange) ?? "");
    // With bridge the ports of a range are the container's own: the instance chooses others.
    if (range !== undefined) return { range, protocol, shared: networkMode === "bridge" ? container : "" };
    const port = knownNumber(mapping[networkMode === "bridge" ? "hostPort" : "containerPort"]);
    return port === undefined || !isPort(port) ? undefined : { range: { from: port, to: port }, protocol, shared: "" };
}

function overlaps(one: Taken, other: Taken): boolean {
    if (one.protocol !== other.protocol || one.shared !== other.shared) return false;
    return one.range.from <= other.range.to && other.range.from <= one.range.to;
}

/** Ranges that ECS takes of one container (PortMapping). */
const MOST_RANGES = 100;

function checkRanges(mappings: readonly PortMapping[], path: Path): Finding[] {
    const ranges = mappings.filter(({ containerPortRange }) => containerPortRange !== undefined).length;
    if (ranges <= MOST_RANGES) return [];
    const problem = `the container has ${String(ranges)} ranges of ports, and ECS takes ${String(MOST_RANGES)}`;
    return [error("FL006", [...path, "portMappings"], problem, "join some of the ranges")];
}

const PORT_NAME = /^[a-z0-9_][a-z0-9_-]{0,63}$/;

function checkNames(mappings: readonly Located[]): Finding[] {
    const names = new Set<string>();
    return mappings.flatMap(({ mapping, path: of }) => {
        const name = known(mapping.name);
        if (name === undefined) return [];
        const path = [...of, "name"];
        const findings: Finding[] = [];
        if (!PORT_NAME.test(name)) {
            const fix = "use lower-case letters, digits, _ and -, at most 64 characters, not beginning with -";
            findings.push(error("FL005", path, "is not a valid port name", fix));
        }
        if (names.has(name)) {
            findings.push(error("FL005", path, `there are two ports "${name}"`, "give each a name of its own"));
        }
        names.add(name);
        return findings;
    });
}
