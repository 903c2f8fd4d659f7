import { initImageS3 } from "../../../core/rules/fl606-init-image-s3";
import type { Model } from "../../../core/rules/model";
import { may } from "../support/roles";
import { app, containers, model, router, unknown } from "../support/builders";
import { describeRule } from "../support/rule";

const fetching = (value: string, taskRole: Model["taskRole"]): Model =>
    model(containers(app(), router({ environment: [{ name: "aws_fluent_bit_init_s3_1", value }] })), { taskRole });

describeRule(initImageS3, {
    passes: {
        "both actions": fetching("arn:aws:s3:::ours/a", may(["s3:GetObject", "s3:GetBucketLocation"])),
        "a file in the image": model(
            containers(app(), router({ environment: [{ name: "aws_fluent_bit_init_file_1", value: "/a.conf" }] })),
            { taskRole: may([]) },
        ),
    },
    fails: {
        "a role that may not fetch it": [
            fetching("arn:aws:s3:::ours/a", may(["firehose:*"])),
            "task.containerDefinitions[1].environment[0]",
            /the task role may not fetch this file: it lacks s3:GetObject, s3:GetBucketLocation/,
        ],
    },
    skips: {
        "an object that is not known": fetching(unknown(), may(["s3:*"], ["arn:aws:s3:::ours", "arn:aws:s3:::ours/*"])),
        "a role that is not known": fetching("arn:aws:s3:::ours/a", undefined),
    },
});
