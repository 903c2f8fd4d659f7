import { noDefaultSecurityGroup } from "../../../core/rules/fl204-default-security-group";
import { model, task, unknown } from "../support/builders";
import { describeRule } from "../support/rule";

describeRule(noDefaultSecurityGroup, {
    passes: {
        "a group of the user's own": model(task(), { securityGroups: [{ id: "sg-1", name: "app", ingress: [] }] }),
        "a group that is made": model(task(), { securityGroups: [{ ingress: [] }] }),
    },
    fails: {
        "the default group of the VPC": [
            model(task(), { securityGroups: [{ id: "sg-1", name: "default", ingress: [] }] }),
            "securityGroups[0]",
            /is the default security group of its VPC.*give the task a group of its own/,
        ],
        "the default group at the instances": [
            model(task(), { hostSecurityGroups: [{ id: "sg-1", name: "default", ingress: [] }] }),
            "hostSecurityGroups[0]",
            /is the default security group of its VPC/,
        ],
    },
    skips: {
        "a name that is not known": model(task(), { securityGroups: [{ id: "sg-1", name: unknown(), ingress: [] }] }),
    },
});
