import { TaskDefinition } from "@pulumi/aws/ecs/taskDefinition";
import type * as types from "@pulumi/aws/types";
import * as pulumi from "@pulumi/pulumi";
import { canonicalJson } from "../../core/json";
import type { ProxyConfiguration, Volume } from "../../core/task";
import { after, type Context } from "./context";

/** Registers the task definition. Whoever uses its ARN waits for everything that a task needs to start. */
export function registerTaskDefinition(
    { name, plan, tokens, options, tags }: Context,
    needed: readonly pulumi.Resource[],
): { taskDefinition: TaskDefinition; containerDefinitions: pulumi.Output<string> } {
    const { task } = plan;
    const containerDefinitions = pulumi
        .output(tokens.resolve({ list: task.containerDefinitions }))
        .apply(({ list }) => canonicalJson(list));
    const { ephemeralStorage, proxyConfiguration, volumes } = task;
    const taskDefinition = new TaskDefinition(
        name,
        {
            containerDefinitions,
            family: tokens.resolve(task.family),
            skipDestroy: tokens.resolve(plan.skipDestroy) as pulumi.Input<boolean>,
            tags,
            ...optional("cpu"),
            ...optional("memory"),
            ...optional("networkMode"),
            ...optional("requiresCompatibilities"),
            ...optional("taskRoleArn"),
            ...optional("executionRoleArn"),
            ...optional("runtimePlatform"),
            ...optional("placementConstraints"),
            ...optional("pidMode"),
            ...optional("ipcMode"),
            ...(volumes !== undefined && { volumes: tokens.resolve(volumes.map(toProviderVolume)) }),
            ...(proxyConfiguration !== undefined && {
                proxyConfiguration: tokens.resolve(toProviderProxy(proxyConfiguration)),
            }),
            ...(ephemeralStorage !== undefined && {
                ephemeralStorage: { sizeInGib: tokens.resolve(ephemeralStorage.sizeInGiB) as pulumi.Input<number> },
            }),
        },
        after(options, needed),
    );
    return { taskDefinition, containerDefinitions };

    function optional(property: keyof typeof task): object {
        return task[property] === undefined ? {} : { [property]: tokens.resolve(task[property]) };
    }
}

// What the provider spells in its own way.

function toProviderVolume({ host, ...volume }: Volume): types.input.ecs.TaskDefinitionVolume {
    const spelled = { ...volume, ...(host?.sourcePath !== undefined && { hostPath: host.sourcePath }) };
    // Any leaf may be a token, which is a string until it is resolved.
    return spelled as types.input.ecs.TaskDefinitionVolume;
}

function toProviderProxy({
    properties = [],
    ...proxy
}: ProxyConfiguration): types.input.ecs.TaskDefinitionProxyConfiguration {
    const settings =
        typeof properties === "string"
            ? properties
            : Object.fromEntries(properties.map(({ name, value }) => [name, value]));
    return { ...proxy, properties: settings as Readonly<Record<string, string>> };
}
