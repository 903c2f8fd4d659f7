import { DEFAULT_ROUTER_NAME } from "./arguments/names";
import type { FireLensTaskArguments } from "./arguments/types";
import { awslogsGroupName, checkLogGroups, composeLogGroups } from "./compose/log-groups";
import { composeContainer } from "./compose/container";
import { composeExistingGroups } from "./compose/existing-groups";
import { checkBoundary, composeExecutionRole, composeTaskRole } from "./compose/roles";
import { composeRouter } from "./compose/router";
import { matchOf, routeContainer, type Routing } from "./compose/routing";
import { composeSecurityGroup } from "./compose/security-group";
import { composeSize } from "./compose/size";
import { composeSources } from "./compose/sources";
import { checkTrust, composeTrustPolicies } from "./compose/trust-policies";
import { composeConfig } from "./config/deliver";
import { renderGeneratedConfig } from "./config/render-fluent-bit";
import type { Environment } from "./environment";
import type { Finding } from "./finding";
import { FORWARD_PORT } from "./network/ports";
import type { ConfigOutput, Plan, Route } from "./plan";
import type { ContainerDefinition, TaskDefinition } from "./task";

/** A plan, and what can only be seen to be wrong while it is made. */
export interface Composed {
    readonly plan: Plan;
    readonly findings: readonly Finding[];
}

/** Turns arguments into everything that will be deployed. Pure: the same arguments give the same plan. */
export function composeTask(args: FireLensTaskArguments, environment: Environment): Composed {
    const family = args.family ?? defaultFamily(environment);
    const logRouter = args.logRouter ?? {};
    const router = logRouter.name ?? DEFAULT_ROUTER_NAME;

    const routings = new Map(
        Object.keys(args.containers)
            .sort()
            .map((name) => [name, routeContainer(args, name, family, environment)] as const),
    );
    const configOutputs = outputsForConfig(routings);
    const compatibilities = ["FARGATE"];
    const { config, findings: ofConfig } = composeConfig(args, configOutputs, family, compatibilities, environment);

    const containers = [
        ...[...routings].map(([name, routing]) => composeApp(args, name, routing, family, router, environment)),
        composeRouter(logRouter, config, {
            logGroup: logRouter.logGroup ?? `/ecs/${family}/${router}`,
            region: environment.region,
        }),
    ].sort((left, right) => (left.name < right.name ? -1 : 1));

    const taskRole = composeTaskRole([...routings.values()], config, args, environment);
    const executionRole = composeExecutionRole(containers, config, args, environment);
    const { estimates, findings: ofSize } = composeSize(args, containers);
    const { runtimePlatform, ephemeralStorage, volumes } = args;
    const task: TaskDefinition = {
        family,
        cpu: estimates.cpu,
        memory: estimates.memory,
        networkMode: "awsvpc",
        requiresCompatibilities: compatibilities,
        containerDefinitions: containers,
        ...(taskRole !== undefined && { taskRoleArn: taskRole.arn ?? environment.created.taskRoleArn }),
        ...(executionRole !== undefined && {
            executionRoleArn: executionRole.arn ?? environment.created.executionRoleArn,
        }),
        ...(runtimePlatform !== undefined && { runtimePlatform }),
        ...(ephemeralStorage !== undefined && { ephemeralStorage }),
        ...(volumes !== undefined && { volumes }),
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
        routes: [...routings].map(([name, routing]) => routeOf(name, routing)),
        generatedConfig: renderGeneratedConfig(task, config),
        fluentHost: "127.0.0.1",
        fluentPort: String(FORWARD_PORT),
        estimates,
        tags,
        skipDestroy: args.skipDestroy ?? false,
        sources: [
            ...composeSources(args, containers, routings, configOutputs, config),
            ...existing.sources,
            ...ofHost.sources,
        ],
    };
    const findings = [
        ...checkLogGroups(routings, family),
        ...ofConfig,
        ...ofSize,
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

function outputsForConfig(routings: ReadonlyMap<string, Routing>): ConfigOutput[] {
    return [...routings].flatMap(([container, routing]) =>
        routing.driver === "awsfirelens" && routing.via === "config"
            ? routing.outputs.map((output) => ({ container, match: matchOf(container), output }))
            : [],
    );
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
    return composeContainer(name, args.containers[name] ?? { image: "" }, routing, router, { logGroup, region });
}

function routeOf(container: string, routing: Routing): Route {
    if (routing.driver !== "awsfirelens") return { container, driver: routing.driver, destinations: [] };
    const { include, exclude } = routing.logging;
    return {
        container,
        driver: "awsfirelens",
        match: matchOf(container),
        ...(include !== undefined && { include }),
        ...(exclude !== undefined && { exclude }),
        destinations: routing.outputs.map(({ destination, plugin, target }) => ({
            destination,
            plugin,
            target,
            via: routing.via,
        })),
    };
}
