import { FORWARD_PORT, includesPort, isAllProtocols, openPorts, withoutPort } from "../network/ports";
import type { Rule } from "./rule";

export const noInboundForwardPort: Rule = {
    code: "FL202",
    name: "firelens-no-inbound-24224-awsvpc",
    title: "The task's security group admits nothing to port 24224.",
    severity: "high",
    level: "error",
    source: "the FireLens page: you must not allow inbound traffic on port 24224 in the security group your task uses",
    check: (model) =>
        model.securityGroups.flatMap((group, groupIndex) =>
            group.ingress.flatMap((rule, index) => {
                const ports = openPorts(rule);
                if (ports === undefined || !includesPort(ports, FORWARD_PORT)) return [];
                const what = isAllProtocols(rule)
                    ? "all protocols and ports are admitted, and with them"
                    : "the rule admits";
                const problem = `${what} 24224, the log router's port`;
                const range = withoutPort(ports, FORWARD_PORT);
                return [
                    {
                        path: ["securityGroups", groupIndex, "ingress", index],
                        problem,
                        fix: `admit only the ports that your app serves${range === "" ? "" : `, or split the range into ${range}`}`,
                    },
                ];
            }),
        ),
};
