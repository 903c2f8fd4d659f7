import { separateRoles } from "../../../core/rules/fl608-separate-roles";
import { model, task, unknown } from "../support/builders";
import { describeRule } from "../support/rule";

const role = "arn:aws:iam::123456789012:role/web";

describeRule(separateRoles, {
    passes: {
        "a role each": model(task({ taskRoleArn: role, executionRoleArn: `${role}-execution` })),
    },
    fails: {
        "one role for both": [
            model(task({ taskRoleArn: role, executionRoleArn: role })),
            "task.executionRoleArn",
            /is the task role too, so every container can.*give the task and ECS a role each/,
        ],
    },
    skips: {
        "roles that are not known": model(task({ taskRoleArn: unknown(), executionRoleArn: unknown() })),
    },
});
