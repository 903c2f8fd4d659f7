import { leastPrivilege } from "../../../core/rules/fl607-least-privilege";
import { may } from "../support/roles";
import { model, task, unknown } from "../support/builders";
import { describeRule } from "../support/rule";

describeRule(leastPrivilege, {
    passes: {
        "the stream alone": model(task(), {
            taskRole: may(["firehose:PutRecordBatch"], ["arn:aws:firehose:r:1:deliverystream/logs"]),
        }),
        "everything else on every resource": model(task(), { taskRole: may(["ec2:Describe*"]) }),
        "a denial": model(task(), {
            taskRole: {
                ...may([]),
                statements: [{ effect: "Deny", actions: ["*"], resources: ["*"], isConditional: false }],
            },
        }),
    },
    fails: {
        "every resource": [
            model(task(), { taskRole: may(["firehose:*"]) }),
            "task.taskRoleArn",
            /^the task role allows firehose:PutRecordBatch on every resource/,
        ],
    },
    skips: { "actions that are not known": model(task(), { taskRole: may([unknown()]) }) },
});
