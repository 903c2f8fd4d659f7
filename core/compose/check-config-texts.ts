import { launchOf } from "../arguments/launch";
import type { FireLensTaskArguments } from "../arguments/types";
import { looksLikeParsers } from "../config/split-parsers";
import { parseClassic } from "../config/parse-classic";
import { sourcesOf } from "../config/sources";
import type { Finding } from "../finding";
import { lintText } from "../lint";
import type { LintContainer, LintContext } from "../lint/context";
import { parsersIn } from "../lint/parsers";
import { CONTAINER_VARIABLES, INIT_VARIABLES } from "../lint/variables";
import type { Path } from "../path";
import type { DeliveredConfig } from "../plan";
import type { RouterImage } from "../router/image";
import { routerTypeOf } from "../router/type";
import type { ContainerDefinition } from "../task";
import { hasToken, known } from "../value";
import type { Routing } from "./routing";

/** What the texts are judged by. */
interface Composed {
    readonly image: RouterImage;
    readonly config: DeliveredConfig | undefined;
    readonly routings: ReadonlyMap<string, Routing>;
    /** The router as it will be deployed. */
    readonly router: ContainerDefinition | undefined;
    readonly opensServer: boolean;
}

/** A text of the user's that is seen, at least in part. */
interface Text {
    readonly text: string;
    readonly path: Path;
}

/** Checks the texts of a custom configuration as far as they can be seen (`config.lint`). */
export function checkConfigTexts(args: FireLensTaskArguments, composed: Composed): Finding[] {
    const lint = known(args.config?.lint) ?? "error";
    if (lint === "off" || routerTypeOf(args.logRouter) !== "fluentbit") return [];
    const texts = textsOf(args);
    if (texts.length === 0) return [];
    const configs = texts.map(({ text }) => parseClassic(text));
    const isWhole =
        texts.length === textSources(args).length && sourcesOf(args.config).every(({ kind }) => kind === "text");
    const context = contextOf(args, composed, isWhole ? parsersIn(configs) : undefined);
    return texts.flatMap(({ text, path }, index) =>
        lintText(text, context, configs[index]).map(({ level, problem, fix }) => ({
            code: "FL016",
            level: lint === "warn" ? "warning" : level,
            path,
            problem,
            fix,
        })),
    );
}

/** Texts with sections: what has none is refused as a whole. */
function textsOf(args: FireLensTaskArguments): Text[] {
    return textSources(args).filter(
        ({ text }) => /^\ufeff?[ \t]*(?:\[|@include )/im.test(text) || looksLikeParsers(text),
    );
}

function textSources({ config }: FireLensTaskArguments): Text[] {
    const parsers = config?.parsers;
    return [
        ...sourcesOf(config).flatMap((source) =>
            source.kind === "text" ? [{ text: source.text, path: source.path }] : [],
        ),
        ...(parsers === undefined ? [] : [{ text: parsers, path: ["config", "parsers"] }]),
    ];
}

function contextOf(
    args: FireLensTaskArguments,
    { image, config, routings, router, opensServer }: Composed,
    parsers: ReadonlySet<string> | undefined,
): LintContext {
    const containers: LintContainer[] = [...routings].map(([name, routing]) => ({
        name,
        isRouted: routing.driver === "awsfirelens",
        hasDestination: routing.driver === "awsfirelens" && routing.outputs.length > 0,
    }));
    return {
        containers,
        fluentBit: image.facts?.fluentBit,
        isAws: image.isAws,
        hasAgentPorts: ["awsvpc", "bridge"].includes(launchOf(args).networkMode),
        opensServer,
        variables: variablesOf(router, config, routings),
        parsers,
    };
}

/** The names of the router's variables; undefined where some come from elsewhere. */
function variablesOf(
    router: ContainerDefinition | undefined,
    config: DeliveredConfig | undefined,
    routings: ReadonlyMap<string, Routing>,
): ReadonlySet<string> | undefined {
    const { environment = [], secrets = [], environmentFiles = [] } = router ?? {};
    if (router === undefined || !Array.isArray(environment) || environmentFiles.length > 0) return undefined;
    const given = [...(environment as { name: string }[]), ...secrets].map(({ name }) => name);
    if (given.some(hasToken) || routings.size === 0) return undefined;
    return new Set([...given, ...CONTAINER_VARIABLES, ...(config?.delivery === "init" ? INIT_VARIABLES : [])]);
}
