import type { LogGroup } from "@pulumi/aws/cloudwatch/logGroup";
import type { SecurityGroup } from "@pulumi/aws/ec2/securityGroup";
import type { TaskDefinition } from "@pulumi/aws/ecs/taskDefinition";
import * as pulumi from "@pulumi/pulumi";
import type { Plan } from "../core/plan";
import type { TokenTable } from "./tokens";
import type { Context } from "./resources/context";
import type { RegisteredRole } from "./resources/roles";

/** The component's outputs by name; the schema says what each of them means. */
export type Outputs = Readonly<Record<string, unknown>>;

/** What has been registered. */
export interface Registered {
    readonly taskRole: RegisteredRole | undefined;
    readonly executionRole: RegisteredRole | undefined;
    readonly logGroups: readonly LogGroup[];
    readonly securityGroup: SecurityGroup | undefined;
    readonly taskDefinition: TaskDefinition;
    readonly containerDefinitions: pulumi.Output<string>;
}

/** The outputs: what the resources are called, and what the plan says of them. */
export function outputsOf({ plan, tokens, warnings }: Context, registered: Registered): Outputs {
    const { taskRole, executionRole, taskDefinition, securityGroup } = registered;
    return {
        arn: taskDefinition.arn,
        arnWithoutRevision: taskDefinition.arnWithoutRevision,
        family: taskDefinition.family,
        revision: taskDefinition.revision,
        taskRoleArn: taskRole?.arn,
        taskRoleName: taskRole?.name,
        taskRolePolicy: taskRole?.document,
        executionRoleArn: executionRole?.arn,
        executionRoleName: executionRole?.name,
        executionRolePolicy: executionRole?.document,
        trustPolicies: trustPoliciesOf(plan, tokens),
        securityGroupId: securityGroup?.id,
        logGroupNames: pulumi.all(registered.logGroups.map((group) => group.name)).apply((names) => names.sort()),
        configObjectArns: tokens.resolve([
            ...(plan.config?.objects.map((object) => object.arn) ?? []),
            ...(plan.config?.existing ?? []),
        ]),
        generatedConfig: tokens.resolve(plan.generatedConfig),
        containerDefinitions: registered.containerDefinitions,
        routes: tokens.resolve(plan.routes),
        fluentHost: plan.fluentHost,
        fluentPort: plan.fluentPort,
        warnings: tokens.resolve(warnings),
        estimates: tokens.resolve(plan.estimates),
    };
}

/** The policies by the ARNs of their roles, which may themselves not be known yet. */
function trustPoliciesOf({ trustPolicies }: Plan, tokens: TokenTable): pulumi.Output<Readonly<Record<string, string>>> {
    return pulumi
        .output(tokens.resolve({ list: trustPolicies }))
        .apply(({ list }) => Object.fromEntries(list.map(({ roleArn, policy }) => [roleArn, JSON.stringify(policy)])));
}
