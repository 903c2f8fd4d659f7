/** The trust policy of both roles: ECS tasks may assume them. The service principal is the same in every partition. */
export const TASKS_TRUST_POLICY = {
    Version: "2012-10-17",
    Statement: [
        {
            Effect: "Allow",
            Principal: { Service: "ecs-tasks.amazonaws.com" },
            Action: "sts:AssumeRole",
        },
    ],
} as const;

/** The trust policy of a role that the log router takes on. */
export interface TrustPolicy {
    readonly Version: "2012-10-17";
    readonly Statement: readonly {
        readonly Effect: "Allow";
        readonly Principal: { readonly AWS: string };
        readonly Action: "sts:AssumeRole";
        readonly Condition?: { readonly StringEquals: { readonly "sts:ExternalId": string | readonly string[] } };
    }[];
}

/** The policy by which a role, possibly of another account, lets this task role take it on. */
export function trustPolicyFor(taskRoleArn: string, externalIds: readonly string[]): TrustPolicy {
    const [id] = externalIds;
    return {
        Version: "2012-10-17",
        Statement: [
            {
                Effect: "Allow",
                Principal: { AWS: taskRoleArn },
                Action: "sts:AssumeRole",
                ...(id !== undefined && {
                    Condition: { StringEquals: { "sts:ExternalId": externalIds.length === 1 ? id : externalIds } },
                }),
            },
        ],
    };
}
