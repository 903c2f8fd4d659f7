import { DEFAULT_ROUTER_NAME } from "../arguments/names";
import { DEFAULT_GRACE, DEFAULT_STOP_TIMEOUT } from "../arguments/router";
import type { LogRouterArguments } from "../arguments/types";
import { MINIMIZE_LOG_LOSS } from "../config/service";
import type { ConfigObject } from "../plan";
import { DEFAULT_VERSION, awsForFluentBit } from "../router/image";
import type { ContainerDefinition } from "../task";
import { awslogsConfiguration, composeContainer, keyValues, type AwslogsTarget } from "./container";
import { scratchMounts } from "./volumes";

/** MiB reserved for the router when nothing is said: a buffer of 64 MiB and room to work. AWS's 50 is often too small. */
const DEFAULT_MEMORY_RESERVATION = 128;

/** What goes before the names of the router's own log streams. */
const STREAM_PREFIX = "firelens";

/** The sidecar that receives the containers' logs and sends them on. */
export function composeRouter(
    args: LogRouterArguments,
    objects: readonly ConfigObject[],
    awslogs: AwslogsTarget,
): ContainerDefinition {
    const { name, type, version, image, ecsMetadata, environment, logLevel, ...rest } = args;
    const {
        grace: _grace,
        overrides: _overrides,
        logGroup: _logGroup,
        retentionInDays: _retentionInDays,
        ...same
    } = rest;
    const withInit = objects.length > 0;
    const container = composeContainer(
        name ?? DEFAULT_ROUTER_NAME,
        {
            ...same,
            image: image ?? awsForFluentBit(version ?? DEFAULT_VERSION, withInit),
            memoryReservation: reservationOf(args),
            stopTimeout: same.stopTimeout ?? DEFAULT_STOP_TIMEOUT,
            user: same.user ?? "0",
            mountPoints: [...(same.mountPoints ?? []), ...scratchMounts(args)],
        },
        { driver: "none" },
        "",
        awslogs,
    );
    const variables = {
        ...(logLevel !== undefined && { FLB_LOG_LEVEL: logLevel }),
        ...(typeof environment === "object" && environment),
        ...Object.fromEntries(objects.map(({ arn }, index) => [`aws_fluent_bit_init_s3_${String(index + 1)}`, arn])),
    };
    return {
        ...container,
        environment: typeof environment === "string" ? environment : keyValues(variables),
        logConfiguration: awslogsConfiguration(awslogs, STREAM_PREFIX),
        firelensConfiguration: {
            type: type ?? "fluentbit",
            options: {
                // AWS's own images hold this file; what another image holds is not known.
                ...(!withInit &&
                    image === undefined && {
                        "config-file-type": "file",
                        "config-file-value": MINIMIZE_LOG_LOSS,
                    }),
                "enable-ecs-log-metadata": String(ecsMetadata ?? true),
            },
        },
    };
}

/** Whether the router's settings can only be met by a configuration of our own. */
export function needsOwnService(args: LogRouterArguments): boolean {
    return String(args.grace ?? DEFAULT_GRACE) !== String(DEFAULT_GRACE);
}

function reservationOf(args: LogRouterArguments): NonNullable<ContainerDefinition["memoryReservation"]> {
    if (args.memoryReservation !== undefined) return args.memoryReservation;
    const limit = args.memory;
    return typeof limit === "number" && limit < DEFAULT_MEMORY_RESERVATION ? limit : DEFAULT_MEMORY_RESERVATION;
}
