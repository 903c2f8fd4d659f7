import type { Path } from "../../path";
import type { Runner, RunnerTarget } from "../../rules/model";
import { hasToken, unknownLeaf, type Leaf } from "../../value";
import { blockOf, knownText, listOf, reasonOf } from "../leaf";
import { displayName, type Indexed } from "./index-of-stack";

/** What starts a task, in one shape, and where each part of it is written. */
export interface Start {
    readonly from: Indexed;
    readonly runner: Runner;
    /** The task definition that it names, and where. */
    readonly definition: unknown;
    readonly definitionPath: Path;
    /** The cluster that it runs in, and where. */
    readonly cluster: unknown;
    readonly clusterPath: Path;
    /** The security groups that it names, and where. */
    readonly securityGroups: unknown;
    readonly securityGroupsPath: Path;
    /** Path of what holds the launch type and the rest. */
    readonly path: Path;
}

/** How a type of resource starts tasks. */
interface Form {
    readonly kind: Runner["kind"];
    /** The blocks that start a task each, and their paths. */
    readonly blocks: (properties: Properties) => readonly { readonly block: Properties; readonly path: Path }[];
    readonly definition: string;
    readonly cluster: (properties: Properties, path: Path) => { readonly value: unknown; readonly path: Path };
}

type Properties = Readonly<Record<string, unknown>>;

const whole: Form["blocks"] = (block) => [{ block, path: [] }];
const ownCluster = (property: string): Form["cluster"] => {
    return (properties) => ({ value: properties[property], path: [property] });
};

const SERVICE: Form = { kind: "service", blocks: whole, definition: "taskDefinition", cluster: ownCluster("cluster") };
const TASK_SET: Form = { ...SERVICE, kind: "taskSet" };

/** The target of a schedule: its ARN is the cluster's. */
const SCHEDULE: Form = {
    kind: "schedule",
    blocks: ({ target }) => blocksIn(blockOf(target).ecsParameters, ["target", "ecsParameters"]),
    definition: "taskDefinitionArn",
    cluster: ({ target }) => ({ value: blockOf(target).arn, path: ["target", "arn"] }),
};

const FORMS: Readonly<Record<string, Form>> = {
    "aws:ecs/service:Service": SERVICE,
    "aws-native:ecs:Service": SERVICE,
    "aws:ecs/taskSet:TaskSet": TASK_SET,
    "aws-native:ecs:TaskSet": TASK_SET,
    "aws:ecs/daemon:Daemon": {
        kind: "daemon",
        blocks: whole,
        definition: "daemonTaskDefinitionArn",
        cluster: ownCluster("clusterArn"),
    },
    "aws:cloudwatch/eventTarget:EventTarget": {
        kind: "eventTarget",
        blocks: ({ ecsTarget }) => blocksIn(ecsTarget, ["ecsTarget"]),
        definition: "taskDefinitionArn",
        cluster: ownCluster("arn"),
    },
    "aws-native:events:Rule": {
        kind: "eventTarget",
        blocks: ({ targets }) =>
            listOf(targets).flatMap((target, at) =>
                blocksIn(blockOf(target).ecsParameters, ["targets", at, "ecsParameters"]),
            ),
        definition: "taskDefinitionArn",
        cluster: ({ targets }, [, at]) => ({
            value: blockOf(listOf(targets)[Number(at)]).arn,
            path: ["targets", Number(at), "arn"],
        }),
    },
    "aws:scheduler/schedule:Schedule": SCHEDULE,
    "aws-native:scheduler:Schedule": SCHEDULE,
};

function blocksIn(value: unknown, path: Path): { readonly block: Properties; readonly path: Path }[] {
    const block = blockOf(value);
    return Object.keys(block).length === 0 ? [] : [{ block, path }];
}

/** What a resource starts: a rule of events may have several targets. */
export function startsOf(from: Indexed): Start[] {
    const form = FORMS[from.resource.type];
    if (form === undefined) return [];
    return form.blocks(from.properties).map(({ block, path }) => {
        const network = networkOf(block.networkConfiguration);
        const { value: cluster, path: clusterPath } = form.cluster(from.properties, path);
        const launchType = knownText(block.launchType);
        const providers = providersOf(block);
        const platformVersion = knownText(block.platformVersion);
        return {
            from,
            runner: {
                kind: form.kind,
                name: displayName(from),
                ...(launchType !== undefined && { launchType }),
                ...(providers !== undefined && { capacityProviders: providers }),
                ...(platformVersion !== undefined && { platformVersion }),
                namesSecurityGroups: namesGroups(network.securityGroups),
                targets: targetsOf(block),
            },
            definition: block[form.definition],
            definitionPath: [...path, form.definition],
            cluster,
            clusterPath,
            securityGroups: network.securityGroups,
            securityGroupsPath: [...path, "networkConfiguration", ...network.path, "securityGroups"],
            path,
        };
    });
}

/** What runs in awsvpc has its groups here; CloudFormation has one more level than the aws provider. */
function networkOf(value: unknown): { readonly securityGroups: unknown; readonly path: Path } {
    if (typeof value === "string" && hasToken(value)) return { securityGroups: value, path: [] };
    const network = blockOf(value);
    const level = ["awsvpcConfiguration", "awsVpcConfiguration"].find((name) => name in network);
    if (level === undefined) return { securityGroups: network.securityGroups, path: [] };
    const inner = network[level];
    if (typeof inner === "string" && hasToken(inner)) return { securityGroups: inner, path: [level] };
    return { securityGroups: blockOf(inner).securityGroups, path: [level] };
}

function namesGroups(groups: unknown): Runner["namesSecurityGroups"] {
    if (typeof groups === "string") return hasToken(groups) ? "unknown" : true;
    return Array.isArray(groups) && groups.length > 0;
}

function providersOf(block: Properties): Leaf<readonly string[]> | undefined {
    const strategies = block.capacityProviderStrategies ?? block.capacityProviderStrategy ?? block.capacityProviderArns;
    if (strategies === undefined || strategies === null) return undefined;
    if (typeof strategies === "string") return unknownLeaf(reasonOf(strategies));
    return listOf(strategies).map((strategy) => {
        const provider = typeof strategy === "string" ? strategy : blockOf(strategy).capacityProvider;
        return typeof provider === "string" ? provider : unknownLeaf("preview");
    });
}

function targetsOf(block: Properties): RunnerTarget[] {
    const balanced = listOf(block.loadBalancers ?? block.loadBalancer).map((target): RunnerTarget => {
        const { containerName, containerPort } = blockOf(target);
        return { via: "loadBalancer", ...named(containerName), ...port(containerPort) };
    });
    const registered = listOf(block.serviceRegistries).map((target): RunnerTarget => {
        const { containerName, containerPort, port: own } = blockOf(target);
        return { via: "serviceRegistry", ...named(containerName), ...port(containerPort ?? own) };
    });
    const connect = blockOf(block.serviceConnectConfiguration);
    const connected = connect.enabled === false ? [] : listOf(connect.services ?? connect.service);
    return [
        ...balanced,
        ...registered,
        ...connected.map((service): RunnerTarget => {
            const name = knownText(blockOf(service).portName);
            return { via: "serviceConnect", ...(name !== undefined && { portName: name }) };
        }),
    ];
}

function named(container: unknown): Pick<RunnerTarget, "containerName"> {
    return typeof container === "string" ? { containerName: container } : {};
}

function port(value: unknown): Pick<RunnerTarget, "port"> {
    return typeof value === "number" || typeof value === "string" ? { port: value } : {};
}
