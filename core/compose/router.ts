import { DEFAULT_ROUTER_NAME } from "../arguments/names";
import { DEFAULT_STOP_TIMEOUT } from "../arguments/router";
import type { LogRouterArguments } from "../arguments/types";
import { MINIMIZE_LOG_LOSS } from "../config/service";
import type { DeliveredConfig } from "../plan";
import { DEFAULT_VERSION, awsForFluentBit } from "../router/image";
import { FLUENTD_BASE_IMAGE, routerTypeOf, type RouterType } from "../router/type";
import type { ContainerDefinition } from "../task";
import { awslogsConfiguration, composeContainer, keyValues, type AwslogsTarget } from "./container";
import { scratchMounts } from "./volumes";

/**
 * MiB reserved for the router when nothing is said. Fluent Bit: a buffer of 64 MiB and room to work; AWS's 50 is often too
 * small. Fluentd is two processes of Ruby, and buffers in the memory of one.
 */
const DEFAULT_MEMORY_RESERVATION: Readonly<Record<RouterType, number>> = { fluentbit: 128, fluentd: 256 };

/** What goes before the names of the router's own log streams. */
const STREAM_PREFIX = "firelens";

/** The sidecar that receives the containers' logs and sends them on. */
export function composeRouter(
    args: LogRouterArguments,
    config: DeliveredConfig | undefined,
    awslogs: AwslogsTarget,
): ContainerDefinition {
    const type = routerTypeOf(args);
    const { name, type: _type, version, image, ecsMetadata, environment, logLevel, ...rest } = args;
    const {
        grace: _grace,
        overrides: _overrides,
        logGroup: _logGroup,
        retentionInDays: _retentionInDays,
        ...same
    } = rest;
    const withInit = config?.delivery === "init";
    const options = config?.router.options ?? {};
    // AWS's own images hold this file; what another image holds is not known.
    const isEmpty = Object.keys(options).length === 0 && (config?.objects ?? []).length === 0;
    const isPlain = isEmpty && image === undefined && type === "fluentbit";
    const container = composeContainer(
        name ?? DEFAULT_ROUTER_NAME,
        {
            ...same,
            image: image ?? defaultImage(type, version, withInit),
            memoryReservation: reservationOf(args),
            stopTimeout: same.stopTimeout ?? DEFAULT_STOP_TIMEOUT,
            user: same.user ?? "0",
            ...config?.router.start,
            mountPoints: [...(same.mountPoints ?? []), ...scratchMounts(args)],
        },
        { driver: "none" },
        "",
        awslogs,
    );
    const variables = {
        // Fluentd reads it from its configuration only.
        ...(logLevel !== undefined && type === "fluentbit" && { FLB_LOG_LEVEL: logLevel }),
        ...(typeof environment === "object" && environment),
        ...config?.router.variables,
    };
    return {
        ...container,
        environment: typeof environment === "string" ? environment : keyValues(variables),
        logConfiguration: awslogsConfiguration(awslogs, STREAM_PREFIX),
        firelensConfiguration: {
            type: args.type ?? "fluentbit",
            options: {
                ...(isPlain ? { "config-file-type": "file", "config-file-value": MINIMIZE_LOG_LOSS } : options),
                "enable-ecs-log-metadata": String(ecsMetadata ?? true),
            },
        },
    };
}

/** With Fluentd the user has to give one, which a check says; then it stands in for it. */
function defaultImage(type: RouterType, version: string | undefined, withInit: boolean): string {
    return type === "fluentd" ? FLUENTD_BASE_IMAGE : awsForFluentBit(version ?? DEFAULT_VERSION, withInit);
}

function reservationOf(args: LogRouterArguments): NonNullable<ContainerDefinition["memoryReservation"]> {
    if (args.memoryReservation !== undefined) return args.memoryReservation;
    const limit = args.memory;
    const usual = DEFAULT_MEMORY_RESERVATION[routerTypeOf(args)];
    return typeof limit === "number" && limit < usual ? limit : usual;
}
