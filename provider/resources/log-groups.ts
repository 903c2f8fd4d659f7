import { LogGroup } from "@pulumi/aws/cloudwatch/logGroup";
import type { Context } from "./context";

/** Registers the log groups. They stay when the stack is destroyed with `skipDestroy`, as old revisions do. */
export function registerLogGroups({ name, plan, tokens, options, tags }: Context): LogGroup[] {
    return plan.logGroups.map(
        (group) =>
            new LogGroup(
                `${name}-${group.suffix}`,
                {
                    name: tokens.resolve(group.name),
                    retentionInDays: tokens.resolve(group.retentionInDays) as number,
                    skipDestroy: tokens.resolve(plan.skipDestroy) as boolean,
                    tags,
                },
                options,
            ),
    );
}
