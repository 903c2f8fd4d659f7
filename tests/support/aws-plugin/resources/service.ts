import {
    CreateServiceCommand,
    DeleteServiceCommand,
    DescribeServicesCommand,
    UpdateServiceCommand,
    type LaunchType,
    type LoadBalancer,
    type NetworkConfiguration,
    type Service,
} from "@aws-sdk/client-ecs";
import { found } from "../aws";
import { unordered } from "../canonical";
import { region, tags, type ResourceType } from "../resource";
import { ecsTagList, tagOutputs } from "../tags";
import {
    booleanOf,
    isObject,
    listOf,
    numberOf,
    required,
    stringOf,
    stringsOf,
    type Properties,
    type Value,
} from "../values";

export const service: ResourceType = {
    token: "aws:ecs/service:Service",
    inputs: {
        cluster: { type: "string", computed: true, replaces: true },
        desiredCount: { type: "integer" },
        forceNewDeployment: { type: "boolean", local: true },
        launchType: { type: "string", computed: true, replaces: true },
        loadBalancers: { type: "array", canonical: unordered },
        name: { type: "string", computed: true, replaces: true },
        networkConfiguration: { type: "object" },
        region,
        // ECS keeps the tags of a service, but the stand-in never changes them in place.
        tags: { ...tags, replaces: true },
        taskDefinition: { type: "string" },
        waitForSteadyState: { type: "boolean", local: true },
    },
    outputs: { arn: "string", tagsAll: "object" },
    autoName: { property: "name", maxLength: 255 },

    async create({ ecs }, inputs) {
        const cluster = stringOf(inputs.cluster);
        const { service: created } = await ecs.send(
            new CreateServiceCommand({
                cluster,
                desiredCount: numberOf(inputs.desiredCount) ?? 0,
                launchType: stringOf(inputs.launchType) as LaunchType | undefined,
                loadBalancers: balancersToEcs(inputs.loadBalancers),
                networkConfiguration: networkToEcs(inputs.networkConfiguration),
                serviceName: required(inputs, "name"),
                tags: ecsTagList(inputs.tags),
                taskDefinition: stringOf(inputs.taskDefinition),
            }),
        );
        return { id: created?.serviceArn ?? "" };
    },

    async read({ ecs, region: home }, id, prior) {
        const response = await found(
            ecs.send(new DescribeServicesCommand({ cluster: clusterOf(id, prior), services: [id], include: ["TAGS"] })),
            "ClusterNotFoundException",
        );
        const live = response?.services?.[0];
        if (live === undefined || live.status === "INACTIVE") return undefined;
        return {
            ...tagOutputs(live.tags),
            arn: live.serviceArn,
            // A program may name its cluster by name or by ARN; ECS returns the ARN.
            cluster: stringOf(prior.cluster) ?? live.clusterArn,
            desiredCount: live.desiredCount,
            launchType: live.launchType,
            loadBalancers: balancersFromEcs(live),
            name: live.serviceName,
            networkConfiguration: networkFromEcs(live),
            region: home,
            taskDefinition: sameRevision(live.taskDefinition, prior.taskDefinition),
        };
    },

    async update({ ecs }, id, news, olds) {
        await ecs.send(
            new UpdateServiceCommand({
                cluster: clusterOf(id, olds),
                desiredCount: numberOf(news.desiredCount) ?? 0,
                forceNewDeployment: booleanOf(news.forceNewDeployment),
                loadBalancers: balancersToEcs(news.loadBalancers),
                networkConfiguration: networkToEcs(news.networkConfiguration),
                service: id,
                taskDefinition: stringOf(news.taskDefinition),
            }),
        );
    },

    async delete({ ecs }, id, state) {
        const command = new DeleteServiceCommand({ cluster: clusterOf(id, state), service: id, force: true });
        await found(ecs.send(command), "ServiceNotFoundException", "ClusterNotFoundException");
    },
};

/** The cluster is in the ARN of its service: `…:service/<cluster>/<service>`. */
function clusterOf(id: string, state: Properties): string | undefined {
    return stringOf(state.cluster) ?? id.split("/").at(-2);
}

/** The program may say `family` or `family:revision` where ECS answers an ARN. */
function sameRevision(live: string | undefined, given: Value | undefined): Value | undefined {
    const wanted = stringOf(given);
    if (live === undefined || wanted === undefined) return live;
    const name = live.slice(live.indexOf("/") + 1);
    return wanted === name || wanted === name.replace(/:\d+$/, "") ? wanted : live;
}

function balancersToEcs(value: Value | undefined): LoadBalancer[] {
    return listOf(value)
        .filter(isObject)
        .map(({ containerName, containerPort, targetGroupArn }) => ({
            containerName: stringOf(containerName),
            containerPort: numberOf(containerPort),
            targetGroupArn: stringOf(targetGroupArn),
        }));
}

function balancersFromEcs(live: Service): Properties[] {
    return (live.loadBalancers ?? []).map(({ containerName, containerPort, targetGroupArn }) => ({
        containerName,
        containerPort,
        targetGroupArn,
    }));
}

function networkToEcs(value: Value | undefined): NetworkConfiguration | undefined {
    if (!isObject(value)) return undefined;
    return {
        awsvpcConfiguration: {
            assignPublicIp: booleanOf(value.assignPublicIp) ? "ENABLED" : "DISABLED",
            securityGroups: stringsOf(value.securityGroups),
            subnets: stringsOf(value.subnets),
        },
    };
}

function networkFromEcs(live: Service): Properties | undefined {
    const network = live.networkConfiguration?.awsvpcConfiguration;
    if (network === undefined) return undefined;
    return {
        assignPublicIp: network.assignPublicIp === "ENABLED",
        securityGroups: network.securityGroups ?? [],
        subnets: network.subnets ?? [],
    };
}
