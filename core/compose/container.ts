import type { ContainerArguments, StringMap } from "../arguments/types";
import { DEFAULT_BUFFER_LIMIT } from "../router/memory";
import { ROUTER_PROGRAMS, type RouterType } from "../router/type";
import {
    BUFFER_LIMIT_OPTION,
    FIRELENS_DRIVER,
    type ContainerDefinition,
    type KeyValue,
    type LogConfiguration,
    type Secret,
} from "../task";
import type { Leaf } from "../value";
import type { Routing } from "./routing";

/** Name of the log group that awslogs writes to, and the Region, which the driver must be told. */
export interface AwslogsTarget {
    readonly logGroup: string;
    readonly region: string;
}

/** A container as the arguments describe it. `canonicalContainer` adds what ECS does. */
export function composeContainer(
    name: string,
    args: ContainerArguments,
    routing: Routing,
    router: string,
    awslogs: AwslogsTarget,
    type: RouterType = "fluentbit",
): ContainerDefinition {
    const { logging: _logging, overrides: _overrides, environment, secrets, dependsOn, ...same } = args;
    const logConfiguration = logConfigurationOf(routing, awslogs, type);
    const dependencies = (dependsOn ?? []).map(({ containerName, condition }) => ({
        containerName,
        condition: condition ?? "START",
    }));
    // The agent adds this itself, but not to a router with dependencies of its own; said here, it can be seen.
    const waits = dependencies.some(({ containerName }) => containerName === router);
    if (routing.driver === FIRELENS_DRIVER && !waits) {
        dependencies.push({ containerName: router, condition: "START" });
    }
    return {
        ...same,
        name,
        environment: keyValues(environment ?? {}),
        ...(dependencies.length > 0 && { dependsOn: dependencies }),
        ...(secrets !== undefined && { secrets: secretsOf(secrets) }),
        ...(logConfiguration !== undefined && { logConfiguration }),
    };
}

/** Variables in the order in which ECS returns them. */
export function keyValues(environment: Leaf<StringMap>): Leaf<readonly KeyValue[]> {
    if (typeof environment === "string") return environment;
    return byName(Object.entries(environment)).map(([name, value]) => ({ name, value }));
}

/** References to secrets, in the order of their names. */
export function secretsOf(secrets: StringMap): Secret[] {
    return byName(Object.entries(secrets)).map(([name, valueFrom]) => ({ name, valueFrom }));
}

/** Options of the `awslogs` driver. */
export function awslogsConfiguration(target: AwslogsTarget, streamPrefix: string): LogConfiguration {
    return {
        logDriver: "awslogs",
        options: {
            "awslogs-group": target.logGroup,
            "awslogs-region": target.region,
            "awslogs-stream-prefix": streamPrefix,
        },
    };
}

function logConfigurationOf(routing: Routing, awslogs: AwslogsTarget, type: RouterType): LogConfiguration | undefined {
    if (routing.driver === "none") return undefined;
    if (routing.driver === "awslogs") {
        return awslogsConfiguration(awslogs, routing.awslogs.streamPrefix ?? "ecs");
    }
    const { logging, outputs, via, secretOptions } = routing;
    const output = via === "options" ? outputs[0] : undefined;
    // Without an output of its own a container would have no options at all, which Fargate has been seen to refuse
    // (prior-art.md §2, row 14); the buffer limit is not part of the output, so it may stand alone.
    const bufferLimit = logging.bufferLimit ?? (output === undefined ? DEFAULT_BUFFER_LIMIT : undefined);
    const options: Record<string, string> = {
        ...(output !== undefined && { [ROUTER_PROGRAMS[type].pluginKey]: output.plugin, ...output.options }),
        ...(logging.include !== undefined && { "include-pattern": logging.include }),
        ...(logging.exclude !== undefined && { "exclude-pattern": logging.exclude }),
        ...(bufferLimit !== undefined && { [BUFFER_LIMIT_OPTION]: String(bufferLimit) }),
    };
    const secrets = Object.fromEntries(secretOptions.map(({ option, valueFrom }) => [option, valueFrom]));
    return {
        logDriver: FIRELENS_DRIVER,
        options: Object.fromEntries(byName(Object.entries(options))),
        ...(secretOptions.length > 0 && { secretOptions: secretsOf(secrets) }),
    };
}

function byName<T>(entries: [string, T][]): [string, T][] {
    return entries.sort(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0));
}
