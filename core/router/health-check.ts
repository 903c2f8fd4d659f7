import type { HealthCheck } from "../task";
import { hasToken } from "../value";
import type { Tools } from "./fluent-bit-images";

/** The port of Fluent Bit's HTTP server, and that of the agent's own check, which is not there with the host network. */
export const SERVER_PORT = 2020;
export const AGENT_PORT = 8877;

/**
 * A check that says whether Fluent Bit runs. It does not ask whether the destinations do: with them down, every task of a
 * service would be replaced (firelens.md §9, 20).
 */
export const UPTIME_CHECK: HealthCheck = {
    command: ["CMD-SHELL", `curl -sf http://127.0.0.1:${String(SERVER_PORT)}/api/v1/uptime || exit 1`],
    interval: 10,
    timeout: 5,
    retries: 2,
    startPeriod: 30,
};

/** The uptime check as it is written in a program. */
export const UPTIME_COMMAND = JSON.stringify(UPTIME_CHECK.command).replaceAll(",", ", ");

/** What a command of a health check runs and asks, as far as it can be seen. */
export interface CommandNeeds {
    readonly shell: boolean;
    /** Programs that no image holds by nature, by their names. */
    readonly programs: readonly Program[];
    /** The port of the router's own that it asks by HTTP. */
    readonly httpPort: number | undefined;
    /** Whether it asks the port of the agent's own check. */
    readonly asksAgentPort: boolean;
}

const PROGRAMS = ["curl", "nc", "wget"] as const;
export type Program = (typeof PROGRAMS)[number];

/** Reads a command; undefined when it is not known. */
export function readCommand({ command }: HealthCheck): CommandNeeds | undefined {
    if (typeof command === "string" || command.some(hasToken)) return undefined;
    const [how, ...words] = command;
    const line = words.join(" ");
    const programs = PROGRAMS.filter((name) => new RegExp(`(?:^|[\\s/;|&(\`])${name}(?=\\s|$)`).test(line));
    const asks = /(?:localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1\]):(\d{1,5})\b/.exec(line)?.[1];
    const byHttp = programs.includes("curl") || programs.includes("wget");
    return {
        shell: how === "CMD-SHELL",
        programs,
        httpPort: byHttp && asks !== undefined ? Number(asks) : undefined,
        asksAgentPort: new RegExp(`\\b${String(AGENT_PORT)}\\b`).test(line),
    };
}

/** What of it an image does not hold. No line of AWS for Fluent Bit holds wget. */
export function missingFrom(tools: Tools, needs: CommandNeeds): string[] {
    const holds: Readonly<Record<Program, boolean>> = { curl: tools.curl, nc: tools.nc, wget: false };
    return [...(needs.shell && !tools.shell ? ["shell"] : []), ...needs.programs.filter((name) => !holds[name])];
}

/** What a text of the user's says of the HTTP server: the port that it opens, or undefined when it opens none. */
export function serverPortIn(text: string): number | undefined {
    const setting = (name: string): string | undefined =>
        Array.from(text.matchAll(new RegExp(`^[ \\t]*${name}[ \\t]+(\\S+)`, "gim")), (match) => match[1]).at(-1);
    if (!/^(?:on|true|yes|1)$/i.test(setting("HTTP_Server") ?? "")) return undefined;
    return Number(setting("HTTP_Port") ?? SERVER_PORT);
}
