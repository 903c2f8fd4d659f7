import type { Path } from "../../path";
import { hasToken } from "../../value";
import { blockOf, knownText, listOf } from "../leaf";
import { nameIn, type Indexed, type StackIndex } from "./index-of-stack";
import type { Start } from "./runners";

/** What instances are started from: a launch template, a launch configuration or an instance. */
export interface Host {
    readonly from: Indexed;
    readonly imageId: unknown;
    readonly imagePath: Path;
    /** The lists of security groups, and where they are written. */
    readonly groups: readonly { readonly values: unknown; readonly path: Path }[];
}

/** Finds the instances that a task runs on. */
export interface Hosts {
    readonly of: (start: Start) => readonly Host[];
}

/** Capacity that is no instance of the user's. */
const FARGATE = /^FARGATE(_SPOT)?$/;

/** Whether what starts a task may put it on instances. */
export function mayRunOnInstances({ runner }: Start): boolean {
    const { launchType, capacityProviders } = runner;
    if (launchType !== undefined) return launchType === "EC2";
    if (!Array.isArray(capacityProviders) || capacityProviders.length === 0) return true;
    return (capacityProviders as readonly string[]).some((provider) => !FARGATE.test(provider));
}

/** Goes through a stack for what its instances are started from. */
export function findHosts(index: StackIndex): Hosts {
    const launches = index.of("launch");
    const byCluster = new Map<string, readonly Indexed[]>();
    /** Whatever names the cluster in its user data: nothing else says where an instance registers. */
    const ofCluster = (cluster: Indexed | undefined, name: string | undefined): readonly Indexed[] => {
        const key = cluster?.resource.id ?? name ?? "";
        const cached = byCluster.get(key);
        if (cached !== undefined) return cached;
        const found = launches.filter((launch) => {
            const { value, property } = userDataOf(launch);
            if (name !== undefined && namesCluster(value, name)) return true;
            return cluster !== undefined && index.referred("cluster", launch.resource, property).includes(cluster);
        });
        byCluster.set(key, found);
        return found;
    };
    const ofProvider = (provider: Indexed): readonly Indexed[] => {
        const { autoScalingGroupArn } = blockOf(provider.properties.autoScalingGroupProvider);
        const group = index.find(
            "autoScalingGroup",
            autoScalingGroupArn,
            provider.resource,
            "autoScalingGroupProvider",
        );
        return group === undefined ? [] : launchesOf(index, group);
    };
    return {
        of: (start) => {
            const cluster = index.find("cluster", start.cluster, start.from.resource, ...start.clusterPath.slice(0, 2));
            const named = knownText(start.cluster);
            const name = cluster === undefined ? named && nameIn(named) : clusterName(cluster);
            const providers = providersOf(index, start, cluster, name).flatMap(ofProvider);
            const found = providers.length > 0 ? providers : ofCluster(cluster, name);
            return [...new Set(found)].map(hostOf);
        },
    };
}

function clusterName({ resource, properties }: Indexed): string | undefined {
    return knownText(resource.outputs.name) ?? knownText(properties.name) ?? knownText(properties.clusterName);
}

/** The capacity providers that a task asks for, else those that its cluster has by default. */
function providersOf(
    index: StackIndex,
    start: Start,
    cluster: Indexed | undefined,
    name: string | undefined,
): readonly Indexed[] {
    if (start.runner.launchType !== undefined) return [];
    const { capacityProviders } = start.runner;
    if (typeof capacityProviders === "string" || (capacityProviders?.length ?? 0) > 0) {
        const [property = ""] = start.path.length > 0 ? start.path : ["capacityProviderStrategies"];
        const values = typeof capacityProviders === "string" ? [capacityProviders] : (capacityProviders ?? []);
        return values.flatMap((provider) => {
            const found = index.named("capacityProvider", provider);
            if (found !== undefined) return [found];
            return hasToken(provider)
                ? ["capacityProviderStrategy", "capacityProviderArns", property].flatMap((own) =>
                      index.referred("capacityProvider", start.from.resource, own),
                  )
                : [];
        });
    }
    const associations = index.of("clusterCapacity").filter(({ resource, properties }) => {
        const own = properties.clusterName ?? properties.cluster;
        if (knownText(own) !== undefined) return name !== undefined && nameIn(knownText(own) ?? "") === name;
        return ["clusterName", "cluster"].some(
            (property) => cluster !== undefined && index.referred("cluster", resource, property).includes(cluster),
        );
    });
    return [...(cluster === undefined ? [] : [cluster]), ...associations].flatMap(({ resource, properties }) =>
        listOf(properties.capacityProviders).flatMap((provider, at) => {
            const found = index.named("capacityProvider", provider);
            if (found !== undefined) return [found];
            return hasToken(provider) ? index.referred("capacityProvider", resource, "capacityProviders", at) : [];
        }),
    );
}

/** What the instances of a group are started from. */
function launchesOf(index: StackIndex, { resource, properties }: Indexed): readonly Indexed[] {
    const { launchTemplate, mixedInstancesPolicy, launchConfiguration, launchConfigurationName } = properties;
    const mixed = blockOf(blockOf(mixedInstancesPolicy).launchTemplate).launchTemplateSpecification;
    const found = [
        ...[launchTemplate, mixed].map((template, at) => {
            const { id, name, launchTemplateId, launchTemplateName } = blockOf(template);
            const property = at === 0 ? "launchTemplate" : "mixedInstancesPolicy";
            const value = id ?? launchTemplateId ?? name ?? launchTemplateName ?? template;
            return value === undefined ? undefined : index.find("launch", value, resource, property);
        }),
        ...[launchConfiguration, launchConfigurationName].map((value, at) =>
            value === undefined
                ? undefined
                : index.find("launch", value, resource, at === 0 ? "launchConfiguration" : "launchConfigurationName"),
        ),
    ];
    return found.filter((launch) => launch !== undefined);
}

/** A launch in one shape: CloudFormation writes a template's data one level below. */
function hostOf(from: Indexed): Host {
    const prefix = "launchTemplateData" in from.properties ? ["launchTemplateData"] : [];
    const data = prefix.length > 0 ? blockOf(from.properties.launchTemplateData) : from.properties;
    const imageProperty = "ami" in data ? "ami" : "imageId";
    const lists = ["vpcSecurityGroupIds", "securityGroupIds", "securityGroups"]
        .filter((property) => data[property] !== undefined && data[property] !== null)
        .map((property) => ({ values: data[property], path: [...prefix, property] as Path }));
    const interfaces = listOf(data.networkInterfaces).flatMap((network, at) =>
        ["securityGroups", "groups", "groupSet"]
            .filter((property) => blockOf(network)[property] !== undefined)
            .map((property) => ({
                values: blockOf(network)[property],
                path: [...prefix, "networkInterfaces", at, property] as Path,
            })),
    );
    return {
        from,
        imageId: data[imageProperty],
        imagePath: [...prefix, imageProperty],
        groups: [...lists, ...interfaces],
    };
}

function userDataOf({ properties }: Indexed): { readonly value: unknown; readonly property: string } {
    if ("launchTemplateData" in properties) {
        return { value: blockOf(properties.launchTemplateData).userData, property: "launchTemplateData" };
    }
    const property = "userDataBase64" in properties ? "userDataBase64" : "userData";
    return { value: properties[property], property };
}

/** Whether user data, plain or in base64, holds a cluster's name as a word of its own. */
function namesCluster(value: unknown, name: string): boolean {
    if (typeof value !== "string" || name === "") return false;
    return [value, fromBase64(value)].some((text) => hasWord(text, name));
}

function hasWord(text: string, word: string): boolean {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        if (!/[\w-]/.test(text.charAt(at - 1)) && !/[\w-]/.test(text.charAt(at + word.length))) return true;
    }
    return false;
}

function fromBase64(text: string): string {
    if (!/^[A-Za-z0-9+/\s]+=*\s*$/.test(text)) return "";
    try {
        return atob(text);
    } catch {
        return "";
    }
}
