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
