import { admissions } from "./inbound";
import { example, group } from "./examples";
import { PAGES } from "./pages";
import type { Rule } from "./rule";

export const noInboundForwardPort: Rule = {
    code: "FL202",
    name: "firelens-no-inbound-24224-awsvpc",
    title: "The task's security groups admit nothing to port 24224.",
    severity: "high",
    level: "error",
    source: "the FireLens page: you must not allow inbound traffic on port 24224 in the security group your task uses",
    enforcement: "mandatory",
    scope: "stack",
    areas: ["network", "security"],
    quote: "FireLens listens on port 24224, so to ensure that the FireLens log router isn't reachable outside of the task, you must not allow inbound traffic on port 24224 in the security group your task uses.",
    why: "Whoever reaches the port can write records into the logs of the task, and take its memory.",
    remedy: {
        text: "Admit only the ports that the app serves.",
        snippet: '"ingress": [{ "protocol": "tcp", "fromPort": 80, "toPort": 80, … }]',
    },
    examples: {
        bad: example(
            undefined,
            {},
            { securityGroups: group({ protocol: "-1", fromPort: 0, toPort: 0, source: "0.0.0.0/0" }) },
        ),
        good: example(
            undefined,
            {},
            { securityGroups: group({ protocol: "tcp", fromPort: 80, toPort: 80, source: "0.0.0.0/0" }) },
        ),
    },
    docs: PAGES.considerations,
    check: (model) => admissions(model, "securityGroups"),
};
