/** Public pages that the rules point at. */
const GUIDE = "https://docs.aws.amazon.com/AmazonECS/latest/developerguide";
const API = "https://docs.aws.amazon.com/AmazonECS/latest/APIReference";
const ROUTER = "https://github.com/aws/aws-for-fluent-bit";

export const PAGES = {
    considerations: `${GUIDE}/using_firelens.html#firelens-considerations`,
    permissions: `${GUIDE}/using_firelens.html#firelens-iam`,
    buffer: `${GUIDE}/firelens-docker-buffer-limit.html`,
    taskDefinition: `${GUIDE}/firelens-taskdef.html`,
    customConfig: `${GUIDE}/firelens-taskdef.html#firelens-taskdef-customconfig`,
    taskRole: `${GUIDE}/task-iam-roles.html`,
    executionRole: `${GUIDE}/task_execution_IAM_role.html`,
    networking: `${GUIDE}/task-networking.html`,
    firelensConfiguration: `${API}/API_FirelensConfiguration.html`,
    logConfiguration: `${API}/API_LogConfiguration.html`,
    containerDefinition: `${API}/API_ContainerDefinition.html`,
    containerDependency: `${API}/API_ContainerDependency.html`,
    agent: "https://github.com/aws/amazon-ecs-agent/tree/master/agent/taskresource/firelens",
    debugging: `${ROUTER}/blob/mainline/troubleshooting/debugging.md`,
    images: `${ROUTER}#consuming-aws-for-fluent-bit-versions`,
    init: `${ROUTER}/tree/mainline/use_cases/init-process-for-fluent-bit`,
    outputs: "https://docs.fluentbit.io/manual/pipeline/outputs",
    s3: "https://docs.fluentbit.io/manual/pipeline/outputs/s3",
    policies: "https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege",
    pack: "https://www.pulumi.com/docs/insights/policy/",
} as const;
