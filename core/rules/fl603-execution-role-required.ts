import { isPrivateImage } from "../iam/ecr";
import type { ContainerDefinition } from "../task";
import { known } from "../value";
import { containersOf, type Rule } from "./rule";

export const executionRoleRequired: Rule = {
    code: "FL603",
    name: "firelens-execution-role-required",
    title: "A task whose start calls AWS has an execution role.",
    severity: "high",
    level: "error",
    source: "the FireLens page: your task may also require the Amazon ECS task execution role",
    check: (model) => {
        if (model.task.executionRoleArn !== undefined) return [];
        const onFargate = model.task.requiresCompatibilities?.includes("FARGATE") === true;
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
    const { name, image, secrets, environmentFiles, logConfiguration, firelensConfiguration } = container;
    return [
        ...((secrets ?? []).length > 0 ? [`container "${name}" has secrets`] : []),
        ...((environmentFiles ?? []).length > 0 ? [`container "${name}" has files of variables`] : []),
        ...((logConfiguration?.secretOptions ?? []).length > 0 ? [`container "${name}" has secret log options`] : []),
        ...(firelensConfiguration?.options?.["config-file-type"] === "s3"
            ? ["the log router's configuration comes from S3"]
            : []),
        ...(onFargate && isPrivateImage(known(image) ?? "") ? [`container "${name}" has an image in Amazon ECR`] : []),
        ...(onFargate && logConfiguration?.logDriver === "awslogs" ? [`container "${name}" logs by awslogs`] : []),
    ];
}
