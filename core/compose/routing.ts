import { loggingOf } from "../arguments/loggings";
import type { AwslogsArguments, FireLensTaskArguments, LoggingArguments } from "../arguments/types";
import { hasDestination, outputsOf } from "../destinations";
import type { Output, OutputSecret } from "../destinations/destination";
import { fluentdOutputsOf } from "../destinations/fluentd";
import { resolveSecrets, type RouterSecret } from "../destinations/resolve-secrets";
import type { Environment } from "../environment";
import type { Path } from "../path";
import { routerImage } from "../router/image";
import { ROUTER_PROGRAMS, routerTypeOf, type RouterType } from "../router/type";

/** How often Fluent Bit tries again when nothing is said. Its own default, 1, loses logs at the first throttling. */
const DEFAULT_RETRY_LIMIT = 2;

/** How a container's logs leave it. */
export type Routing =
    | {
          readonly driver: "awsfirelens";
          readonly logging: LoggingArguments;
          readonly path: Path;
          readonly outputs: readonly Output[];
          /** Secrets that are options of the container's log driver. */
          readonly secretOptions: readonly OutputSecret[];
          /** Secrets that are variables of the router. */
          readonly routerSecrets: readonly RouterSecret[];
          /** `options`: the outputs are log options of the container. `config`: they are sections of the configuration. */
          readonly via: "options" | "config";
      }
    | { readonly driver: "awslogs"; readonly awslogs: AwslogsArguments; readonly path: Path }
    | { readonly driver: "none" };

/**
 * Decides for a container. Exactly one destination becomes log options, which the ECS console shows; more, and what needs
 * sections of Fluentd's, go into the configuration. Never both: that would deliver twice.
 */
export function routeContainer(
    args: FireLensTaskArguments,
    container: string,
    family: string,
    environment: Environment,
): Routing {
    const { logging, path } = loggingOf(args, container);
    if (logging.none === true) return { driver: "none" };
    // Where both are asked for, which a check refuses, the destinations are what the rules look at.
    if (logging.awslogs !== undefined && !hasDestination(logging)) {
        return { driver: "awslogs", awslogs: logging.awslogs, path: [...path, "awslogs"] };
    }
    const { retryLimit } = logging;
    const { facts } = routerImage(args.logRouter ?? {}, environment);
    const context = { environment, family, container, path, fluentBit: facts?.fluentBit };
    const type = routerTypeOf(args.logRouter);
    const outputs =
        type === "fluentd"
            ? fluentdOutputsOf(logging, { ...context, retryLimit })
            : outputsOf(logging, { ...context, retryLimit: retryLimit ?? DEFAULT_RETRY_LIMIT });
    // Several headers, say, are no log options, for these are a map; a secret among them makes one more.
    const asOptions = resolveAll(outputs, container, "options", type, environment);
    const isNative = asOptions.outputs.length === 1 && asOptions.outputs.every(isPlain) && logging.parse === undefined;
    const via = isNative ? "options" : "config";
    const resolved = via === "options" ? asOptions : resolveAll(outputs, container, via, type, environment);
    return { driver: "awsfirelens", logging, path, via, ...resolved };
}

/** Whether log options can express an output. */
function isPlain({ sections = [], repeated = [] }: Output): boolean {
    return sections.length === 0 && repeated.length === 0;
}

function resolveAll(
    outputs: readonly Output[],
    container: string,
    via: "options" | "config",
    type: RouterType,
    environment: Environment,
): Pick<Extract<Routing, { driver: "awsfirelens" }>, "outputs" | "secretOptions" | "routerSecrets"> {
    const all = outputs.map((output) => resolveSecrets(output, container, via, type, environment));
    return {
        outputs: all.map(({ output }) => output),
        secretOptions: all.flatMap(({ secretOptions }) => secretOptions),
        routerSecrets: all.flatMap(({ routerSecrets }) => routerSecrets),
    };
}

/** What the outputs of a container match: the tag that the agent gives its records is `<container>-firelens-<task id>`. */
export function matchOf(container: string, type: RouterType): string {
    return `${container}${ROUTER_PROGRAMS[type].matchSuffix}`;
}
