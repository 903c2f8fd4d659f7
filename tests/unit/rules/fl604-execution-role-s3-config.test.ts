import { executionRoleS3Config } from "../../../core/rules/fl604-execution-role-s3-config";
import type { Model } from "../../../core/rules/model";
import { may } from "../support/roles";
import { app, containers, model, routing, task, unknown } from "../support/builders";
import { describeRule } from "../support/rule";

const fetching = (executionRole: Model["executionRole"]): Model =>
    model(
        containers(app(), routing({ "config-file-type": "s3", "config-file-value": "arn:aws:s3:::ours/extra.conf" })),
        { executionRole },
    );

describeRule(executionRoleS3Config, {
    passes: {
        "both actions": fetching(may(["s3:GetObject", "s3:GetBucketLocation"])),
        "the object and the bucket by their ARNs": fetching({
            name: "execution",
            unread: [],
            statements: [
                ...may(["s3:GetObject"], ["arn:aws:s3:::ours/*"]).statements,
                ...may(["s3:GetBucketLocation"], ["arn:aws:s3:::ours"]).statements,
            ],
        }),
        "a file in the image": model(task(), { executionRole: may([]) }),
    },
    fails: {
        "neither action": [
            fetching(may(["ecr:*"])),
            "task.executionRoleArn",
            /it lacks s3:GetObject, s3:GetBucketLocation/,
        ],
        "another bucket": [
            fetching(may(["s3:*"], ["arn:aws:s3:::theirs", "arn:aws:s3:::theirs/*"])),
            "task.executionRoleArn",
            /it lacks s3:GetObject, s3:GetBucketLocation/,
        ],
        "the object alone": [
            fetching(may(["s3:GetObject"])),
            "task.executionRoleArn",
            /it lacks s3:GetBucketLocation; allow/,
        ],
    },
    skips: {
        "a role that is not known": fetching(undefined),
        "resources that are not known": fetching(may(["s3:*"], [unknown()])),
    },
});
