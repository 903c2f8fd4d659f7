import type { Launch } from "../arguments/launch";
import { DEFAULT_ROUTER_NAME } from "../arguments/names";
import type { FireLensTaskArguments } from "../arguments/types";
import { sourcesOf } from "../config/sources";
import type { ServerNeeds } from "../config/parts";
import { error, warning, type Finding } from "../finding";
import { isRecord } from "../json";
import {
    AGENT_PORT,
    SERVER_PORT,
    UPTIME_CHECK,
    UPTIME_COMMAND,
    missingFrom,
    readCommand,
    serverPortIn,
    type CommandNeeds,
} from "../router/health-check";
import type { RouterImage } from "../router/image";
import type { HealthCheck } from "../task";
import { hasToken, known } from "../value";

/** The router's health check, what it needs of the configuration, and what is wrong with it. */
export interface ComposedHealth extends ServerNeeds {
    /** Undefined when there is none, also where a container waits for one that nobody can know (FL303). */
    readonly healthCheck: HealthCheck | undefined;
    readonly findings: readonly Finding[];
}

const PATH = ["logRouter", "healthCheck", "command"];

/**
 * The health check as given, or one that works in the image where a container waits for the router to be HEALTHY. Where a
 * check asks Fluent Bit's HTTP server on its usual port, the component opens it.
 */
export function composeHealth(args: FireLensTaskArguments, image: RouterImage, launch: Launch): ComposedHealth {
    const given = args.logRouter?.healthCheck;
    const hasServerFile = image.facts?.serverFile === true;
    const none = { healthCheck: given, opensServer: false, hasServerFile, findings: [] };
    if ((known(args.logRouter?.type) ?? "fluentbit") !== "fluentbit") return none;
    const server = serverOf(args);
    if (given === undefined) {
        const makes = isWaitedFor(args) && image.facts?.curl === true && launch.networkMode !== "host";
        const isOpen = server.port === SERVER_PORT;
        if (!makes || (server.port !== undefined && !isOpen)) return none;
        return { ...none, healthCheck: UPTIME_CHECK, opensServer: !isOpen };
    }
    const needs = readCommand(given);
    if (needs === undefined) return none;
    const opensServer =
        image.facts !== undefined &&
        needs.httpPort === SERVER_PORT &&
        server.port === undefined &&
        launch.networkMode !== "host";
    const findings = [
        ...checkPrograms(needs, image),
        ...checkAgentPort(needs, launch),
        ...(opensServer ? [] : checkServer(needs, server, image)),
    ];
    return { ...none, opensServer, findings };
}

/** Whether a container waits for the router to be healthy, and nobody has said how that is seen. */
function isWaitedFor({ containers, logRouter = {} }: FireLensTaskArguments): boolean {
    const router = logRouter.name ?? DEFAULT_ROUTER_NAME;
    if (isRecord(logRouter.overrides) && Object.hasOwn(logRouter.overrides, "healthCheck")) return false;
    return Object.values(containers).some(({ dependsOn = [] }) =>
        dependsOn.some((one) => one.containerName === router && known(one.condition) === "HEALTHY"),
    );
}

/** The port on which the user's own configuration opens the HTTP server, and whether all of it could be read. */
function serverOf(args: FireLensTaskArguments): { readonly port: number | undefined; readonly isKnown: boolean } {
    const sources = sourcesOf(args.config);
    const texts = sources.flatMap((source) => (source.kind === "text" ? [source.text] : []));
    const ports = texts.filter((text) => !hasToken(text)).map(serverPortIn);
    return {
        port: ports.filter((port) => port !== undefined).at(-1),
        isKnown: texts.length === sources.length && !texts.some(hasToken),
    };
}

function checkPrograms(needs: CommandNeeds, { tools, isAws }: RouterImage): Finding[] {
    const missing = tools === undefined ? [] : missingFrom(tools, needs);
    if (missing.length === 0) return [];
    const problem = `this version of the image holds no ${missing.join(" and no ")}, so the check never succeeds`;
    const other = isAws ? "version 3.0.1 or later" : "AWS for Fluent Bit, which holds both a shell and curl";
    const fix = `${tools?.curl === true ? "" : `use ${other}, and `}write ${UPTIME_COMMAND}`;
    return [error("FL303", PATH, problem, fix)];
}

function checkAgentPort(needs: CommandNeeds, { networkMode }: Launch): Finding[] {
    if (!needs.asksAgentPort || networkMode !== "host") return [];
    const problem = `with the host network mode the router does not listen on ${String(AGENT_PORT)}`;
    return [error("FL303", PATH, problem, `open HTTP_Server in config.text, and write ${UPTIME_COMMAND}`)];
}

/** A check that asks a server that nobody opens never succeeds. What an image of one's own opens, nobody can see. */
function checkServer({ httpPort }: CommandNeeds, server: ReturnType<typeof serverOf>, image: RouterImage): Finding[] {
    if (httpPort === undefined || httpPort === server.port || !server.isKnown) return [];
    const problem = `the configuration opens no HTTP server on ${String(httpPort)}`;
    const fix = `write HTTP_Server On and HTTP_Port ${String(httpPort)} into a [SERVICE] section of config.text`;
    if (!image.isAws) return [warning("FL303", PATH, problem, `${fix}, unless the image does`)];
    const usual = server.port === undefined && httpPort !== SERVER_PORT;
    return [error("FL303", PATH, problem, usual ? `ask on ${String(SERVER_PORT)}, which is opened for it` : fix)];
}
