import { admissions } from "./inbound";
import type { Rule } from "./rule";

export const noInboundForwardPortOfHost: Rule = {
    code: "FL203",
    name: "firelens-no-inbound-24224-host",
    title: "The security groups of the instances admit nothing to port 24224.",
    severity: "high",
    level: "error",
    source: "the FireLens page: in host mode, you must not allow inbound traffic on port 24224 to the instance",
    check: (model) => admissions(model, "hostSecurityGroups"),
};
