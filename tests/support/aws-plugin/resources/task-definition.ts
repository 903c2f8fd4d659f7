import {
    DeregisterTaskDefinitionCommand,
    DescribeTaskDefinitionCommand,
    RegisterTaskDefinitionCommand,
    TagResourceCommand,
    UntagResourceCommand,
    type RegisterTaskDefinitionCommandInput,
} from "@aws-sdk/client-ecs";
import { found } from "../aws";
import { unordered } from "../canonical";
import { region, tags, type Property, type ResourceType } from "../resource";
import { ecsTagList, removedTags, tagOutputs } from "../tags";
import {
    booleanOf,
    isEmpty,
    isObject,
    listOf,
    objectOf,
    required,
    stringOf,
    textOf,
    type Properties,
    type Value,
} from "../values";
import { asEcsReturns, canonicalContainers } from "./container-definitions";

const text: Property = { type: "string", replaces: true };
const structure: Property = { type: "object", replaces: true };
const set: Property = { type: "array", replaces: true, canonical: unordered };

export const taskDefinition: ResourceType = {
    token: "aws:ecs/taskDefinition:TaskDefinition",
    inputs: {
        containerDefinitions: { ...text, required: true, canonical: canonicalContainers },
        cpu: text,
        enableFaultInjection: { type: "boolean", replaces: true, computed: true, local: true },
        ephemeralStorage: structure,
        executionRoleArn: text,
        family: { ...text, required: true },
        ipcMode: text,
        memory: text,
        networkMode: { ...text, computed: true },
        pidMode: text,
        placementConstraints: set,
        proxyConfiguration: structure,
        region,
        requiresCompatibilities: set,
        runtimePlatform: structure,
        skipDestroy: { type: "boolean", local: true },
        tags,
        taskRoleArn: text,
        trackLatest: { type: "boolean", local: true },
        volumes: set,
    },
    outputs: { arn: "string", arnWithoutRevision: "string", revision: "integer", tagsAll: "object" },

    async create({ ecs }, inputs) {
        const request = {
            ...pick(inputs, ["cpu", "executionRoleArn", "family", "ipcMode", "memory", "networkMode", "pidMode"]),
            ...pick(inputs, ["placementConstraints", "requiresCompatibilities", "runtimePlatform", "taskRoleArn"]),
            ephemeralStorage: storageToEcs(inputs.ephemeralStorage),
            containerDefinitions: JSON.parse(required(inputs, "containerDefinitions")) as Value,
            proxyConfiguration: proxyToEcs(inputs.proxyConfiguration),
            volumes: listOf(inputs.volumes).filter(isObject).map(volumeToEcs),
            tags: ecsTagList(inputs.tags),
        };
        const { taskDefinition: registered } = await ecs.send(
            // ECS itself checks what the program gave: the shapes are its own.
            new RegisterTaskDefinitionCommand(request as unknown as RegisterTaskDefinitionCommandInput),
        );
        return { id: required(inputs, "family"), state: { arn: registered?.taskDefinitionArn } };
    },

    async read({ ecs, region: home }, id, prior) {
        const wanted = booleanOf(prior.trackLatest) ? id : (stringOf(prior.arn) ?? id);
        const response = await found(
            ecs.send(new DescribeTaskDefinitionCommand({ taskDefinition: wanted, include: ["TAGS"] })),
            "ClientException",
        );
        const live = response?.taskDefinition;
        if (live?.status !== "ACTIVE") return undefined;
        const plain = JSON.parse(JSON.stringify(live)) as Properties;
        const arn = required(plain, "taskDefinitionArn");
        const networkMode = networkModeOf(plain, prior);
        return {
            ...pick(plain, ["cpu", "executionRoleArn", "family", "ipcMode", "memory", "pidMode", "revision"]),
            ...pick(plain, ["placementConstraints", "requiresCompatibilities", "taskRoleArn"]),
            runtimePlatform: platformFromEcs(plain.runtimePlatform),
            ephemeralStorage: storageFromEcs(plain.ephemeralStorage),
            ...tagOutputs(response?.tags),
            arn,
            arnWithoutRevision: arn.replace(/:\d+$/, ""),
            containerDefinitions: asEcsReturns(listOf(plain.containerDefinitions), networkMode),
            networkMode,
            proxyConfiguration: proxyFromEcs(plain.proxyConfiguration),
            region: home,
            volumes: listOf(plain.volumes).filter(isObject).map(volumeFromEcs),
        };
    },

    async update({ ecs }, _id, news, olds) {
        const resourceArn = required(olds, "arn");
        const tagKeys = removedTags(olds, news);
        if (tagKeys.length > 0) await ecs.send(new UntagResourceCommand({ resourceArn, tagKeys }));
        if (!isEmpty(news.tags)) {
            await ecs.send(new TagResourceCommand({ resourceArn, tags: ecsTagList(news.tags) }));
        }
    },

    async delete({ ecs }, _id, state) {
        if (booleanOf(state.skipDestroy)) return;
        const command = new DeregisterTaskDefinitionCommand({ taskDefinition: required(state, "arn") });
        await found(ecs.send(command), "ClientException");
    },
};

/** moto answers awsvpc for every launch type but EC2; without Fargate the mode asked for is the one in force. */
function networkModeOf(live: Properties, prior: Properties): string {
    const isFargate = listOf(live.requiresCompatibilities).includes("FARGATE");
    return (isFargate ? undefined : stringOf(prior.networkMode)) ?? stringOf(live.networkMode) ?? "bridge";
}

// The provider spells the unit in its own way.
function storageToEcs(storage: Value | undefined): Properties | undefined {
    return isObject(storage) ? { sizeInGiB: storage.sizeInGib } : undefined;
}

function storageFromEcs(storage: Value | undefined): Properties | undefined {
    return isObject(storage) ? { sizeInGib: storage.sizeInGiB } : undefined;
}

/** One half of the platform brings the default of the other. */
function platformFromEcs(platform: Value | undefined): Properties | undefined {
    return isObject(platform) ? { cpuArchitecture: "X86_64", operatingSystemFamily: "LINUX", ...platform } : undefined;
}

function volumeToEcs(volume: Properties): Properties {
    const { hostPath, configureAtLaunch, efsVolumeConfiguration, ...rest } = volume;
    return {
        ...rest,
        ...(isObject(efsVolumeConfiguration) && { efsVolumeConfiguration }),
        ...(hostPath === undefined ? {} : { host: { sourcePath: hostPath } }),
        ...(configureAtLaunch === undefined ? {} : { configuredAtLaunch: configureAtLaunch }),
    };
}

function volumeFromEcs(volume: Properties): Properties {
    const { host, configuredAtLaunch, efsVolumeConfiguration: efs, ...rest } = volume;
    return {
        ...rest,
        ...(isObject(efs) && { efsVolumeConfiguration: { rootDirectory: "/", ...efs } }),
        hostPath: objectOf(host).sourcePath,
        configureAtLaunch: configuredAtLaunch,
    };
}

function proxyToEcs(proxy: Value | undefined): Properties | undefined {
    if (!isObject(proxy)) return undefined;
    const settings = Object.entries(objectOf(proxy.properties)).map(([name, value]) => ({ name, value }));
    // The provider's own default.
    return {
        type: "APPMESH",
        ...proxy,
        properties: settings.map(({ name, value }) => ({ name, value: textOf(value ?? "") })),
    };
}

function proxyFromEcs(proxy: Value | undefined): Properties | undefined {
    if (!isObject(proxy)) return undefined;
    const settings = listOf(proxy.properties).filter(isObject);
    return { ...proxy, properties: Object.fromEntries(settings.map(({ name, value }) => [textOf(name ?? ""), value])) };
}

function pick(properties: Properties, names: readonly string[]): Properties {
    return Object.fromEntries(names.map((name) => [name, properties[name]]));
}
