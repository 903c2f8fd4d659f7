import { entryValue, type ClassicSection } from "../config/parse-classic";
import { SOCKET } from "../config/render-files";
import { FORWARD_PORT } from "../network/ports";
import { AGENT_PORT, SERVER_PORT } from "../router/health-check";
import { isOn } from "../rules/parts";
import { broken, called, doubtful, type Check, type LintContext, type Mistake } from "./context";

/** Inputs that listen on a TCP port, and the one they take when none is given. */
const LISTENERS: ReadonlyMap<string, string> = new Map([
    ["elasticsearch", "9200"],
    ["forward", String(FORWARD_PORT)],
    ["http", "9880"],
    ["mqtt", "1883"],
    ["opentelemetry", "4318"],
    ["prometheus_remote_write", "8080"],
    ["splunk", "8088"],
    ["tcp", "5170"],
]);

/** Addresses that collide with those on which the router listens itself. */
const OWN_ADDRESS = /^(?:0\.0\.0\.0|127\.0\.0\.1|::1?|localhost)$/i;

/** Inputs in the place of the router's own, and outputs that send its records back to it. */
export const checkPorts: Check = ({ config }, context) => {
    const taken = portsTaken(config.sections, context);
    return config.sections.flatMap((section) => [
        ...(section.kind === "INPUT" ? checkInput(section, taken) : []),
        ...(section.kind === "OUTPUT" ? checkLoop(section) : []),
    ]);
};

function portsTaken(sections: readonly ClassicSection[], context: LintContext): ReadonlySet<string> {
    const services = sections.filter(({ kind }) => kind === "SERVICE");
    const setting = (name: string): string | undefined =>
        services
            .map((section) => entryValue(section, name))
            .filter((value) => value !== undefined)
            .at(-1);
    const opens = isOn(setting("http_server")) || context.opensServer;
    return new Set([
        ...(context.hasAgentPorts ? [FORWARD_PORT, AGENT_PORT].map(String) : []),
        ...(opens ? [setting("http_port") ?? String(SERVER_PORT)] : []),
    ]);
}

function checkInput(section: ClassicSection, taken: ReadonlySet<string>): Mistake[] {
    const socket = entryValue(section, "unix_path");
    if (socket === SOCKET) {
        const problem = `${called(section)} takes over the socket to which the containers' logs are sent`;
        return [doubtful(section.line, problem, "give it another unix_path, or take the section out")];
    }
    const standard = LISTENERS.get(entryValue(section, "name")?.toLowerCase() ?? "");
    const port = entryValue(section, "port") ?? standard ?? "";
    const address = entryValue(section, "listen") ?? entryValue(section, "host") ?? "0.0.0.0";
    const listens = standard !== undefined && socket === undefined && OWN_ADDRESS.test(address);
    if (!listens || !taken.has(port)) return [];
    const problem = `${called(section)} listens on ${port}, on which the router listens already`;
    return [broken(section.line, problem, "give it another Port, or take the section out")];
}

const ITSELF = /^(?:localhost|127\.0\.0\.1|::1|\$\{FLUENT_HOST\})$/i;

function checkLoop(section: ClassicSection): Mistake[] {
    const isForward = entryValue(section, "name")?.toLowerCase() === "forward";
    const isOwnPort = (entryValue(section, "port") ?? String(FORWARD_PORT)) === String(FORWARD_PORT);
    const isElsewhere = entryValue(section, "unix_path") !== undefined || entryValue(section, "upstream") !== undefined;
    const host = entryValue(section, "host") ?? (section.isPartial ? "" : "127.0.0.1");
    if (!isForward || !isOwnPort || isElsewhere || !ITSELF.test(host)) return [];
    const problem = `${called(section)} sends its records back to the router, until its memory is full`;
    return [broken(section.line, problem, "give the Host of an aggregator, or take the section out")];
}
