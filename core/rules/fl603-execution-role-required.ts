import { unknownReason } from "../value";
import { UNKNOWN_OPTION } from "./well-formed";
import { isPrivateImage } from "../iam/ecr";
import type { ContainerDefinition } from "../task";
import { known } from "../value";
import { called, containersOf, runsOnFargate } from "./parts";
import { example, app, router } from "./examples";
import { PAGES } from "./pages";
import type { Rule } from "./rule";

export const executionRoleRequired: Rule = {
    code: "FL603",
    name: "firelens-execution-role-required",
    title: "A task whose start calls AWS has an execution role.",
    severity: "high",
    level: "error",
    source: "the FireLens page: your task may also require the Amazon ECS task execution role",
    enforcement: "mandatory",
    scope: "task",
    areas: ["permissions"],
    quote: "If your task is hosted on Fargate and you are pulling container images from Amazon ECR or referencing sensitive data from AWS Secrets Manager in your log configuration, then you must include the task execution IAM role.",
    why: "ECS cannot pull the image, read the secret or fetch the configuration, and the task does not start.",
    remedy: { text: "Give the task an execution role.", snippet: '"executionRoleArn": "arn:…:iam::…:role/…"' },
    examples: {
        bad: example([app({ image: "111122223333.dkr.ecr.eu-central-1.amazonaws.com/shop:1" }), router()], {
            executionRoleArn: undefined,
        }),
        good: example([app({ image: "111122223333.dkr.ecr.eu-central-1.amazonaws.com/shop:1" }), router()]),
    },
    docs: PAGES.executionRole,
    check: (model) => {
        if (model.task.executionRoleArn !== undefined) return [];
        const onFargate = runsOnFargate(model);
        const reasons = containersOf(model).flatMap(({ container }) => reasonsOf(container, onFargate));
        const [reason] = reasons;
        if (reason === undefined) return [];
        return [
            {
                path: ["task", "executionRoleArn"],
                problem: `${reason}, and the task has no execution role`,
                fix: "give the task an execution role with the permissions",
            },
        ];
    },
};

function reasonsOf(container: ContainerDefinition, onFargate: boolean): string[] {
    const { image, secrets, environmentFiles, logConfiguration, firelensConfiguration } = container;
    return [
        ...(has(secrets) ? [`${called(container)} has secrets`] : []),
        ...(has(environmentFiles) ? [`${called(container)} has files of variables`] : []),
        ...(has(logConfiguration?.secretOptions) ? [`${called(container)} has secret log options`] : []),
        ...(firelensConfiguration?.options?.["config-file-type"] === "s3"
            ? ["the log router's configuration comes from S3"]
            : []),
        ...(onFargate && isPrivateImage(known(image) ?? "") ? [`${called(container)} has an image in Amazon ECR`] : []),
        ...(onFargate && logConfiguration?.logDriver === "awslogs" ? [`${called(container)} logs by awslogs`] : []),
    ];
}

/** Whether a list is known to hold something. */
function has(items: readonly object[] | undefined): boolean {
    return (items ?? []).some((item) =>
        Object.values(item).some((value) => value !== UNKNOWN_OPTION && unknownReason(value) === undefined),
    );
}
