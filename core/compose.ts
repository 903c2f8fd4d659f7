import { launchOf, type Launch } from "./arguments/launch";
import { DEFAULT_ROUTER_NAME } from "./arguments/names";
import { checkOverrides } from "./arguments/overrides";
import type { FireLensTaskArguments } from "./arguments/types";
import { canonicalContainer } from "./compose/canonical";
import { checkConfigTexts } from "./compose/check-config-texts";
import { composeConfigGrants } from "./compose/config-grants";
import { checkDestinationVersions } from "./compose/check-destinations";
import { checkRouterImage } from "./compose/check-image";
import { canonicalPlatform } from "./compose/canonical-parameters";
import { awslogsGroupName, checkLogGroups, composeLogGroups } from "./compose/log-groups";
import { composeContainer } from "./compose/container";
import { composeExistingGroups } from "./compose/existing-groups";
import { composeHealth } from "./compose/health";
import { override, overridesOf, sourcesOfOverrides, withOverrides, withoutOverrides } from "./compose/overrides";
import { checkBoundary, composeExecutionRole, composeTaskRole } from "./compose/roles";
import { composeRouter } from "./compose/router";
import { composeRoutes } from "./compose/routes";
import { matchOf, routeContainer, type Routing } from "./compose/routing";
import { composeSecurityGroup } from "./compose/security-group";
import { bufferUnitOf, composeReservation, composeSize } from "./compose/size";
import { composeProxy, composeVolumes } from "./compose/volumes";
import { composeSources } from "./compose/sources";
import { checkTrust, composeTrustPolicies } from "./compose/trust-policies";
import { composeConfig } from "./config/deliver";
import { entryValue, parseClassic } from "./config/parse-classic";
import { renderGeneratedConfig } from "./config/render-fluent-bit";
import { renderFluentdConfig } from "./config/render-fluentd";
import type { Environment } from "./environment";
import type { Finding } from "./finding";
import { FORWARD_PORT } from "./network/ports";
import type { ConfigOutput, DeliveredConfig, Plan } from "./plan";
import { routerImage } from "./router/image";
import { routerTypeOf, type RouterType } from "./router/type";
import type { ContainerDefinition, TaskDefinition } from "./task";

/** A plan, and what can only be seen to be wrong while it is made. */
export interface Composed {
    readonly plan: Plan;
    readonly findings: readonly Finding[];
}

/** Turns arguments into everything that will be deployed. Pure: the same arguments give the same plan. */
export function composeTask(given: FireLensTaskArguments, environment: Environment): Composed {
    // Overrides of the wrong shape are refused; everything else is composed without any.
    const args = checkOverrides(given).length === 0 ? given : withoutOverrides(given);
    const family = args.family ?? defaultFamily(environment);
    const logRouter = args.logRouter ?? {};
    const router = logRouter.name ?? DEFAULT_ROUTER_NAME;
    const type = routerTypeOf(logRouter);
    const launch = launchOf(args);

    const routings = new Map(
        Object.keys(args.containers)
            .sort()
            .map((name) => [name, routeContainer(args, name, family, environment)] as const),
    );
    const configOutputs = outputsForConfig(routings, type);
    const image = routerImage(logRouter, environment);
    const health = composeHealth(args, image, launch);
    const { config, findings: ofConfig } = composeConfig(
        args,
        configOutputs,
        family,
        launch.compatibilities,
        environment,
        health,
    );

    const asOverridden = (container: ContainerDefinition): ContainerDefinition =>
        override(container, overridesOf(args, container.name));
    const apps = [...routings].map(([name, routing]) =>
        asOverridden(composeApp(args, name, routing, family, router, environment)),
    );
    const secrets = [...routings.values()].flatMap((routing) =>
        routing.driver === "awsfirelens" ? routing.routerSecrets : [],
    );
    const parts = { image, health, config, reservation: composeReservation(args, apps, launch), secrets };
    const logGroup = logRouter.logGroup ?? `/ecs/${family}/${router}`;
    const containers = [
        ...apps,
        asOverridden(composeRouter(logRouter, parts, { logGroup, region: environment.region })),
    ]
        .map((container) => canonicalContainer(container, launch.networkMode))
        .sort((left, right) => (left.name < right.name ? -1 : 1));

    const grants = composeConfigGrants(args, environment);
    const taskRole = composeTaskRole([...routings.values()], config, grants.statements, args, environment);
    const executionRole = composeExecutionRole(containers, config, args, environment);
    const { estimates, findings: ofSize } = composeSize(args, containers, launch);
    const { runtimePlatform, ephemeralStorage, placementConstraints, pidMode, ipcMode } = args;
    const volumes = composeVolumes(args);
    const proxyConfiguration = composeProxy(args.proxyConfiguration);
    const described: TaskDefinition = {
        family,
        ...(estimates.cpu !== undefined && { cpu: estimates.cpu }),
        ...(estimates.memory !== undefined && { memory: estimates.memory }),
        networkMode: launch.networkMode,
        requiresCompatibilities: launch.compatibilities,
        containerDefinitions: containers,
        ...(taskRole !== undefined && { taskRoleArn: taskRole.arn ?? environment.created.taskRoleArn }),
        ...(executionRole !== undefined && {
            executionRoleArn: executionRole.arn ?? environment.created.executionRoleArn,
        }),
        ...(runtimePlatform !== undefined && { runtimePlatform }),
        ...(ephemeralStorage !== undefined && { ephemeralStorage }),
        ...(volumes.length > 0 && { volumes }),
        ...(placementConstraints !== undefined && { placementConstraints }),
        ...(proxyConfiguration !== undefined && { proxyConfiguration }),
        ...(pidMode !== undefined && { pidMode }),
        ...(ipcMode !== undefined && { ipcMode }),
    };
    const overridden = override(described, args.overrides);
    const platform = overridden.runtimePlatform;
    const task = {
        ...overridden,
        ...(platform !== undefined && { runtimePlatform: canonicalPlatform(platform) }),
    };
    const tags = args.tags ?? {};
    const madeGroups = args.securityGroup === undefined ? 0 : 1;
    const existing = composeExistingGroups(args, "securityGroupIds", environment, madeGroups);
    const ofHost = composeExistingGroups(args, "hostSecurityGroupIds", environment, 0);
    const plan: Plan = {
        task,
        taskRole,
        executionRole,
        trustPolicies: composeTrustPolicies([...routings.values()], task.taskRoleArn ?? ""),
        permissionsBoundary: args.permissionsBoundary,
        logGroups: composeLogGroups(args, routings, family, router),
        config,
        securityGroup: args.securityGroup && composeSecurityGroup(args.securityGroup, family, tags),
        existingGroups: existing.groups,
        hostGroups: ofHost.groups,
        configOutputs,
        routes: composeRoutes(routings, args, type),
        generatedConfig: type === "fluentd" ? renderFluentdConfig(task, config) : renderGeneratedConfig(task, config),
        ...loggerAddress(launch),
        estimates,
        versions: {
            bufferUnit: bufferUnitOf(args),
            platformVersion: args.platformVersion,
            bottlerocketVersion: args.hostOs?.bottlerocketVersion,
        },
        tags,
        skipDestroy: args.skipDestroy ?? false,
        sources: withOverrides(
            [
                ...composeSources(args, containers, routings, configOutputs, config),
                ...existing.sources,
                ...ofHost.sources,
            ],
            sourcesOfOverrides(args, containers),
        ),
    };
    const findings = [
        ...checkLogGroups(routings, family),
        ...ofConfig,
        ...ofSize,
        ...health.findings,
        ...checkRouterImage(logRouter, image, { config, plugins: pluginsOf(routings, config) }, environment),
        ...checkConfigTexts(args, {
            image,
            config,
            routings,
            router: containers.find(({ firelensConfiguration }) => firelensConfiguration !== undefined),
            opensServer: health.opensServer,
        }),
        ...grants.findings,
        ...(type === "fluentbit" ? checkDestinationVersions(args, image) : []),
        ...checkTrust([...routings.values()]),
        ...checkBoundary(args, [taskRole, executionRole]),
        ...existing.findings,
        ...ofHost.findings,
    ];
    return { plan, findings };
}

/** Project and stack are part of the name: two stacks in one account would else share revisions and log groups. */
function defaultFamily({ project, stack, name }: Environment): string {
    return [project, stack, name]
        .join("-")
        .replace(/[^A-Za-z0-9_-]/g, "-")
        .slice(0, 255);
}

/** What the agent gives to containers as FLUENT_HOST and FLUENT_PORT (firelens.md §2): nothing with host. */
function loggerAddress({ networkMode }: Launch): Pick<Plan, "fluentHost" | "fluentPort"> {
    const host = { awsvpc: "127.0.0.1", bridge: "<address of the log router>" }[networkMode];
    return host === undefined ? {} : { fluentHost: host, fluentPort: String(FORWARD_PORT) };
}

function outputsForConfig(routings: ReadonlyMap<string, Routing>, type: RouterType): ConfigOutput[] {
    return [...routings].flatMap(([container, routing]) =>
        routing.driver === "awsfirelens" && routing.via === "config"
            ? routing.outputs.map((output) => ({ container, match: matchOf(container, type), output }))
            : [],
    );
}

/** The plugins of the outputs: those of the destinations, and those that a text of the user's names. */
function pluginsOf(routings: ReadonlyMap<string, Routing>, config: DeliveredConfig | undefined): Set<string> {
    const sections = (config?.files ?? []).flatMap(({ text = "" }) => parseClassic(text).sections);
    return new Set([
        ...[...routings.values()].flatMap((routing) =>
            routing.driver === "awsfirelens" ? routing.outputs.map(({ plugin }) => plugin) : [],
        ),
        ...sections.map((section) => entryValue(section, "name") ?? ""),
    ]);
}

function composeApp(
    args: FireLensTaskArguments,
    name: string,
    routing: Routing,
    family: string,
    router: string,
    { region }: Environment,
): ContainerDefinition {
    const logGroup = awslogsGroupName(routing, name, family);
    const container = args.containers[name] ?? { image: "" };
    return composeContainer(name, container, routing, router, { logGroup, region }, routerTypeOf(args.logRouter));
}
