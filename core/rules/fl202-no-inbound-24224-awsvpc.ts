import { admissions } from "./inbound";
import type { Rule } from "./rule";

export const noInboundForwardPort: Rule = {
    code: "FL202",
    name: "firelens-no-inbound-24224-awsvpc",
    title: "The task's security groups admit nothing to port 24224.",
    severity: "high",
    level: "error",
    source: "the FireLens page: you must not allow inbound traffic on port 24224 in the security group your task uses",
    check: (model) => admissions(model, "securityGroups"),
};
