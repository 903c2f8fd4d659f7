import { TaskDefinition } from "@pulumi/aws/ecs/taskDefinition";
import * as pulumi from "@pulumi/pulumi";
import { canonicalJson } from "../../core/json";
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
    const { ephemeralStorage } = task;
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
            ...optional("volumes"),
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
