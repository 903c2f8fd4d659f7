import { DEFAULT_ROUTER_NAME } from "../arguments/names";
import { DEFAULT_STOP_TIMEOUT } from "../arguments/router";
import type { LogRouterArguments, StringMap } from "../arguments/types";
import { MINIMIZE_LOG_LOSS, SERVER_FILE } from "../config/service";
import type { DeliveredConfig } from "../plan";
import type { RouterImage } from "../router/image";
import { routerTypeOf } from "../router/type";
import type { ContainerDefinition } from "../task";
import type { RouterSecret } from "../destinations/resolve-secrets";
import { awslogsConfiguration, composeContainer, keyValues, type AwslogsTarget } from "./container";
import type { ComposedHealth } from "./health";
import { scratchMounts } from "./volumes";

/** What goes before the names of the router's own log streams. */
const STREAM_PREFIX = "firelens";

/** What has been decided of the router besides its arguments. */
export interface RouterParts {
    readonly image: RouterImage;
    readonly health: ComposedHealth;
    readonly config: DeliveredConfig | undefined;
    /** MiB to reserve when nothing is said. */
    readonly reservation: number;
    /** Secrets of the outputs that the configuration refers to. */
    readonly secrets: readonly RouterSecret[];
}

/** The sidecar that receives the containers' logs and sends them on. */
export function composeRouter(
    args: LogRouterArguments,
    { image: { uri, isChosen }, health, config, reservation, secrets }: RouterParts,
    awslogs: AwslogsTarget,
): ContainerDefinition {
    const type = routerTypeOf(args);
    const { name, type: _type, ecsMetadata, environment, logLevel, ...rest } = args;
    const {
        grace: _grace,
        version: _version,
        image: _image,
        ssmParameter: _ssmParameter,
        registry: _registry,
        bufferUnit: _bufferUnit,
        overrides: _overrides,
        logGroup: _logGroup,
        retentionInDays: _retentionInDays,
        ...same
    } = rest;
    const withInit = config?.delivery === "init";
    const options = config?.router.options ?? {};
    // AWS's own images hold this file; what another image holds is not known.
    const opensByFile = health.opensServer && config === undefined;
    const hasFile = isChosen || opensByFile;
    const isPlain = Object.keys(options).length === 0 && (config?.objects ?? []).length === 0 && hasFile;
    const plainFile = opensByFile ? SERVER_FILE : MINIMIZE_LOG_LOSS;
    const container = composeContainer(
        name ?? DEFAULT_ROUTER_NAME,
        {
            ...same,
            image: uri(withInit),
            memoryReservation: reservationOf(args, reservation),
            ...(health.healthCheck !== undefined && { healthCheck: health.healthCheck }),
            stopTimeout: same.stopTimeout ?? DEFAULT_STOP_TIMEOUT,
            user: same.user ?? "0",
            ...config?.router.start,
            ...withSecrets(same.secrets, secrets),
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
                ...(isPlain ? { "config-file-type": "file", "config-file-value": plainFile } : options),
                "enable-ecs-log-metadata": String(ecsMetadata ?? true),
            },
        },
    };
}

/** The user's own secrets, and those of outputs. */
function withSecrets(own: StringMap | undefined, ofOutputs: readonly RouterSecret[]): { secrets?: StringMap } {
    if (own === undefined && ofOutputs.length === 0) return {};
    return {
        secrets: { ...own, ...Object.fromEntries(ofOutputs.map(({ variable, valueFrom }) => [variable, valueFrom])) },
    };
}

function reservationOf(
    args: LogRouterArguments,
    reservation: number,
): NonNullable<ContainerDefinition["memoryReservation"]> {
    if (args.memoryReservation !== undefined) return args.memoryReservation;
    const limit = args.memory;
    return typeof limit === "number" && limit < reservation ? limit : reservation;
}
