import { FORWARD_PORT } from "../network/ports";

/** Where the agent lets Fluent Bit listen for a health check (firelens.md §1.4). */
const HEALTH_PORT = 8877;

/** What is wrong with a section of a configuration. */
export interface Mistake {
    readonly level: "error" | "warning";
    readonly problem: string;
    readonly fix: string;
}

interface Section {
    /** In capitals: `INPUT`. */
    readonly kind: string;
    readonly line: number;
    /** By their names in lower case: the last one counts. */
    readonly values: ReadonlyMap<string, string>;
}

/**
 * What cannot work beside the configuration that the agent writes: an input on one of its ports, an output back to the
 * router, an output of everything. `hasAgentPorts`: whether the agent opens ports at all, which it does not with host.
 */
export function lintSections(text: string, hasAgentPorts: boolean): Mistake[] {
    return sectionsOf(text).flatMap((section) => [
        ...(hasAgentPorts ? lintInput(section) : []),
        ...lintOutput(section),
    ]);
}

function lintInput({ kind, line, values }: Section): Mistake[] {
    if (kind !== "INPUT") return [];
    const isForward = values.get("name")?.toLowerCase() === "forward" && !values.has("unix_path");
    const port = values.get("port") ?? (isForward ? String(FORWARD_PORT) : "");
    if (![FORWARD_PORT, HEALTH_PORT].map(String).includes(port)) return [];
    const problem = `the [INPUT] in line ${String(line)} listens on ${port}, on which the router listens already`;
    return [{ level: "error", problem, fix: "give it another Port, or take the section out" }];
}

const ITSELF = /^(?:localhost|127\.0\.0\.1|::1|\$\{FLUENT_HOST\})$/i;

function lintOutput({ kind, line, values }: Section): Mistake[] {
    if (kind !== "OUTPUT") return [];
    const where = `the [OUTPUT] in line ${String(line)}`;
    const isForward = values.get("name")?.toLowerCase() === "forward";
    const isOwnPort = (values.get("port") ?? String(FORWARD_PORT)) === String(FORWARD_PORT);
    if (isForward && isOwnPort && ITSELF.test(values.get("host") ?? "127.0.0.1")) {
        const problem = `${where} sends its records back to the router, until its memory is full`;
        return [{ level: "error", problem, fix: "give the Host of an aggregator, or take the section out" }];
    }
    if (values.get("match") !== "*") return [];
    const problem = `${where} matches *: records go to it as well as to their container's destination, and so do health checks`;
    return [{ level: "warning", problem, fix: "match <container>-firelens*, or a tag of your own" }];
}

function sectionsOf(text: string): Section[] {
    const sections: (Section & { readonly values: Map<string, string> })[] = [];
    text.split(/\r?\n/).forEach((line, index) => {
        const kind = /^\s*\[([A-Za-z_]+)\]\s*$/.exec(line)?.[1];
        if (kind !== undefined) {
            sections.push({ kind: kind.toUpperCase(), line: index + 1, values: new Map() });
            return;
        }
        const [, name, value] = /^\s+([^\s#]\S*)\s+(.*?)\s*$/.exec(line) ?? [];
        if (name !== undefined) sections.at(-1)?.values.set(name.toLowerCase(), value ?? "");
    });
    return sections;
}
