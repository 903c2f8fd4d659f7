import { SERVER_PORT } from "../router/health-check";
import type { Leaf } from "../value";
import { renderSection, type Section } from "./section";

/** A file of AWS for Fluent Bit with `Flush 1` and `Grace 30` (firelens.md §6.3). */
export const MINIMIZE_LOG_LOSS = "/fluent-bit/configs/minimize-log-loss.conf";

/** A file of AWS for Fluent Bit with the same settings, which also opens the HTTP server (firelens.md §6.3). */
export const SERVER_FILE = "/fluent-bit/configs/output-metrics-healthcheck.conf";

/** Where Fluent Bit's HTTP server listens, when the component opens it: no other task needs it. */
const HTTP_SERVER: Section["entries"] = [
    ["HTTP_Server", "On"],
    ["HTTP_Listen", "127.0.0.1"],
    ["HTTP_Port", String(SERVER_PORT)],
];

/** Fluent Bit's own settings: send every second, and after SIGTERM go on until all is sent or the grace is over. */
export function serviceSection(grace: Leaf<number>, parsersFile?: string, opensServer = false): Section {
    return {
        name: "SERVICE",
        entries: [
            ["Flush", "1"],
            ["Grace", String(grace)],
            ...(opensServer ? HTTP_SERVER : []),
            ...(parsersFile === undefined ? [] : [["Parsers_File", parsersFile] as const]),
        ],
    };
}

/** The service section as text. */
export function renderService(
    grace: Leaf<number>,
    indent?: string,
    parsersFile?: string,
    opensServer?: boolean,
): string {
    return renderSection(serviceSection(grace, parsersFile, opensServer), indent);
}
