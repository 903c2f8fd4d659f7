import type { InboundGroup } from "../network/security-group";
import type { Path } from "../path";
import type { Model, RolePermissions, Runner, Unread } from "../rules/model";
import { networkModeOf } from "../task";
import { known } from "../value";
import { isBefore, parseVersion } from "../version";
import type { StackGraph, StackResource } from "./graph";
import { knownText, parseJson, reasonOf } from "./leaf";
import { bottlerocketVersion, type ImageVersions } from "./join/bottlerocket";
import { configOutputsOf, indexObjects, type ConfigObjects } from "./join/config-outputs";
import { concernsFirelens, readDefinitions, type Definition } from "./join/definitions";
import { findHosts, mayRunOnInstances, type Host, type Hosts } from "./join/hosts";
import { indexStack, type Indexed, type StackIndex } from "./join/index-of-stack";
import { locator, type Located, type Origin } from "./join/locate";
import { gatherPolicies, type LocatedRole, type ManagedPolicy, type Policies } from "./join/roles";
import { startsOf, type Start } from "./join/runners";
import { gatherGroups, type LocatedGroup, type SecurityGroups } from "./join/security-groups";
import { startedBy } from "./join/started-by";

/** A task definition of a stack as the rules read it. */
export interface StackTask {
    readonly resource: StackResource;
    readonly model: Model;
    /** Where a part of the model is written: a resource, and the path in its properties as the source spells it. */
    readonly locate: (path: Path) => Located;
}

/** What a join needs to be told. */
export interface JoinOptions {
    /** The statements of the policies that AWS keeps. */
    readonly managedPolicy?: ManagedPolicy;
    /** Versions of Bottlerocket by the id of its image. */
    readonly amiVersions?: ImageVersions;
    /** Whether tasks that have nothing to do with FireLens are kept too. */
    readonly all?: boolean;
}

/** A stack that has been gone through for each of its concepts. */
interface Stack {
    readonly index: StackIndex;
    readonly groups: SecurityGroups;
    readonly policies: Policies;
    readonly hosts: Hosts;
    readonly objects: ConfigObjects;
    readonly amiVersions: ImageVersions;
}

/** The tasks of a stack, each with whoever runs it, their groups, roles and hosts. The time is linear. */
export function joinStack(graph: StackGraph, options: JoinOptions = {}): StackTask[] {
    const index = indexStack(graph);
    const definitions = index
        .of("taskDefinition")
        .flatMap((from) => readDefinitions(from.resource).map((definition) => ({ from, definition })))
        .filter(({ definition }) => options.all === true || concernsFirelens(definition));
    if (definitions.length === 0) return [];
    const stack: Stack = {
        index,
        groups: gatherGroups(index),
        policies: gatherPolicies(index, options.managedPolicy ?? (() => undefined)),
        hosts: findHosts(index),
        objects: indexObjects(index),
        amiVersions: options.amiVersions ?? {},
    };
    const starts = startedBy(index, index.of("runner").flatMap(startsOf));
    return definitions.map(({ from, definition }) => joinTask(stack, from, definition, starts(from)));
}

function joinTask(stack: Stack, from: Indexed, definition: Definition, starts: readonly Start[]): StackTask {
    const { resource } = from;
    const origins: Origin[] = [{ model: ["task"], resource, path: definition.path }];
    const unread: Unread[] = [...definition.unread];
    const { task } = definition;

    const runners = [...starts.map(({ runner }) => runner), ...jobOf(from, definition)];
    starts.forEach(({ from: { resource: runner }, path }, at) => {
        origins.push({ model: ["runners", at], resource: runner, path });
    });

    const securityGroups = starts.flatMap((start) =>
        stack.groups.named(start.from, start.securityGroups, ...start.securityGroupsPath),
    );
    const onInstances = starts.filter(mayRunOnInstances).filter(() => !isFargateOnly(task.requiresCompatibilities));
    const hosts = [...new Set(onInstances.flatMap((start) => stack.hosts.of(start)))];
    const isHostMode = known(networkModeOf(task)) === "host";
    const hostGroups = isHostMode ? hosts.flatMap((host) => groupsOf(stack, host)) : [];
    if (isHostMode && onInstances.length > 0 && hosts.length === 0) {
        unread.push({ path: ["hostSecurityGroups"], reason: "external", what: "the instances that the task runs on" });
    }

    const version = lowestPlatform([...starts.map(({ runner }) => runner.platformVersion), definition.platformVersion]);
    const platformOrigin = starts.find(({ runner }) => runner.platformVersion === version);
    if (version !== undefined) {
        const [holder, path] =
            platformOrigin === undefined
                ? [resource, definition.path]
                : [platformOrigin.from.resource, platformOrigin.path];
        origins.push({ model: ["platformVersion"], resource: holder, path: [...path, "platformVersion"] });
    }

    const bottlerocket = lowestVersion(
        hosts.map((host) => ({ host, version: bottlerocketVersion(stack.index, host, stack.amiVersions) })),
    );
    if (bottlerocket !== undefined) {
        const { from: launch, imagePath } = bottlerocket.host;
        for (const model of [["bottlerocketVersion"], ["hostOs", "bottlerocketVersion"]]) {
            origins.push({ model, resource: launch.resource, path: imagePath });
        }
    }

    const roleOf = (name: "taskRole" | "executionRole"): RolePermissions | undefined => {
        const property = `${name}Arn` as const;
        const found = findRole(stack, from, definition, property);
        origins.push({ model: [name], resource, path: [...definition.path, property] });
        if (found === undefined) {
            if (task[property] !== undefined) unread.push(outsideRole(name, task[property]));
            return undefined;
        }
        found.statements.forEach(({ from: { resource: holder }, path }, at) => {
            origins.push({ model: [name, "statements", at], resource: holder, path });
        });
        return found.role;
    };
    const taskRole = roleOf("taskRole");
    const executionRole = roleOf("executionRole");
    const configured = configOutputsOf(stack.objects, task);
    configured.forEach(({ from: { resource: holder } }, at) => {
        origins.push({ model: ["configOutputs", at], resource: holder, path: ["content"] });
    });

    const model: Model = {
        task,
        securityGroups: withOrigins("securityGroups", securityGroups, origins),
        hostSecurityGroups: withOrigins("hostSecurityGroups", hostGroups, origins),
        configOutputs: configured.map(({ output }) => output),
        platformVersion: version,
        bottlerocketVersion: bottlerocket?.version,
        ...imagesOf(hosts, bottlerocket),
        runners,
        taskRole,
        executionRole,
        unread,
    };
    return { resource, model, locate: locator(resource, origins, parseJson) };
}

function groupsOf({ groups }: Stack, { from, groups: lists }: Host): readonly LocatedGroup[] {
    return lists.flatMap(({ values, path }) => groups.named(from, values, ...path));
}

/** The groups of a model, each once, with where they and their rules are written. */
function withOrigins(list: string, located: readonly LocatedGroup[], origins: Origin[]): InboundGroup[] {
    return [...new Set(located)].map(({ group, from, path, rules }, at) => {
        origins.push({ model: [list, at], resource: from.resource, path });
        rules.forEach((rule, index) => {
            origins.push({ model: [list, at, "ingress", index], resource: rule.from.resource, path: rule.path });
        });
        return group;
    });
}

/** Images of which nothing tells a version: somebody may know them by their ids. */
function imagesOf(hosts: readonly Host[], found: unknown): { readonly amiIds?: readonly string[] } {
    const ids = hosts.map(({ imageId }) => knownText(imageId)).filter((id) => id?.startsWith("ami-") === true);
    return found !== undefined || ids.length === 0 ? {} : { amiIds: ids.filter((id) => id !== undefined) };
}

/** A job starts its own task. Where it runs is its compute environment's. */
function jobOf({ resource }: Indexed, { job, platformVersion }: Definition): Runner[] {
    if (job === undefined) return [];
    return [
        {
            kind: "job",
            name: resource.name,
            launchType: job.isFargate ? "FARGATE" : "EC2",
            ...(platformVersion !== undefined && { platformVersion }),
            namesSecurityGroups: "unknown",
            targets: [],
        },
    ];
}

function findRole(
    { index, policies }: Stack,
    from: Indexed,
    { task, path }: Definition,
    property: "taskRoleArn" | "executionRoleArn",
): LocatedRole | undefined {
    const value = task[property];
    if (value === undefined) return undefined;
    const [outer = property] = path;
    const role = index.find("role", value, from.resource, outer);
    return role === undefined ? undefined : policies.of(role);
}

function outsideRole(name: "taskRole" | "executionRole", arn: string): Unread {
    const who = name === "taskRole" ? "the task role" : "the execution role";
    if (knownText(arn) === undefined) return { path: [name], reason: reasonOf(arn), what: `the policies of ${who}` };
    return { path: [name], reason: "external", what: `the policies of ${who}, which is not part of this stack` };
}

function isFargateOnly(compatibilities: readonly string[] | undefined): boolean {
    return (
        compatibilities !== undefined && compatibilities.length > 0 && compatibilities.every((one) => one === "FARGATE")
    );
}

/** The platform version that is most likely to lack something: the lowest, else any that is named. */
function lowestPlatform(versions: readonly (string | undefined)[]): string | undefined {
    const named = versions.filter((version) => version !== undefined);
    return lowestVersion(named.map((version) => ({ version })))?.version ?? named[0];
}

function lowestVersion<Item extends { readonly version: string | undefined }>(
    items: readonly Item[],
): Item | undefined {
    return items.reduce<Item | undefined>((lowest, item) => {
        const [own, other] = [parseVersion(item.version), parseVersion(lowest?.version)];
        return own !== undefined && (other === undefined || isBefore(own, other)) ? item : lowest;
    }, undefined);
}
