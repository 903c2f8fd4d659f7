import { executionRoleRequired } from "../../../core/rules/fl603-execution-role-required";
import type { Model } from "../../../core/rules/model";
import type { ContainerDefinition, TaskDefinition } from "../../../core/task";
import { app, logging, model, router, routing, task, unknown } from "../support/builders";
import { describeRule } from "../support/rule";

const PRIVATE = "123456789012.dkr.ecr.eu-central-1.amazonaws.com/app:1";

function withoutRole(of: Partial<TaskDefinition>, ...containerDefinitions: ContainerDefinition[]): Model {
    const { executionRoleArn: _executionRoleArn, ...rest } = task({ ...of, containerDefinitions });
    return model(rest);
}

describeRule(executionRoleRequired, {
    passes: {
        "a public image and no secrets": withoutRole({}, logging({ Name: "http" })),
        "an image in ECR on EC2, which the instance pulls": withoutRole(
            { requiresCompatibilities: ["EC2"] },
            app({ image: PRIVATE }),
        ),
    },
    fails: {
        "an image in Amazon ECR": [
            withoutRole({}, app({ image: PRIVATE })),
            "task.executionRoleArn",
            /container "app" has an image in Amazon ECR, and the task has no execution role; give the task an execution role/,
        ],
        secrets: [
            withoutRole({}, app({ secrets: [{ name: "A", valueFrom: "arn" }] })),
            "task.executionRoleArn",
            /container "app" has secrets/,
        ],
        "secret log options": [
            withoutRole(
                {},
                app({ logConfiguration: { logDriver: "splunk", secretOptions: [{ name: "t", valueFrom: "arn" }] } }),
            ),
            "task.executionRoleArn",
            /has secret log options/,
        ],
        "a configuration in S3": [
            withoutRole({ requiresCompatibilities: ["EC2"] }, routing({ "config-file-type": "s3" })),
            "task.executionRoleArn",
            /the log router's configuration comes from S3/,
        ],
        "awslogs on Fargate": [
            withoutRole({}, router({ logConfiguration: { logDriver: "awslogs" } })),
            "task.executionRoleArn",
            /container "log_router" logs by awslogs/,
        ],
    },
    skips: { "an image that is not known": withoutRole({}, app({ image: unknown() })) },
});
