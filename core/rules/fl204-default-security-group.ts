import { defaultGroups } from "./inbound";
import type { Rule } from "./rule";

export const noDefaultSecurityGroup: Rule = {
    code: "FL204",
    name: "firelens-default-security-group",
    title: "Neither the task nor its instances use the default security group of the VPC.",
    severity: "medium",
    level: "warning",
    source: "the FireLens page: no inbound traffic on port 24224; the default group admits all traffic of its members",
    check: (model) => [
        ...defaultGroups(model.securityGroups, "securityGroups"),
        ...defaultGroups(model.hostSecurityGroups, "hostSecurityGroups"),
    ],
};
