import { loggingOf } from "../arguments/loggings";
import type { AwslogsArguments, FireLensTaskArguments, LoggingArguments } from "../arguments/types";
import { DESTINATION_NAMES, outputsOf } from "../destinations";
import type { Output } from "../destinations/destination";
import { fluentdOutputsOf } from "../destinations/fluentd";
import type { Environment } from "../environment";
import type { Path } from "../path";
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
    if (logging.awslogs !== undefined && DESTINATION_NAMES.every((name) => logging[name] === undefined)) {
        return { driver: "awslogs", awslogs: logging.awslogs, path: [...path, "awslogs"] };
    }
    const { retryLimit } = logging;
    const context = { environment, family, container, path };
    const outputs =
        routerTypeOf(args.logRouter) === "fluentd"
            ? fluentdOutputsOf(logging, { ...context, retryLimit })
            : outputsOf(logging, { ...context, retryLimit: retryLimit ?? DEFAULT_RETRY_LIMIT });
    const isPlain = outputs.length === 1 && (outputs[0]?.sections ?? []).length === 0;
    return { driver: "awsfirelens", logging, path, outputs, via: isPlain ? "options" : "config" };
}

/** What the outputs of a container match: the tag that the agent gives its records is `<container>-firelens-<task id>`. */
export function matchOf(container: string, type: RouterType): string {
    return `${container}${ROUTER_PROGRAMS[type].matchSuffix}`;
}
