import { admissions } from "./inbound";
import { example, ec2, group } from "./examples";
import { PAGES } from "./pages";
import type { Rule } from "./rule";

export const noInboundForwardPortOfHost: Rule = {
    code: "FL203",
    name: "firelens-no-inbound-24224-host",
    title: "The security groups of the instances admit nothing to port 24224.",
    severity: "high",
    level: "error",
    source: "the FireLens page: in host mode, you must not allow inbound traffic on port 24224 to the instance",
    enforcement: "mandatory",
    scope: "stack",
    areas: ["network", "security"],
    quote: "For tasks using the host network mode, this is the security group that's associated with the Amazon EC2 instance hosting the task.",
    why: "In host mode the router's port would be the instance's own: whoever reaches it can write records into the logs.",
    remedy: {
        text: "Admit only the ports that the apps of the instance serve.",
        snippet: '"ingress": [{ "protocol": "tcp", "fromPort": 80, "toPort": 80, … }]',
    },
    examples: {
        bad: example(undefined, ec2({ networkMode: "host" }), {
            hostSecurityGroups: group({ protocol: "tcp", fromPort: 24000, toPort: 25000 }),
        }),
        good: example(undefined, ec2({ networkMode: "host" }), {
            hostSecurityGroups: group({ protocol: "tcp", fromPort: 80, toPort: 80 }),
        }),
    },
    docs: PAGES.considerations,
    check: (model) => admissions(model, "hostSecurityGroups"),
};
